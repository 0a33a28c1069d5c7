/** num/sum-mismatch: a row of totals does not hold the sum of the column above it. */
import { LETTER, WORD_END, WORD_START, anyWord, listed, regex } from '../../base/patterns.ts';
import type { Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf, type Table, type TableColumn } from '../../document/tables.ts';
import { compareExact, exact, plus, toNumber, ZERO } from '../../quantities/exact.ts';
import { formatAmount } from '../../quantities/format.ts';
import { numberStyleOf, type NumberStyle } from '../../quantities/numberStyle.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { digitsLike, roundingOf } from '../../quantities/rounding.ts';
import { secondsOf } from '../../quantities/units.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { readScoringTable } from '../support/scoringTable.ts';

interface Sum {
  readonly total: Figure;
  readonly low: number;
  readonly high: number;
  readonly tolerance: number;
}

const TOTAL = regex('iu')`
  ^(?:grand |overall |estimated |sum |in )?(?:total|sum|totals|all|overall|in all|all in all|altogether|together|taken together|Σ|∑|gesamt|
  summe|gesamtsumme|somme|suma|合計|合计|总计)(?!\p{L})
`;
const ANY_TOTAL = regex('i')`${WORD_START}(?:sub-?)?(?:total|sum)${WORD_END}`;
/** A total that says it is more or less than the sum, or of another time. */
const NOT_PLAIN = anyWord`
  incl${LETTER}*|with|without|excl${LETTER}*|after|before|net|discount${LETTER}*|tax|vat|buffer|contingency|round${LETTER}*|approx${LETTER}*
  unique|distinct|average|avg|mean|weighted|peak|max${LETTER}*|min${LETTER}*|parallel|critical|calendar|possible|score|per|year${LETTER}*
  annual${LETTER}*|month${LETTER}*|12|3
`;
/** Columns whose figures do not add up to anything. */
const NO_SUM = regex('i')`
  ${WORD_START}(?:unit|per(?! (?:month|year|day|week|hour|quarter)${WORD_END})|each|rate|avg|average|mean|median|p\d\d|percentile|
  max${LETTER}*|min${LETTER}*|peak|availability|uptime|sla|slo|utili[sz]ation|coverage|discount|margin|growth|priority|rank|no|id|version|
  probability|likelihood|weight|weighting|factor|ratio|concurrency|replicas? of|score|year${LETTER}* \d)${WORD_END}|#
`;
const SIDE_BY_SIDE = anyWord`parallel|concurrent${LETTER}*|overlap${LETTER}*|simultaneous${LETTER}*|of which|thereof|including|optional`;
const NOTHING = /^(?:[-–—−]*|n\/?a|none|free|included|0)$/i;
/** A row that is a part of the row above. */
const PART = /^(?:[-–—•↳└>]|\(?of (?:which|these|those|them|whom)|thereof|incl)/iu;
/** What `all` or `total` may be said of when the rows above are meant. */
const OF_THE_ROWS = new Set(listed`
  cost|costs|price|spend|spending|expense|expenses|effort|budget|amount|sum|time|days|weeks|hours|months|people|headcount|team|staff
  engineers|latency|delay|duration|size|storage|volume|capacity|infrastructure|monthly|yearly|annual|points|estimate|of|all|the|above|rows
  parts|items|in|month|year|project|running|operating|operation|end|to|path|run
`);
/** A part that nobody knows yet. */
const UNKNOWN = /^(?:n\/?a|tbd|tba|tbc|open|unknown|\?+|not known)$/i;
const ABOUT_SLACK = 0.05;

export const sumMismatch = defineRule<'differs', Sum>({
  meta: {
    id: 'num/sum-mismatch',
    title: 'A total is not the sum of its column',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    words: [/\|/, /total|sum|together|overall|\ball\b|[Σ∑]|gesamt|somme|合計|合计|总计/i],
    messages: {
      differs:
        'The total of “{column}” is {stated}, and the rows above add up to {sum}. Whoever decides by the total decides by a wrong figure; correct the total or the row that is off.',
    },
  },
  *check({ document, records }) {
    for (const table of tablesOf(document)) {
      const at = table.rows.findIndex((row) => TOTAL.test(labelOf(row)));
      const row = table.rows[at];
      if (row === undefined || at < 2 || !isInForce(records, table.section) || !isPlainSum(table, row, at)) continue;
      const sums = table.columns.flatMap((column) => sumOf(document, table, column, at) ?? []);
      const wrong = sums.filter((sum) => !adds(sum));
      // Where no column of many adds up, the totals are made in another way.
      if (wrong.length > 2 && wrong.length === sums.length) continue;
      for (const sum of wrong) {
        const { quantity, range, cell } = sum.total;
        yield {
          message: 'differs',
          data: { column: cell?.column.heading ?? '', stated: quantity.written, sum: sumText(sum, numberStyleOf(document)) },
          range,
          related: [{ uri: document.uri, range: table.rows[0] ?? range, message: 'The first row of the sum' }],
          state: sum,
        };
      }
    }
  },
  fix({ document }, { state }) {
    if (state === undefined || state.total.quantity.kind === 'percentage' || state.low !== state.high) return [];
    const digits = digitsLike(state.total.quantity, state.low, numberStyleOf(document));
    const source = document.slice(state.total.range);
    if (digits === undefined || source.split(digits.from).length !== 2) return [];
    return [
      {
        title: `Correct the total to ${digits.to}`,
        edits: [{ range: state.total.range, newText: source.replace(digits.from, () => digits.to) }],
        preferred: true,
      },
    ];
  },
});

function labelOf(row: Row): string {
  return (row.cells.find((cell) => cell.text !== '')?.text ?? '').replaceAll(/[*_:]/g, '').trim();
}

const PERIODS = regex('gi')`${WORD_START}(?:(?:per )?(month|year)|(month|annual|year)ly|annual)${WORD_END}`;

function isPlainSum(table: Table, totalRow: Row, at: number): boolean {
  const headings = table.columns.map((column) => column.name).join(' ');
  // `Total monthly cost` below `Monthly cost` is no total of another time.
  const label = labelOf(totalRow)
    .replace(TOTAL, '')
    .replace(PERIODS, (word: string, named?: string, adverb?: string) => (headings.includes(named ?? adverb ?? 'annual') ? '' : word));
  if (
    NOT_PLAIN.test(label) ||
    !(label.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => OF_THE_ROWS.has(word) || headings.toLowerCase().includes(word)) ||
    readScoringTable(table) !== undefined
  )
    return false;
  const above = table.rows.slice(0, at);
  if (table.columns.some((column) => /^(?:weight|gewicht)/i.test(column.name))) return false;
  return above.every(
    (row) => !ANY_TOTAL.test(labelOf(row)) && !PART.test(labelOf(row)) && !row.cells.some((cell) => SIDE_BY_SIDE.test(cell.text)),
  );
}

/** What the rows above a total make; undefined where a cell cannot be read or the column is no sum. */
function sumOf(document: ArchDocument, table: Table, column: TableColumn, at: number): Sum | undefined {
  if (column.index === 0 || NO_SUM.test(column.heading)) return undefined;
  const row = table.rows[at];
  const total = figureIn(document, table, column, row);
  if (row === undefined || total === undefined || total === 'nothing') return undefined;
  const { quantity } = total;
  if (
    quantity.bound === 'at-most' ||
    quantity.bound === 'at-least' ||
    quantity.statistic !== undefined ||
    quantity.kind === 'date' ||
    quantity.kind === 'multiple'
  )
    return undefined;
  if (quantity.kind === 'percentage' && toNumber(quantity.interval.max ?? exact(0)) !== 100) return undefined;
  if (quantity.kind === 'duration' && SIDE_BY_SIDE.test(table.section.fullText)) return undefined;
  if (numberStyleOf(document) === 'point' && isContinental(table, column, at)) return undefined;
  if (LOOSE_TOTAL.test(labelOf(row)) && !mayPileUp(quantity)) return undefined;
  const items = table.rows
    .slice(0, at)
    .map((row) => figureIn(document, table, column, row))
    .filter((item) => item !== 'nothing');
  if (items.length < 2 || !items.every((item) => item !== undefined && isAlike(item.quantity, quantity))) return undefined;
  const parts = items.flatMap((item) => item?.quantity ?? []);
  const high = added(parts, 'max');
  // What is not known yet may be in the total already.
  if (toNumber(quantity.interval.max ?? ZERO) > high && table.rows.slice(0, at).some((above) => UNKNOWN.test(plainText(above, column))))
    return undefined;
  return { total, low: added(parts, 'min'), high, tolerance: toleranceOf(quantity, parts) };
}

/** `All`, `Overall`: of times and shares they may say something else than the sum. */
const LOOSE_TOTAL = /^(?:all|overall)$/i;

function mayPileUp({ kind, unit }: Quantity): boolean {
  return (
    kind === 'money' ||
    kind === 'people' ||
    kind === 'count' ||
    kind === 'size' ||
    (kind === 'duration' && compareExact(unit.factor, secondsOf('hour')) >= 0)
  );
}

function plainText(row: Row, column: TableColumn): string {
  return (row.cells[column.index]?.text ?? '').replaceAll(/[*_]/g, '').trim();
}

/** Whether a column is written with points between thousands, in a document that writes them before decimals: `4.500` beside `3.250,50`. */
function isContinental(table: Table, column: TableColumn, at: number): boolean {
  const texts = table.rows.slice(0, at + 1).map((row) => row.cells[column.index]?.text ?? '');
  return texts.some((text) => /\d\.\d{3}(?!\d)/.test(text)) && texts.some((text) => /\d,\d{1,2}(?!\d)/.test(text));
}

function added(parts: readonly Quantity[], end: 'min' | 'max'): number {
  return toNumber(parts.reduce((sum, { interval }) => plus(sum, interval[end] ?? ZERO), ZERO));
}

/** How far a total may be from the sum: figures that are rounded leave room, figures that are counted do not. */
function toleranceOf(total: Quantity, parts: readonly Quantity[]): number {
  const all = [total, ...parts];
  const about = added(total.bound === 'about' ? parts : parts.filter(({ bound }) => bound === 'about'), 'max') * ABOUT_SLACK;
  const finest = Math.min(...parts.map(roundingOf));
  const isCoarser = roundingOf(total) > finest * 1.01;
  if (total.kind === 'count' || total.kind === 'people') return about + (isCoarser ? roundingOf(total) : 0);
  const rounded =
    total.kind === 'percentage' || isCoarser ? all.reduce((sum, each) => sum + roundingOf(each), 0) : parts.length > 2 ? 2 * finest : 0;
  return about + rounded;
}

/** The one figure a cell holds and little else; `nothing` for a cell that adds nothing. */
function figureIn(document: ArchDocument, table: Table, column: TableColumn, row: Row | undefined): Figure | 'nothing' | undefined {
  const cell = row?.cells[column.index];
  const text = row === undefined ? '' : plainText(row, column);
  if (cell === undefined || NOTHING.test(text)) return 'nothing';
  const [figure, ...others] = quantitiesOf(document).filter(
    (each) => each.cell?.row.start === row?.start && each.cell?.column.index === column.index && each.cell.table === table,
  );
  if (figure === undefined || others.length > 0 || figure.quantity.bound === 'at-most' || figure.quantity.bound === 'at-least')
    return undefined;
  const rest = text.replace(figure.quantity.written, '').replace(/\([^()\d]*\)/, '');
  return /^[\s~≈+]*$/.test(rest) ? figure : undefined;
}

function isAlike(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.period === b.period && a.each === b.each && (a.kind !== 'money' || a.unit.id === b.unit.id);
}

function adds({ total: { quantity }, low, high, tolerance }: Sum): boolean {
  const { min, max } = quantity.interval;
  if (min === undefined || max === undefined) return true;
  const room = tolerance + Math.abs(high) * 1e-9;
  return quantity.bound === 'range'
    ? Math.abs(toNumber(min) - low) <= room && Math.abs(toNumber(max) - high) <= room
    : toNumber(max) >= low - room && toNumber(max) <= high + room;
}

/** The sum as the total is written. */
function sumText({ total, low, high }: Sum, style: NumberStyle): string {
  const { quantity } = total;
  const digits = low === high ? digitsLike(quantity, low, style) : undefined;
  if (digits !== undefined) return quantity.written.replace(digits.from, () => digits.to);
  const said = (value: number): string => formatAmount(quantity, exact(Math.round(value * 1000), 1000));
  return low === high ? said(low) : `${said(low)} to ${said(high)}`;
}
