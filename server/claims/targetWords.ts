/** Words without which a text states no target of a measure: looked for before anything is read. Knows nothing of figures. */
import type { Measure } from '../quantities/measures.ts';

export const targetWords = {
  availability: /avail|uptime|nines|\bsl[ao]\b/i,
  rpo: /\brpo\b|recovery point|data loss/i,
  rto: /\brto\b|recovery time obj/i,
  latency: /\bt?p\d\d|percentile/i,
  peak: /peak/i,
  budget: /budget|cost (?:cap|ceiling|limit|target)/i,
} as const satisfies Partial<Record<Measure, RegExp>>;

/** Any of them. */
export const TARGET_WORDS = new RegExp(Object.values(targetWords).map(({ source }) => source).join('|'), 'i');
