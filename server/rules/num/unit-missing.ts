/** num/unit-missing: a target in a table is a bare number, and neither its row nor its column says of what. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import type { Row } from '../../document/block.ts';
import { tablesOf, type TableColumn } from '../../document/tables.ts';
import { findMeasures } from '../../quantities/measureMentions.ts';
import type { Measure, MeasureSpec } from '../../quantities/measures.ts';
import type { QuantityKind } from '../../quantities/quantity.ts';
import { aspectOf } from '../../quantities/tableSubject.ts';
import { wordList } from '../support/wordList.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

interface State {
  readonly end: number;
  readonly units: readonly string[];
}

/** Units to pick from, likeliest first. */
const UNITS: Readonly<Partial<Record<QuantityKind, readonly string[]>>> = {
  duration: [' ms', ' s', ' min', ' h', ' days'],
  percentage: ['%'],
  size: [' MB', ' GB', ' TB'],
  rate: [' requests/s', ' requests/min', ' requests/day'],
  transfer: [' MB/s', ' GB/day'],
};
/** What these are long is told in larger units. */
const LONG: ReadonlySet<Measure> = new Set<Measure>([
  'rpo',
  'rto',
  'recovery-time',
  'downtime',
  'retention',
  'backup-interval',
  'lead-time',
]);
const LONG_UNITS = [' min', ' h', ' days'];

const NUMBER = /^(?:(?:[<>≤≥=~≈]=?|at (?:most|least)|under|below|over|above|max\.?|min\.?|up to) ?)?\d[\d.,]*$/i;
/** A heading or label that says what the number is in: a unit, a period, or a count of something. */
const SELF_EXPLAINING = regex('i')`
  [%$€£]|[([][^()[\]]*[)\]]|${WORD_START}(?:in|per|ms|µs|s|secs?|seconds?|min|mins|minutes?|hours?|h|days?|weeks?|months?|years?|[kmgt]i?b|
  bytes?|rps|qps|tps|rpm|iops|req/s|percent|percentage|pct|nines|count|number|no|amount of|qty|quantity|instances?|replicas?|nodes?|users?|
  ratio|score|index|factor|apdex|unit|units)${WORD_END}
`;
const UNIT_COLUMN = /^(?:units?|uom|einheit)$/;

export const unitMissing = defineRule<'bare', State>({
  meta: {
    id: 'num/unit-missing',
    title: 'A target has no unit',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH'],
    messages: {
      bare: '“{row}” has {value} as its {column}, without a unit. One reader takes it for {units}; write the unit.',
    },
  },
  *check({ document, records }) {
    for (const table of tablesOf(document)) {
      if (
        table.columns.some((column) => UNIT_COLUMN.test(column.name)) ||
        table.block.parent?.kind === 'quote' ||
        !isInForce(records, table.section)
      )
        continue;
      for (const column of table.columns) {
        if (
          column.index === 0 ||
          aspectOf(column.heading) === undefined ||
          SELF_EXPLAINING.test(column.heading) ||
          findMeasures(column.heading).some(countsPieces)
        )
          continue;
        for (const row of table.rows) {
          const cell = row.cells[column.index];
          if (cell === undefined || !NUMBER.test(cell.text)) continue;
          const label = labelOf(row, column);
          const units = label === undefined ? [] : unitsFor(label, cell.text);
          if (units.length === 0) continue;
          const value = /\S(?:.*\S)?/.exec(cell.inline.text);
          const range = cell.inline.range(value?.index ?? 0, (value?.index ?? 0) + (value?.[0].length ?? 0));
          const names = units.map((unit) => unit.trim());
          yield {
            message: 'bare',
            data: {
              column: column.heading.toLowerCase(),
              row: row.cells[0]?.text ?? '',
              value: cell.text,
              units:
                names.length === 1
                  ? 'a percentage, another for a share'
                  : `${names[0] ?? ''}, another for ${wordList(names.slice(1, 3), 'or')}`,
            },
            range,
            state: { end: range.end, units },
          };
        }
      }
    }
  },
  fix(_context, { state }) {
    if (state === undefined) return [];
    const { end, units } = state;
    const [only] = units;
    const newText = units.length === 1 ? escapeText(only ?? '') : `\${1|${units.join(',')}|}`;
    return [{ title: 'Insert the unit', edits: [{ range: { start: end, end }, newText }], snippet: true, preferred: true }];
  },
});

/** The cells to the left, when none of them says the unit. */
function labelOf(row: Row, column: TableColumn): string | undefined {
  const label = row.cells
    .slice(0, column.index)
    .map((cell) => cell.text)
    .filter((text) => !/^[\s\d.,<>~≤≥%]*$/.test(text))
    .join(' · ');
  const around = row.cells
    .filter((_cell, index) => index !== column.index)
    .map((cell) => cell.text)
    .join(' ');
  return SELF_EXPLAINING.test(
    label.replaceAll(/\((?:p\d+(?:\.\d+)?|median|average|avg|mean|99th|95th|rpo|rto|ttl|slo|sla|e2e|max|worst case)\)/gi, ''),
  ) || /\d ?(?:ms|[sh%]|min|[KMGT]B)(?![A-Za-z\u00C0-\u024F])/.test(around)
    ? undefined
    : label;
}

function countsPieces(mention: { readonly specs: readonly MeasureSpec[] }): boolean {
  return mention.specs.some(({ kinds }) => kinds.includes('count') || kinds.includes('people') || kinds.includes('multiple'));
}

/** Units that the measure named by a label is told in; none when a bare number could be right. */
function unitsFor(label: string, value: string): readonly string[] {
  const specs = findMeasures(label).at(-1)?.specs ?? [];
  const kind = specs[0]?.kinds[0];
  if (kind === undefined || specs.some(({ kinds }) => kinds.includes('money')) || countsPieces({ specs }) || /error budget/i.test(label))
    return [];
  const number = Number(/\d[\d.]*/.exec(value.replaceAll(',', ''))?.[0] ?? NaN);
  if (number === 0 || (kind === 'percentage' && number > 100)) return [];
  const measures = specs.map(({ measure }) => measure);
  if (measures.includes('retention') || measures.includes('lead-time')) return LONG_UNITS.toReversed();
  return kind === 'duration' && measures.some((measure) => LONG.has(measure)) ? LONG_UNITS : (UNITS[kind] ?? []);
}
