/** The records of a log with what joins them, each relation told once and from the older side: `A superseded by B`, whichever of the two says so. */
import type { DecisionLog, DecisionLogs } from '../../log/decisionLog.ts';
import type { DocumentSummary } from '../../log/summary.ts';

export interface RelatedRecord {
  readonly record: DocumentSummary;
  /** Of its node: letters and digits. */
  readonly id: string;
  /** As people call it: `0012`, or nothing for a record without a number. */
  readonly number: string;
  readonly links: readonly RecordLink[];
}

/** What became of a record through another. */
export interface RecordLink {
  readonly kind: 'superseded by' | 'amended by' | 'related to';
  readonly to: DocumentSummary;
}

/** In the order of the log. */
export function relatedRecords(log: DecisionLog, logs: DecisionLogs): readonly RelatedRecord[] {
  const byUri = new Map(log.records.map((record) => [record.uri, record]));
  const links = new Map<string, RecordLink[]>(log.records.map(({ uri }) => [uri, []]));
  for (const record of log.records) {
    for (const relation of record.relations) {
      const other = byUri.get(logs.target(relation, record.uri)?.uri ?? '');
      if (other === undefined || other === record) continue;
      const [from, link] = linkOf(relation.kind, record, other);
      const told = links.get(from.uri) ?? [];
      if (!told.some(({ kind, to }) => kind === link.kind && to === link.to) && !isToldBack(links, from, link)) told.push(link);
    }
  }
  const width = Math.max(4, ...log.records.map(({ number }) => String(number ?? '').length));
  return log.records.map((record, index) => ({
    record,
    id: `r${String(index)}`,
    number: record.number === undefined ? '' : String(record.number).padStart(width, '0'),
    links: links.get(record.uri) ?? [],
  }));
}

function linkOf(
  kind: DocumentSummary['relations'][number]['kind'],
  record: DocumentSummary,
  other: DocumentSummary,
): readonly [DocumentSummary, RecordLink] {
  switch (kind) {
    case 'superseded-by':
      return [record, { kind: 'superseded by', to: other }];
    case 'supersedes':
      return [other, { kind: 'superseded by', to: record }];
    case 'amended-by':
      return [record, { kind: 'amended by', to: other }];
    case 'amends':
      return [other, { kind: 'amended by', to: record }];
    case 'relates-to':
      return [record, { kind: 'related to', to: other }];
  }
}

/** `related to` has no direction. */
function isToldBack(links: ReadonlyMap<string, readonly RecordLink[]>, from: DocumentSummary, { kind, to }: RecordLink): boolean {
  return kind === 'related to' && (links.get(to.uri) ?? []).some((link) => link.kind === kind && link.to === from);
}
