/** `archwright check`: judges documents and reports. How a report looks is the formatters' business. */
import { resolve } from 'node:path';
import { createService, type DocumentReport } from '../service.ts';
import type { Severity } from '../rules/rule.ts';
import type { Preset } from '../rules/settings.ts';
import { NodeFiles, uriOfPath } from '../workspace/nodeFiles.ts';
import { jsonReport } from './jsonReport.ts';
import { shown } from './paths.ts';
import { Progress } from './progress.ts';
import { resolveScope } from './scope.ts';
import { textReport } from './textReport.ts';
import { cliPorts } from './ports.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly preset?: Preset;
  readonly config?: string;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  /** False for `--no-color`. */
  readonly color: boolean;
}

/** What a run found; the input of every formatter. */
export interface CheckResult {
  readonly reports: readonly CheckedDocument[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

export interface CheckedDocument {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly report: DocumentReport;
  /** Line of the document; for formatters that show it. */
  readonly lineText: (line: number) => string;
}

const RANK: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** Runs the command; resolves to its exit code: 0 clean, 1 findings, 2 a mistake in the call or the configuration. */
export async function runCheck(paths: readonly string[], options: CheckOptions): Promise<number> {
  const files = new NodeFiles();
  const cwd = process.cwd();
  const scope = await resolveScope(files, paths, cwd);
  if (scope.missing.length > 0) return usage(scope.missing.map((path) => `No such document: ${path}`));
  if (options.config !== undefined && files.stat(uriOfPath(resolve(cwd, options.config)))?.type !== 'file') return usage([`No such configuration file: ${options.config}`]);

  const service = createService(cliPorts(files), { retainDocuments: true });
  service.configure(scope.roots, {
    config: {},
    ...(options.preset !== undefined && { forcePreset: options.preset }),
    ...(options.config !== undefined && { configUri: uriOfPath(resolve(cwd, options.config)) }),
  });
  const progress = new Progress(scope.documents.length);
  const reports: CheckedDocument[] = [];
  const skipped: { path: string; reason: string }[] = [];
  for (const uri of scope.documents) {
    progress.step();
    const path = shown(cwd, uri);
    const snapshot = await service.snapshot(uri);
    const report = snapshot && service.reportOf(snapshot);
    if (report === undefined) skipped.push({ path, reason: files.stat(uri) === undefined || files.readText(uri) === undefined ? 'could not be read' : 'left out by the configuration' });
    else if (report.profile.kind === 'none') skipped.push({ path, reason: report.profile.reasons[0] ?? 'not recognised as a decision record or design document' });
    else reports.push({ path, report, lineText: (line) => snapshot?.document.lines.text(line) ?? '' });
  }
  progress.done();

  const problems = service.configProblems();
  if (problems.length > 0) return usage(problems.map((problem) => `${shown(cwd, problem.uri)}:${problem.start.line + 1}:${problem.start.character + 1}: ${problem.message}`));
  const result: CheckResult = { reports, skipped };
  process.stdout.write(options.format === 'json' ? jsonReport(result, cwd) : textReport(result, options.color && isTerminal(process.stdout)));
  return fails(result, options) ? 1 : 0;
}

/** Node leaves the mark out altogether where nobody watches. */
function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY ?? false;
}

function fails(result: CheckResult, options: CheckOptions): boolean {
  const findings = result.reports.flatMap((each) => each.report.findings);
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  const tolerated = options.maxWarnings === undefined ? RANK[options.failOn] : Math.max(RANK[options.failOn], RANK.error);
  return findings.some((finding) => RANK[finding.severity] >= tolerated) || (options.maxWarnings !== undefined && warnings > options.maxWarnings);
}

function usage(messages: readonly string[]): number {
  for (const message of messages) process.stderr.write(`archwright: ${message}\n`);
  return 2;
}
