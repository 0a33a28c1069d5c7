/** Targets with units, where a figure is asked for: behind `<`, in the labels and lists of the sections on targets. */
import type { SectionRole } from '../../knowledge/schema.ts';
import { findMeasures, measureFor } from '../../quantities/measureMentions.ts';
import type { Measure } from '../../quantities/measures.ts';
import type { QuantityKind } from '../../quantities/quantity.ts';
import { sectionsAround, type Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';
import type { Value } from './values.ts';

/** Usual forms; the figure is there to be changed. */
const TARGETS: readonly {
  readonly text: string;
  readonly detail: string;
  readonly kind: QuantityKind;
  readonly measures: readonly Measure[];
}[] = [
  { text: '< 200 ms p95', detail: 'latency at the 95th percentile', kind: 'duration', measures: ['latency'] },
  { text: '< 500 ms p99', detail: 'latency at the 99th percentile', kind: 'duration', measures: ['latency'] },
  { text: '99.9 %', detail: 'availability: 43.8 minutes down per month', kind: 'percentage', measures: ['availability'] },
  { text: '99.95 %', detail: 'availability: 21.9 minutes down per month', kind: 'percentage', measures: ['availability'] },
  { text: '99.99 %', detail: 'availability: 4.4 minutes down per month', kind: 'percentage', measures: ['availability'] },
  { text: '1,000 requests/s', detail: 'throughput at peak', kind: 'rate', measures: ['peak', 'throughput', 'average-load', 'rate-limit'] },
  { text: '10,000 concurrent users', detail: 'users at the same time', kind: 'count', measures: ['concurrency', 'users'] },
  { text: '< 0.1 %', detail: 'error rate', kind: 'percentage', measures: ['error-rate'] },
  { text: 'RPO 5 min', detail: 'data that may be lost', kind: 'duration', measures: ['rpo'] },
  { text: 'RTO 30 min', detail: 'time until it runs again', kind: 'duration', measures: ['rto', 'recovery-time'] },
  { text: '100 GB/month', detail: 'growth of data', kind: 'transfer', measures: ['growth', 'storage'] },
];

/** Units a target is written in, by what they measure. */
const UNITS: readonly { readonly text: string; readonly detail: string; readonly kind: QuantityKind }[] = [
  { text: 'ms p95', detail: 'milliseconds at the 95th percentile', kind: 'duration' },
  { text: 'ms', detail: 'milliseconds', kind: 'duration' },
  { text: 's', detail: 'seconds', kind: 'duration' },
  { text: 'min', detail: 'minutes', kind: 'duration' },
  { text: 'h', detail: 'hours', kind: 'duration' },
  { text: '%', detail: 'per cent', kind: 'percentage' },
  { text: 'requests/s', detail: 'requests per second', kind: 'rate' },
  { text: 'messages/s', detail: 'messages per second', kind: 'rate' },
  { text: 'concurrent users', detail: 'users at the same time', kind: 'count' },
  { text: 'GB', detail: 'gigabytes', kind: 'size' },
  { text: 'GB/month', detail: 'gigabytes per month', kind: 'transfer' },
];

const SECTIONS: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'non-functional-requirements',
  'success-metrics',
  'metrics',
  'alerts',
  'performance',
  'capacity',
  'reliability',
  'goals',
  'constraints',
  'growth',
]);
const COMPARISON = /(?:^|[\s:|(])([<>≤≥]=?\s?)$/;

/** A figure that still lacks its unit. */
const BARE_FIGURE = /(?:^|[\s<>≤≥=|~])\d[\d.,]* ?$/;

/** Targets as values, for columns and labels that ask for one: those of what `label` names come first. Behind a bare figure, units. */
export function targetValues(label = '', typed = ''): readonly Value[] {
  const mentions = findMeasures(label);
  const isNamed = (kind: QuantityKind, measures?: readonly Measure[]): boolean =>
    mentions.some((mention) => {
      const measure = measureFor(mention, { kind, counted: undefined });
      return measure !== undefined && (measures === undefined || measures.includes(measure));
    });
  if (BARE_FIGURE.test(typed)) {
    const fitting = UNITS.filter(({ kind }) => isNamed(kind));
    return (fitting.length > 0 ? fitting : UNITS).map(({ text, detail }) => ({
      kind: 'quantity',
      text: `${typed.trim()} ${text}`,
      detail,
    }));
  }
  return TARGETS.toSorted((a, b) => Number(isNamed(b.kind, b.measures)) - Number(isNamed(a.kind, a.measures))).map(({ text, detail }) => ({
    kind: 'quantity',
    text,
    detail,
  }));
}

/** Behind a comparison sign, a bare figure, or a label in a section on targets. */
export function quantityProposals(cursor: Cursor): readonly Proposal[] {
  if (![...sectionsAround(cursor.section)].some((section) => section.role !== undefined && SECTIONS.has(section.role))) return [];
  const sign = COMPARISON.exec(cursor.before)?.[1];
  const figure = /(?<![\d.,])[<>≤≥~]? ?\d[\d.,]* $/.exec(cursor.before)?.[0];
  const label = /^\s*[-*+] ([^:|]{1,60}):(?:\*\*)? /.exec(cursor.before);
  if (sign === undefined && figure === undefined && label?.[0] !== cursor.before) return [];
  const start = cursor.offset - (figure ?? sign ?? '').length;
  return targetValues(label?.[1] ?? cursor.before, figure ?? '')
    .filter(({ text }) => sign === undefined || text.startsWith(sign.trim()))
    .map(({ text, detail }) => ({
      kind: 'quantity',
      label: text,
      detail,
      insert: text,
      range: { start, end: cursor.offset },
    }));
}
