/** Words without which a text states no target of a measure: looked for before anything is read. Knows nothing of figures. */
import type { ArchDocument } from '../../document/document.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import type { Measure } from '../../quantities/measures.ts';

export const targetWords = {
  availability: /avail|uptime|nines|\bsl[ao]\b/i,
  rpo: /\brpo\b|recovery point|data loss/i,
  rto: /\brto\b|recovery time obj/i,
  latency: /\bt?p\d\d|percentile/i,
  peak: /peak/i,
  budget: /budget|cost (?:cap|ceiling|limit|target)/i,
} as const satisfies Partial<Record<Measure, RegExp>>;

/** Any of them. */
export const TARGET_WORDS = new RegExp(
  Object.values(targetWords)
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** Whether what a document states may bind others: it is a record in force, or may come to be, and holds the words. */
export function mayStateTargets({ kind, status }: DocumentSummary, document: ArchDocument): boolean {
  return kind === 'adr' && (status === undefined || status === 'accepted' || status === 'proposed') && document.mentions(TARGET_WORDS);
}
