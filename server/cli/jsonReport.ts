/** The JSON report: a contract with other programs, versioned; fields are added, never changed. Positions as in the Language Server Protocol. */
import type { CheckResult } from './check.ts';
import { shown } from './paths.ts';

/** One line of JSON and a line ending. */
export function jsonReport(result: CheckResult, cwd: string): string {
  return `${JSON.stringify({
    version: 1,
    checked: result.reports.length,
    skipped: result.skipped,
    files: result.reports.map(({ path, kind, dialect, findings }) => ({
      path,
      kind,
      dialect,
      findings: findings.map(({ rule, severity, message, range, related, fixable }) => ({
        rule,
        severity,
        message,
        range,
        related: related.map((each) => ({ path: shown(cwd, each.uri), range: each.range, message: each.message })),
        fixable,
      })),
    })),
  })}\n`;
}
