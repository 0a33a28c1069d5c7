/** Reads from the headers of a table what its figures speak of, and the unit that a header gives to bare numbers below it. */
import type { Cell, Row } from '../document/block.ts';
import type { Table, TableColumn } from '../document/tables.ts';
import { findMeasures, measureFor, withoutNames, type MeasureMention } from './measureMentions.ts';
import type { Measure } from './measures.ts';
import { times } from './exact.ts';
import type { Period, Quantity } from './quantity.ts';
import { findStatistics } from './statistics.ts';
import { levelledOwner, mergeQualifiers, qualifiersOf, type Aspect, type Spoken } from './subject.ts';
import { periodOf, unitOf, type Unit } from './units.ts';

const ASPECTS: readonly (readonly [Aspect, RegExp])[] = [
  ['alert', /(?<![a-z\u00C0-\u024F])(?:alert|alarm|page|warn(?:ing)?|critical)(?![a-z\u00C0-\u024F])/i],
  ['current', /(?<![a-z\u00C0-\u024F])(?:current|today|now|actual|measured|baseline|as-is|before)(?![a-z\u00C0-\u024F])/i],
  ['limit', /(?<![a-z\u00C0-\u024F])(?:limit|ceiling|cap|hard)(?![a-z\u00C0-\u024F])/i],
  ['target', /(?<![a-z\u00C0-\u024F])(?:target|goal|objective|requirement|slo|sla|expected|threshold|value|acceptable)(?![a-z\u00C0-\u024F])/i],
];

/** What a column's heading asks its cells for. */
export function aspectOf(heading: string): Aspect | undefined {
  return ASPECTS.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** A figure of a cell with what its column and row add: measure, owner, aspect, unit, statistic. */
export function inTable(table: Table, row: Row, column: TableColumn, spoken: Spoken): Spoken {
  const quantity = withHeader(spoken.quantity, column.heading);
  const aspect = aspectOf(column.heading);
  // `Alert` names no measure where the row does.
  const header = aspect === 'alert' ? undefined : mentionIn(column.heading, quantity);
  const named = header === undefined ? measuringCell(row, column.index, quantity) : undefined;
  const measure = spoken.subject.measure ?? header?.measure ?? named?.measure;
  const label = row.cells[0];
  const rowText = column.index === 0 ? '' : label?.text ?? '';
  return {
    quantity: withStatistic(quantity, [column.heading, named?.cell.text ?? rowText]),
    subject: {
      ...mergeQualifiers([spoken.subject, qualifiersOf(rowText), qualifiersOf(column.heading)]), measure, stance: spoken.subject.stance,
      aspect: aspect ?? spoken.subject.aspect,
      of: spoken.subject.of ?? ownerIn(table, column, rowText, header, named),
    },
  };
}

interface NamedMeasure {
  readonly measure: Measure;
  readonly mention: MeasureMention;
}

function mentionIn(text: string, quantity: Quantity): NamedMeasure | undefined {
  for (const mention of findMeasures(text)) {
    const measure = measureFor(mention, quantity);
    if (measure !== undefined) return { measure, mention };
  }
  return undefined;
}

/** The nearest cell to the left that names what is measured. */
function measuringCell(row: Row, index: number, quantity: Quantity): (NamedMeasure & { readonly cell: Cell }) | undefined {
  for (let at = index - 1; at >= 0 && at > index - 6; at--) {
    const cell = row.cells[at];
    const named = cell === undefined || /\d/.test(cell.text.replaceAll(/\bp\d+/gi, '')) ? undefined : mentionIn(cell.text, quantity);
    if (cell !== undefined && named !== undefined) return { ...named, cell };
  }
  return undefined;
}

/** Where the column says what is measured, the row says whose; where a cell of the row does, its other words do. */
function ownerIn(table: Table, column: TableColumn, rowText: string, header: NamedMeasure | undefined, named: (NamedMeasure & { readonly cell: Cell }) | undefined): string | undefined {
  if (named !== undefined) return levelledOwner(withoutNames(without(named.cell.text, named.mention), named.measure));
  const rest = header === undefined || aspectOf(column.heading) !== undefined ? '' : without(column.heading, header.mention);
  return column.index === 0 || table.columns.length < 2 ? levelledOwner(rest) : levelledOwner(header === undefined ? `${withoutBrackets(rowText)} ${rest}` : withoutNames(`${withoutBrackets(rowText)} ${rest}`, header.measure));
}

function without(text: string, mention: MeasureMention): string {
  return withoutBrackets(text.slice(0, mention.start) + text.slice(mention.end));
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
}

function withStatistic(quantity: Quantity, texts: readonly string[]): Quantity {
  if (quantity.statistic !== undefined || quantity.kind !== 'duration') return quantity;
  for (const text of texts) {
    const [only, ...others] = findStatistics(text);
    if (only !== undefined && others.length === 0) return { ...quantity, statistic: only.statistic };
  }
  return quantity;
}

const IN_BRACKETS = /[([](?:in )?([\p{L}%€$£]+)(?:\s?(?:\/|per)\s?(\p{L}+))?[)\]]|,? in ([\p{L}%€$£]+)(?:\s?(?:\/|per)\s?(\p{L}+))?$/u;
const PERIOD = /(?:\/|(?<!\p{L})per |(?<!\p{L}))(hourly|daily|weekly|monthly|quarterly|yearly|annual|annually|hour|day|week|month|quarter|year)(?!\p{L}| ?\d)/iu;

/** `Latency (ms)` makes milliseconds of a bare 200; `Monthly cost` gives money its period. */
function withHeader(quantity: Quantity, heading: string): Quantity {
  const match = IN_BRACKETS.exec(heading);
  const symbol = match?.[1] ?? match?.[3] ?? '';
  const unit = symbol === '' ? undefined : unitOf(symbol);
  const bare = quantity.kind === 'count' && quantity.counted === undefined && quantity.unit.kind === 'count';
  const named = periodOf(match?.[2] ?? match?.[4] ?? '');
  const measured = bare && unit !== undefined ? withUnit(quantity, unit, named) : quantity;
  if (measured.kind !== 'money' || measured.period !== undefined) return measured;
  const period = named ?? periodOf(PERIOD.exec(heading)?.[1] ?? '');
  return period === undefined ? measured : { ...measured, period };
}

function withUnit(quantity: Quantity, unit: Unit, period: Period | undefined): Quantity {
  const { interval } = quantity;
  const every = unit.period ?? period;
  return {
    ...quantity, unit, counted: unit.counted, period: every, kind: every !== undefined && unit.kind === 'size' ? 'transfer' : unit.kind,
    interval: { ...interval, min: interval.min && times(interval.min, unit.factor), max: interval.max && times(interval.max, unit.factor) },
  };
}
