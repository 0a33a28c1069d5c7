/** Reads from the headers of a table what its figures speak of, and what a header says of the figures themselves: the unit of bare numbers, the statistic. */
import { WORD_END, anyWord, regex } from '../base/patterns.ts';
import type { Cell, Row } from '../document/block.ts';
import type { Table, TableColumn } from '../document/tables.ts';
import { findMeasures, measureFor, withoutNames, type MeasureMention } from './measureMentions.ts';
import type { Measure } from './measures.ts';
import { times } from './exact.ts';
import { singularOf } from './nouns.ts';
import type { Period, Quantity, Statistic } from './quantity.ts';
import { findStatistics } from './statistics.ts';
import { levelledOwner, mergeQualifiers, qualifiersOf, type Aspect, type Subject } from './subject.ts';
import { durationSecond, periodOf, unitOf, type Unit } from './units.ts';

const ASPECTS: readonly (readonly [Aspect, RegExp])[] = [
  ['alert', anyWord`alert|alarm|page|warn(?:ing)?|critical`],
  ['current', anyWord`current|today|now|actual|measured|baseline|as-is|before`],
  ['limit', anyWord`limit|ceiling|cap|hard`],
  [
    'target',
    anyWord`target|goal|objective|requirement|slo|sla|expected|threshold|value|figure|acceptable|required|wanted|aim|desired|allowed`,
  ],
];

