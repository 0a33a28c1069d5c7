/** Targets with units, where a figure is asked for: behind `<`, in the labels and lists of the sections on targets. */
import type { SectionRole } from '../../knowledge/schema.ts';
import { sectionsAround, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';
import type { Value } from './values.ts';

/** Usual forms; the figure is there to be changed. */
const TARGETS: readonly { text: string; detail: string }[] = [
  { text: '< 200 ms p95', detail: 'latency at the 95th percentile' },
  { text: '< 500 ms p99', detail: 'latency at the 99th percentile' },
  { text: '99.9 %', detail: 'availability: 43 minutes down per month' },
  { text: '99.95 %', detail: 'availability: 22 minutes down per month' },
  { text: '99.99 %', detail: 'availability: 4 minutes down per month' },
  { text: '1,000 requests/s', detail: 'throughput at peak' },
  { text: '10,000 concurrent users', detail: 'users at the same time' },
  { text: '< 0.1 %', detail: 'error rate' },
  { text: 'RPO 5 min', detail: 'data that may be lost' },
  { text: 'RTO 30 min', detail: 'time until it runs again' },
  { text: '100 GB/month', detail: 'growth of data' },
];

const SECTIONS: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'non-functional-requirements', 'success-metrics', 'metrics', 'alerts', 'performance', 'capacity', 'reliability', 'goals', 'constraints', 'growth',
]);
const COMPARISON = /(?:^|[\s:|(])([<>≤≥]=?\s?)$/;

/** Targets as values, for columns and labels that ask for one. */
export function targetValues(): readonly Value[] {
  return TARGETS.map(({ text, detail }) => ({ kind: 'quantity', text, detail }));
}

/** Behind a comparison sign, or behind a label in a section on targets. */
export function quantityProposals(cursor: Cursor): readonly Proposal[] {
  if (![...sectionsAround(cursor.section)].some((section) => section.role !== undefined && SECTIONS.has(section.role))) return [];
  const sign = COMPARISON.exec(cursor.before)?.[1];
  const behindLabel = /^\s*[-*+] [^:|]{1,60}:(?:\*\*)? $/.test(cursor.before);
  if (sign === undefined && !behindLabel) return [];
  const start = cursor.offset - (sign?.length ?? 0);
  return TARGETS.filter(({ text }) => sign === undefined || text.startsWith(sign.trim())).map(({ text, detail }) => ({
    kind: 'quantity', label: text, detail, insert: text, range: { start, end: cursor.offset },
  }));
}
