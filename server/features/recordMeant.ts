/** Which record a number or link means: one embedded in the same document, or one with a file of its own. Says nothing about it. */
import type { DecisionRecord, RecordReference } from '../log/record.ts';
import type { DocumentSummary } from '../log/summary.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A record of the document itself, or the summary of one in the workspace. */
export type RecordMeant = { readonly embedded: DecisionRecord } | { readonly file: DocumentSummary };

/** The record a reference means; undefined where nobody knows it. */
export function recordMeant({ document, facts }: Snapshot, reference: Pick<RecordReference, 'number' | 'path'>): RecordMeant | undefined {
  const embedded =
    reference.number === undefined ? undefined : facts.records.find((record) => record.embedded && record.number === reference.number);
  if (embedded !== undefined) return { embedded };
  const resolution = facts.logs.resolve(reference, document.uri);
  return resolution.state === 'found' ? { file: resolution.record } : undefined;
}

/** The summary of the document, where it is a record itself. */
export function ownFile({ document, facts }: Snapshot): DocumentSummary | undefined {
  return facts.logs.logOf(document.uri)?.records.find((each) => each.uri === document.uri);
}