/** What a column's heading asks its cells for. */
export function aspectOf(heading: string): Aspect | undefined {
  return ASPECTS.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** A figure of a cell with what its column and row add to it: unit, period, statistic. */
export function quantityInTable(row: Row, column: TableColumn, written: Quantity): Quantity {
  const quantity = noLoss(row, column, withRowLabel(withHeader(written, column.heading), labelOf(row, column)));
  if (quantity.statistic !== undefined || quantity.kind !== 'duration') return quantity;
  const statistic = statisticOf(column.heading) ?? statisticInRow(row, column, quantity);
  return statistic === undefined ? quantity : { ...quantity, statistic };
}

const LOSS = anyWord`rpo|recovery point`;

/** A nought below or beside `RPO` is no time at all, whatever its unit. */
function noLoss(row: Row, column: TableColumn, quantity: Quantity): Quantity {
  const isNought = quantity.kind === 'count' && quantity.counted === undefined && quantity.interval.max?.numerator === 0n;
  return isNought && (LOSS.test(column.heading) || LOSS.test(labelOf(row, column)))
    ? { ...quantity, kind: 'duration', unit: durationSecond }
    : quantity;
}

const RATE_LABEL = /(?<!\p{L})(\p{L}{3,}s) ?(?:per |\/ ?)(s|sec|second|min|minute|h|hour|day)(?!\p{L})/iu;

/** `Reports per second, mean` makes a rate of a bare 480. */
function withRowLabel(quantity: Quantity, label: string): Quantity {
  if (quantity.kind !== 'count' || quantity.counted !== undefined || quantity.each !== undefined) return quantity;
  const [, counted, every] = RATE_LABEL.exec(label) ?? [];
  const period = periodOf(every ?? '');
  return counted === undefined || period === undefined ? quantity : { ...quantity, kind: 'rate', counted: singularOf(counted), period };
}

/** What a figure of a cell speaks of: what its own words say, and what its column and row add. */
export function subjectInTable(table: Table, row: Row, column: TableColumn, quantity: Quantity, own: Subject): Subject {
  const { header, named } = namesOf(row, column, quantity);
  const label = labelOf(row, column);
  const owner = ownerIn(table, column, label.replace(RATE_LABEL, ' '), header, named);
  return {
    ...mergeQualifiers([own, qualifiersOf(label), qualifiersOf(column.heading)]),
    stance: own.stance,
    measure: own.measure ?? header?.measure ?? named?.measure,
    aspect: aspectOf(column.heading) ?? own.aspect,
    of: own.of ?? owner,
  };
}

/** `NFR-3`: the number a row goes by does not say what it is about. */
const ROW_ID = /^[*_` ]*(?:N?FR|REQ|QR|QAS?|NF|R|Q)[- .]?\d{1,4}[*_` ]*$/i;

/** What the row is about; nothing for the cell that says so itself. Behind a number of the row that is the cell before the figure. */
function labelOf(row: Row, column: TableColumn): string {
  if (column.index === 0) return '';
  const [first] = row.cells;
  return (column.index > 1 && ROW_ID.test(first?.text ?? '') ? row.cells[column.index - 1]?.text : first?.text) ?? '';
}

interface NamedMeasure {
  readonly measure: Measure;
  readonly mention: MeasureMention;
}

interface MeasuringCell extends NamedMeasure {
  readonly cell: Cell;
}

/** Where the measure of a cell's figure is named: in the column's heading, else in a cell of the row. `Alert` names no measure where the row does. */
function namesOf(
  row: Row,
  column: TableColumn,
  quantity: Quantity,
): { readonly header: NamedMeasure | undefined; readonly named: MeasuringCell | undefined } {
  const header = aspectOf(column.heading) === 'alert' ? undefined : mentionIn(column.heading, quantity);
  return { header, named: header === undefined ? measuringCell(row, column.index, quantity) : undefined };
}

function mentionIn(text: string, quantity: Quantity): NamedMeasure | undefined {
  const fitting = findMeasures(text).flatMap((mention): NamedMeasure[] => {
    const measure = measureFor(mention, quantity);
    return measure === undefined ? [] : [{ measure, mention }];
  });
  const [first] = fitting;
  if (first === undefined) return undefined;
  // `Recovery time (RTO)`: the objective is meant.
  const objective = fitting.find(({ measure }) => measure === 'rto' || measure === 'rpo');
  if (objective !== undefined) return objective;
  // `Requests, peak`: the level says more than what is counted.
  const level =
    first.measure === 'throughput' ? fitting.find(({ measure }) => measure === 'peak' || measure === 'average-load') : undefined;
  return (
    level ?? fitting.slice(1).reduce((head, each) => (/^ $/.test(text.slice(head.mention.end, each.mention.start)) ? each : head), first)
  );
}

/** The nearest cell to the left that names what is measured. */
function measuringCell(row: Row, index: number, quantity: Quantity): MeasuringCell | undefined {
  for (let at = index - 1; at >= 0 && at > index - 6; at--) {
    const cell = row.cells[at];
    const named =
      cell === undefined || /\d/.test(cell.text.replaceAll(/\bp\d+|\b\d{1,2}:\d{2}\b/gi, '')) ? undefined : mentionIn(cell.text, quantity);
    if (cell !== undefined && named !== undefined) return { ...named, cell };
  }
  return notedMeasure(row, index, quantity);
}

/** `| What may be lost | 10 minutes | RPO |`: a cell behind that holds the name of a measure and nothing else. */
function notedMeasure(row: Row, index: number, quantity: Quantity): MeasuringCell | undefined {
  for (const cell of row.cells.slice(index + 1)) {
    const named = /^\p{Lu}{3,4}$/u.test(cell.text.trim()) ? mentionIn(cell.text, quantity) : undefined;
    if (named !== undefined) return { ...named, cell };
  }
  return undefined;
}

/** Where the column says what is measured, the row says whose; where a cell of the row does, its other words do. */
function ownerIn(
  table: Table,
  column: TableColumn,
  rowText: string,
  header: NamedMeasure | undefined,
  named: MeasuringCell | undefined,
): string | undefined {
  if (named !== undefined)
    return levelledOwner(
      withoutNames((withoutMoment(named) ?? without(named.cell.text, named.mention)).replace(RATE_LABEL, ' '), named.measure),
    );
  const rest = header === undefined || aspectOf(column.heading) !== undefined ? '' : without(column.heading, header.mention);
  return column.index === 0 || table.columns.length < 2
    ? levelledOwner(rest)
    : levelledOwner(
        header === undefined ? `${withoutBrackets(rowText)} ${rest}` : withoutNames(`${withoutBrackets(rowText)} ${rest}`, header.measure),
      );
}

function without(text: string, mention: MeasureMention): string {
  return withoutBrackets(text.slice(0, mention.start) + text.slice(mention.end));
}

const MOMENT = regex('i')`^,? (?:after|before|at|on|in|during|when|while)${WORD_END}`;

/** `Checks, peak after the draw`: when a load is highest says nothing of whose it is. */
function withoutMoment({ cell, mention, measure }: MeasuringCell): string | undefined {
  const isMoment = (measure === 'peak' || measure === 'average-load') && MOMENT.test(cell.text.slice(mention.end));
  return isMoment ? withoutBrackets(cell.text.slice(0, mention.start)) : undefined;
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
}

/** The statistic that is named with the measure, else with what the row is about. */
function statisticInRow(row: Row, column: TableColumn, quantity: Quantity): Statistic | undefined {
  if (row.cells.every(({ text }) => statisticOf(text) === undefined)) return undefined;
  return statisticOf(namesOf(row, column, quantity).named?.cell.text ?? labelOf(row, column));
}

/** A column that is called `95th` and nothing else. */
const ORDINAL = /^(\d{2}(?:\.\d{1,3})?)(?:st|nd|rd|th)(?: %)?$/i;

/** The one statistic that a text names. */
function statisticOf(text: string): Statistic | undefined {
  const ordinal = ORDINAL.exec(text.trim())?.[1];
  if (ordinal !== undefined) return `p${ordinal}`;
  const [only, ...others] = findStatistics(text);
  return others.length === 0 ? only?.statistic : undefined;
}

const IN_BRACKETS = regex('u')`
  [([](?:in )?([\p{L}%€$£]+)(?:\s?(?:/|per)\s?(\p{L}+))?[)\]]|,? in ([\p{L}%€$£]+)(?:\s?(?:/|per)\s?(\p{L}+))?$|
  ^([kKT]?(?:[€$£]|[A-Z]{3}))(?:\s?(?:/|per|a)\s?(\p{L}+))?$
`;
const PERIOD =
  /(?:\/|(?<!\p{L})per |(?<!\p{L}))(hourly|daily|weekly|monthly|quarterly|yearly|annual|annually|hour|day|week|month|quarter|year)(?!\p{L}| ?\d)/iu;

/** `Latency (ms)` makes milliseconds of a bare 200, `€ per month` euros; `Monthly cost` gives money its period. */
function withHeader(quantity: Quantity, heading: string): Quantity {
  const bare = quantity.kind === 'count' && quantity.counted === undefined && quantity.unit.kind === 'count';
  if (!bare && quantity.kind !== 'money') return quantity;
  const match = IN_BRACKETS.exec(heading);
  const symbol = match?.[1] ?? match?.[3] ?? match?.[5] ?? '';
  const found = symbol === '' ? undefined : unitOf(symbol);
  // A heading that is a word and nothing else names a unit where that is money.
  const unit = match?.[5] !== undefined && found?.kind !== 'money' ? undefined : found;
  const named = periodOf(match?.[2] ?? match?.[4] ?? match?.[6] ?? '');
  const measured = bare && unit !== undefined ? withUnit(quantity, unit, named) : quantity;
  if (measured.kind !== 'money' || measured.period !== undefined) return measured;
  const period = named ?? periodOf(PERIOD.exec(heading)?.[1] ?? '');
  return period === undefined ? measured : { ...measured, period };
}

function withUnit(quantity: Quantity, unit: Unit, period: Period | undefined): Quantity {
  const { interval } = quantity;
  const every = unit.period ?? period;
  return {
    ...quantity,
    unit,
    counted: unit.counted,
    period: every,
    kind: every !== undefined && unit.kind === 'size' ? 'transfer' : unit.kind,
    interval: { ...interval, min: interval.min && times(interval.min, unit.factor), max: interval.max && times(interval.max, unit.factor) },
  };
}
