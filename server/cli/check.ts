/** `archwright check`: judges documents and reports. How a report looks is the formatters' business. */
import { resolve } from 'node:path';
import type { Severity } from '../rules/rule.ts';
import type { Preset } from '../rules/settings.ts';
import type { OuterSettings } from '../workspace/configuration.ts';
import { NodeFiles, uriOfPath } from '../workspace/nodeFiles.ts';
import type { CheckOrder } from './checkThreads.ts';
import { jsonReport } from './jsonReport.ts';
import type { CheckedDocument, SkippedDocument } from './judging.ts';
import { shown } from './paths.ts';
import { resolveScope, scopeOfText } from './scope.ts';
import { inputCall, readStandardInput } from './standardInput.ts';
import { textReport } from './textReport.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly preset?: Preset;
  readonly config?: string;
  /** What standard input stands for. */
  readonly stdinFilename?: string;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  /** False for `--no-color`. */
  readonly color: boolean;
  /** False for `--no-cache`. */
  readonly cache: boolean;
  /** Where the last run is kept. */
  readonly cacheDir?: string;
}

/** What a run found; the input of every formatter. */
export interface CheckResult {
  readonly reports: readonly CheckedDocument[];
  readonly skipped: readonly SkippedDocument[];
}

const RANK: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** Runs the command; resolves to its exit code: 0 clean, 1 findings, 2 a mistake in the call or the configuration. `entry` is what the process runs; those of its threads stand beside it. */
export async function runCheck(paths: readonly string[], options: CheckOptions, entry: URL): Promise<number> {
  const files = new NodeFiles();
  const cwd = process.cwd();
  const input = inputCall(paths, options.stdinFilename);
  if (input.mistake !== undefined) return usage([input.mistake]);
  const scope = input.path === undefined ? await resolveScope(files, paths, cwd) : scopeOfText(input.path, cwd);
  if (scope.mistakes.length > 0) return usage(scope.mistakes);
  if (options.config !== undefined && files.stat(uriOfPath(resolve(cwd, options.config)))?.type !== 'file')
    return usage([`No such configuration file: ${options.config}`]);

  const settings: OuterSettings = {
    config: {},
    ...(options.preset !== undefined && { forcePreset: options.preset }),
    ...(options.config !== undefined && { configUri: uriOfPath(resolve(cwd, options.config)) }),
  };
  const order: CheckOrder = { scope, settings, cwd };
  const last =
    options.cache && input.path === undefined ? new (await import('./lastRun.ts')).LastRun(order, entry, options.cacheDir) : undefined;
  let outcomes = last?.recall(files);
  if (outcomes === undefined) {
    const { judgeAll } = await import('./judgeAll.ts');
    const judgements = await judgeAll(order, entry, input.path === undefined ? undefined : await readStandardInput());
    if (judgements.problems.length > 0)
      return usage(
        judgements.problems.map(
          (problem) => `${shown(cwd, problem.uri)}:${problem.start.line + 1}:${problem.start.character + 1}: ${problem.message}`,
        ),
      );
    outcomes = judgements.outcomes;
    if (judgements.observations !== undefined) await last?.keep(outcomes, judgements.observations);
  }
  const result: CheckResult = {
    reports: outcomes.flatMap(({ checked }) => checked ?? []),
    skipped: outcomes.flatMap(({ skipped }) => skipped ?? []),
  };
  process.stdout.write(
    options.format === 'json' ? jsonReport(result, cwd) : textReport(result, options.color && isTerminal(process.stdout)),
  );
  return fails(result, options) ? 1 : 0;
}

/** Node leaves the mark out altogether where nobody watches. */
function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY ?? false;
}

function fails(result: CheckResult, options: CheckOptions): boolean {
  const findings = result.reports.flatMap((each) => each.findings);
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  const tolerated = options.maxWarnings === undefined ? RANK[options.failOn] : Math.max(RANK[options.failOn], RANK.error);
  return (
    findings.some((finding) => RANK[finding.severity] >= tolerated) || (options.maxWarnings !== undefined && warnings > options.maxWarnings)
  );
}

function usage(messages: readonly string[]): number {
  for (const message of messages) process.stderr.write(`archwright: ${message}\n`);
  return 2;
}
