/** The decision logs of a workspace: which records stand together, and what a reference from one document means. Pure views over summaries. */
import type { RecordReference } from './record.ts';
import type { DocumentSummary, SummaryReference } from './summary.ts';

/** The records of one folder. */
export interface DecisionLog {
  /** URI of the folder, with a trailing slash. */
  readonly folder: string;
  /** By number, then by name; records without a number last. */
  readonly records: readonly DocumentSummary[];
  /** Readme or index documents in the folder that list its records. */
  readonly indexes: readonly DocumentSummary[];
}

/** `found` names the record; `missing` means the log is known and does not hold it; `unknown` means nothing can be said. */
export type Resolution =
  | { readonly state: 'found'; readonly record: DocumentSummary }
  | { readonly state: 'missing'; readonly log: DecisionLog }
  | { readonly state: 'unknown' };

export interface DecisionLogs {
  readonly logs: readonly DecisionLog[];
  /** The log a document belongs to, or would look records up in: its own folder's, else the nearest, else the only one. */
  logOf(uri: string): DecisionLog | undefined;
  /** What a reference written in the document `from` points at. */
  resolve(reference: Pick<RecordReference, 'number' | 'path'>, from: string): Resolution;
  /** The record that a reference kept in the summary of the document `from` names; undefined where there is none. */
  target(reference: SummaryReference, from: string): DocumentSummary | undefined;
  /** The live record at the end of a chain of successors; undefined for a cycle or a dead end. */
  liveSuccessor(record: DocumentSummary): DocumentSummary | undefined;
  /** Documents that cite or relate to a record. */
  citedBy(record: DocumentSummary): readonly DocumentSummary[];
}
