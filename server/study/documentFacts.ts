/** What documents of the workspace are called and decide, as facts. Takes their summaries and reads no text. */
import { decode, isInside } from '../base/uri.ts';
import type { DocumentSummary } from '../log/summary.ts';
import type { FactOf } from './fact.ts';

/** Facts of the records, plans and designs that stand in `folder`. */
export function documentFacts(summaries: readonly DocumentSummary[], folder: string): readonly FactOf<'document'>[] {
  const told = summaries.filter(({ uri, kind }) => isInside(folder, uri) && (kind === 'adr' || kind === 'plan'));
  return told.map(({ uri, kind, title, titleLine, number, statusText }) => ({
    kind: 'document',
    title,
    as: kind === 'adr' ? 'record' : 'design',
    ...(statusText !== '' && { status: statusText }),
    ...(number !== undefined && { number }),
    path: decode(uri.slice(folder.length)),
    evidence: { uri, line: titleLine, label: `${decode(uri.slice(folder.length))}: ${title}` },
  }));
}
