/** Builds documents, records and logs from text for the tests of the log. */
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { recognise } from '../../server/document/recognise.ts';
import { buildLogs } from '../../server/log/buildLogs.ts';
import type { DecisionLogs } from '../../server/log/decisionLog.ts';
import { recordsOf } from '../../server/log/readRecord.ts';
import type { DecisionRecord } from '../../server/log/record.ts';
import { summarise } from '../../server/log/summarise.ts';
import type { DocumentSummary } from '../../server/log/summary.ts';

export const ROOT = 'file:///w/';

export function documentAt(path: string, text: string): ArchDocument {
  return parseDocument(`${ROOT}${path}`, text);
}

/** The record in a document under a name that makes it one. */
export function recordIn(text: string, path = 'adr/0005-x.md'): { readonly document: ArchDocument; readonly record: DecisionRecord } {
  const document = documentAt(path, text);
  const [record] = recordsOf(document, recognise(document, { path: document.uri, dialects: [] }));
  if (record === undefined) throw new Error(`No record in ${path}`);
  return { document, record };
}

/** The records embedded in a plan. */
export function embeddedIn(text: string): readonly DecisionRecord[] {
  const document = documentAt('docs/plan.md', text);
  return recordsOf(document, recognise(document, { path: document.uri, dialects: [] }));
}

export function summaryOf(path: string, text: string): DocumentSummary {
  const document = documentAt(path, text);
  return summarise(document, recognise(document, { path: document.uri, dialects: [] }));
}

/** Logs over documents given by path. */
export function logsOf(texts: Readonly<Record<string, string>>): {
  readonly logs: DecisionLogs;
  readonly at: (path: string) => DocumentSummary;
} {
  const summaries = Object.entries(texts).map(([path, text]) => summaryOf(path, text));
  const at = (path: string): DocumentSummary => {
    const found = summaries.find((summary) => summary.uri === `${ROOT}${path}`);
    if (found === undefined) throw new Error(`No summary of ${path}`);
    return found;
  };
  return { logs: buildLogs(summaries), at };
}
