/** The report for people: grouped by document, each finding with its line, and a summary. */
import pc from 'picocolors';
import type { Severity } from '../rules/rule.ts';
import type { ReportedFinding } from '../service.ts';
import type { CheckResult } from './check.ts';
import type { CheckedDocument } from './judging.ts';

/** Long lines are shown around the finding, about this many characters. */
const LINE_WIDTH = 110;

/** Text with a line ending; colours only where asked for. */
export function textReport(result: CheckResult, color: boolean): string {
  const paint = pc.createColors(color);
  const blocks = result.reports.filter((each) => each.findings.length > 0).map((each) => documentBlock(each, paint));
  return `${[...blocks, summary(result, paint)].join('\n')}\n`;
}

type Paint = ReturnType<typeof pc.createColors>;

function documentBlock(checked: CheckedDocument, paint: Paint): string {
  const { kind, dialect } = checked;
  const head = `${paint.underline(checked.path)} ${paint.dim([kind, dialect].filter((part) => part !== '').join(' · '))}`;
  return [head, ...checked.findings.flatMap((finding) => findingLines(finding, checked, paint))].join('\n');
}

function findingLines(finding: ReportedFinding, checked: CheckedDocument, paint: Paint): string[] {
  const { start, end } = finding.range;
  const place = `${start.line + 1}:${start.character + 1}`.padEnd(8);
  const line = checked.lines[start.line] ?? '';
  const length = end.line === start.line ? end.character - start.character : line.length - start.character;
  const from = Math.max(0, Math.min(start.character - 20, line.length - LINE_WIDTH));
  const excerpt = printable(line.slice(from, from + LINE_WIDTH));
  const marks = ' '.repeat(start.character - from) + '~'.repeat(Math.max(1, Math.min(length, LINE_WIDTH - (start.character - from))));
  return [
    `  ${place}${severityWord(finding.severity, paint)} ${printable(finding.message)} ${paint.dim(finding.rule)}`,
    ...(excerpt.trim() === '' ? [] : [`          ${paint.dim(excerpt)}`, `          ${paint.yellow(marks)}`]),
    ...finding.related.map(
      (related) =>
        `          ${paint.dim(`↳ ${decodeURIComponent(related.uri.slice(related.uri.lastIndexOf('/') + 1))}:${related.range.start.line + 1} ${printable(related.message)}`)}`,
    ),
  ];
}

/** Text of a document gives a terminal no orders, and keeps its width. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}

function severityWord(severity: Severity, paint: Paint): string {
  const word = severity.padEnd(7);
  switch (severity) {
    case 'error':
      return paint.red(word);
    case 'warning':
      return paint.yellow(word);
    case 'info':
      return paint.blue(word);
    case 'hint':
      return paint.dim(word);
  }
}

function summary(result: CheckResult, paint: Paint): string {
  const findings = result.reports.flatMap((each) => each.findings);
  const counts = (['error', 'warning', 'info', 'hint'] as const)
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`);
  const checked = `${result.reports.length} ${result.reports.length === 1 ? 'document' : 'documents'} checked`;
  const skipped =
    result.skipped.length > 0
      ? `, ${result.skipped.length} other Markdown ${result.skipped.length === 1 ? 'file' : 'files'} left alone`
      : '';
  const fixable = findings.filter((finding) => finding.fixable).length;
  const verdict = counts.length === 0 ? paint.green('nothing to report') : counts.join(', ');
  return `${checked}${skipped}: ${verdict}${fixable > 0 ? paint.dim(` (${fixable} with a fix in the editor)`) : ''}`;
}
