/** What a reference to a record means where it stands: a plan's own records come before any log. */
import type { Resolution } from '../../log/decisionLog.ts';
import type { DecisionRecord, RecordReference } from '../../log/record.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import type { RuleContext } from '../rule.ts';

/** Like `DecisionLogs.resolve`; a number that a record embedded in the same plan carries, or that a log without numbers cannot know, is `unknown`. */
export function resolveReference(context: RuleContext, reference: Pick<RecordReference, 'number' | 'path'>): Resolution {
  if (
    reference.path === undefined &&
    context.profile.kind === 'plan' &&
    context.records.some((record) => record.number === reference.number)
  )
    return { state: 'unknown' };
  const resolution = context.logs.resolve(reference, context.document.uri);
  if (
    resolution.state === 'missing' &&
    reference.path === undefined &&
    resolution.log.records.every((record) => record.number === undefined)
  )
    return { state: 'unknown' };
  return resolution;
}

/** The summary of the record a context judges; undefined for embedded records, which no log holds. */
export function summaryOf(context: RuleContext, record: DecisionRecord): DocumentSummary | undefined {
  return record.embedded ? undefined : context.logs.logOf(context.document.uri)?.records.find((each) => each.uri === context.document.uri);
}

/** How people speak of a record: `ADR-0012` in the width its file name has, or its title where it has no number. */
export function citationOf(record: DocumentSummary): string {
  if (record.number === undefined) return `“${record.title}”`;
  const digits = /(?:^|\/)[a-z]*[-_]?(\d+)[-_][^/]*$/i.exec(record.uri)?.[1];
  return `ADR-${String(record.number).padStart(digits?.length ?? 0, '0')}`;
}
