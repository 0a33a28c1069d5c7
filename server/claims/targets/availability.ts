/** Availabilities that a document states, and the downtimes it says they allow. Pairs and reads; whether a pair is right is the rules' business. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { minus, exact, toNumber, type Exact } from '../../quantities/exact.ts';
import type { Period } from '../../quantities/quantity.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesNear } from '../../quantities/quantitiesOf.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { isClaim, isOneOwner } from '../../quantities/subject.ts';
import { periodOf } from '../../quantities/units.ts';
import { figuresOf } from '../figuresByMeasure.ts';
import { haveOneReach } from '../reach.ts';
import { isBetweenQuotes } from '../standing.ts';

/** `99.9% (8 h 46 min a year)`: an availability and the downtime stated for it. */
export interface DowntimeStatement {
  readonly availability: Figure;
  readonly percent: Exact;
  readonly downtime: Figure;
  readonly period: Period;
}

/** Less is no promise that anybody would count downtime for. */
const LOWEST = 80;

/** Without one of these a text states no availability. */
export const PERCENT_WORDS = /nines|\d\s?%|percent/i;
/** Without one of these near it a figure is no availability, and no downtime that one allows. */
const nearAvailabilities = blocksWith(/nines|9['’]?s|%|percent|pct|prozent|downtime|outage|unavailab|error|maintenance/i);
const fact: DocumentFact<readonly DowntimeStatement[]> = { compute: readStatements };

/** Every downtime that stands with the availability it belongs to. */
export function downtimesOf(document: ArchDocument): readonly DowntimeStatement[] {
  return document.fact(fact);
}

/** Availabilities in percent, whoever promises them and however they are meant. */
export function availabilitiesOf(document: ArchDocument): readonly Figure[] {
  return figuresOf(document, 'availability').filter((figure) => percentOf(figure) !== undefined);
}

/** The one availability a figure says; undefined for ranges and for what no service would promise. */
export function percentOf({ quantity }: Figure): Exact | undefined {
  const value = quantity.kind === 'percentage' && quantity.bound !== 'at-most' ? statedValue(quantity) : undefined;
  if (value === undefined) return undefined;
  const missing = toNumber(minus(exact(100), value));
  return missing > 0 && missing <= 100 - LOWEST ? value : undefined;
}

const PERIOD_NAMED = regex('i')`
  ${WORD_START}(?:per|each|every|an?|in an?|of (?:the|an?)|/) ?(?:calendar |30-day )?(year|annum|quarter|month|week|day)${WORD_END}|
  ${WORD_START}(yearly|annual|annually|quarterly|monthly|weekly|daily)${WORD_END}
`;

const DAYS_NAMED = regex('i')`(?<![\d.])(7|28|30|31|90|365)[- ]?d(?:ays?)?${WORD_END}`;
const PERIOD_OF_DAYS: Readonly<Record<string, Period>> = { 7: 'week', 28: 'month', 30: 'month', 31: 'month', 90: 'quarter', 365: 'year' };

/** The period a text names: `per year`, `monthly`, `30 days`. */
export function periodIn(text: string): Period | undefined {
  const match = PERIOD_NAMED.exec(text);
  return match === null ? PERIOD_OF_DAYS[DAYS_NAMED.exec(text)?.[1] ?? ''] : periodOf(match[1] ?? match[2] ?? '');
}

function readStatements(document: ArchDocument): readonly DowntimeStatement[] {
  if (!document.mentions(PERCENT_WORDS)) return [];
  const figures = quantitiesNear(document, nearAvailabilities);
  if (!figures.some((figure) => percentOf(figure) !== undefined)) return [];
  const found: DowntimeStatement[] = [];
  const paired = new Set<Figure>();
  const add = (statement: DowntimeStatement | undefined): void => {
    if (statement === undefined || paired.has(statement.downtime)) return;
    if (found.some((each) => each.availability === statement.availability && each.period === statement.period)) return;
    paired.add(statement.downtime);
    found.push(statement);
  };
  figures.forEach((figure, index) => {
    if (figure.quantity.kind !== 'duration' || figure.quantity.bound === 'at-least') return;
    add(besideIt(figures, index) ?? (figure.cell === undefined ? inTheSentenceBefore(figures, index) : inItsRow(figures, figure)));
  });
  add(inItsSection(document, figures, paired));
  return found;
}

/** What makes the second of two figures the meaning of the first. */
const EXPLAINS = regex('i')`
  ^[^.;]{0,24}\($|[(=≈~→:]|${WORD_START}(?:i\.?e\.?|that is|that['’]s|which is|means?|meaning|allow(?:s|ing|ed)?|lets?|leav(?:es|ing)|
  giv(?:es|ing)|equals?|translates?|corresponds?|amounts? to|permits?|works out|comes to|equivalent|
  or (?:about|roughly|around|at most|less than|no more than|up to)|no more than|not more than|at most|budget|up to)${WORD_END}
`;
/** `The error budget for 99.9% over 30 days is`: what follows is that budget. */
const BUDGET_FOR = /(?:error|downtime|outage) budget (?:for|of|at|with) (?:an? )?(?:availability |target |slo |uptime )?(?:of )?$/i;
/** The same, where the downtime comes first. */
const FOLLOWS = regex('i')`
  [(=≈→]|${WORD_START}(?:i\.e\.|that is|corresponds?|equals?|which is|follows? from|derived from|results? from|(?:as )?implied by|for|from|
  at)${WORD_END}
`;
const APART = anyWord`
  but|while|whereas|however|though|although|instead|plus|also|rto|rpo|recover${LETTER}*|retention|kept|backup${LETTER}*|until|then
  (?:we|i|they|team) (?:want|need|have|had|plan|expect|do|see|saw)
`;
/** Other time than that in which the system is simply not there, or a part of what is allowed. */
const OTHER_TIME = anyWord`
  planned|scheduled|maintenance|business hours|office hours|working hours|opening hours
  per (?:incident|outage|release|deployment|failure|user|instance|node|region)|each (?:incident|outage|release)|excluding|excluded
  not counted|credits?|remain(?:s|ing|ed|der)?|consum(?:es?|ed|ing)|spent|used up|burn(?:s|ed|t|ing)?|exhaust(?:s|ed|ion)?
`;
/** Planned and unplanned together are all the time there is. */
const ALL_TIME = regex('giu')`
  (?<!\p{L})(?:planned (?:and|or|plus) unplanned|unplanned(?: (?:and|or|plus) planned)?|scheduled (?:and|or) unscheduled|
  whether planned or not)(?!\p{L})
`;

function speaksOfOtherTime(text: string): boolean {
  return OTHER_TIME.test(text.replaceAll(ALL_TIME, ''));
}

const NEGATED: ReadonlySet<string> = new Set(['negated', 'question', 'elsewhere', 'quoted']);
/** Told in order to be denied. */
const DISOWNED = anyWord`myth|misconception|mistak${LETTER}+|wrong(?:ly)?|untrue|not true|confus${LETTER}+|nonsense`;
const TIMELESS: ReadonlySet<string> = new Set(['past', 'current']);

/** An availability in the same sentence: the nearest before the downtime, or the one that follows in brackets. */
function besideIt(figures: readonly Figure[], index: number): DowntimeStatement | undefined {
  const downtime = figures[index];
  const text = downtime?.inline?.prose;
  if (
    downtime?.sentence === undefined ||
    text === undefined ||
    speaksOfOtherTime(downtime.sentence.prose) ||
    speaksOfOtherTime(rowText(downtime))
  )
    return undefined;
  const { sentence, quantity } = downtime;
  const isHere = (figure: Figure | undefined): figure is Figure =>
    figure?.inline?.shape === downtime.inline?.shape && figure?.sentence?.start === sentence.start;
  const next = figures[index + 1];
  const behind = text.slice(quantity.end, isHere(next) ? next.quantity.start : Math.min(sentence.end, quantity.end + 40));
  for (let at = index - 1; at > index - 4; at--) {
    const before = figures[at];
    if (!isHere(before)) break;
    const percent = percentOf(before);
    if (percent === undefined) continue;
    const gap = text.slice(before.quantity.end, quantity.start);
    const between = figures.slice(at + 1, index);
    const period = quantity.period ?? before.quantity.period ?? periodIn(`${gap} ${behind}`);
    const explained =
      (EXPLAINS.test(gap) || BUDGET_FOR.test(text.slice(sentence.start, before.quantity.start))) &&
      (quantity.period !== undefined || isDowntime(downtime, gap + behind));
    if (
      period === undefined ||
      gap.length > 110 ||
      APART.test(gap) ||
      (gap.includes(';') && !explained) ||
      between.some((each) => each.quantity.kind !== 'duration') ||
      (!explained && !isDowntime(downtime, gap + behind))
    )
      break;
    return stated(before, percent, downtime, period, explained);
  }
  if (!isHere(next)) return undefined;
  const percent = percentOf(next) ?? undefined;
  const lead = text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start);
  const period = quantity.period ?? periodIn(behind) ?? periodIn(lead) ?? next.quantity.period;
  const gap = text.slice(quantity.end, next.quantity.start);
  if (percent === undefined || period === undefined || gap.length > 60 || !FOLLOWS.test(gap) || !isDowntime(downtime, lead + gap))
    return undefined;
  return stated(next, percent, downtime, period, true);
}

/** `99.9% are promised. That is 43 minutes a month.`, `In a month this means half an hour.`: what the sentence before said is meant. */
const MEANS_IT = regex('iu')`
  ^(?:(?:in|over|per|for) (?:an?|the|each|every) (?<lead>(?:[\p{L}\d-]+ )?(?:year|quarter|month|week|day)),? )?(?:that|this|it|which)
  (?: figure| target| level)? (?:is|means|leaves|allows(?: for)?|gives|makes|comes to|amounts to|permits|works out (?:at|to|as)|
  translates (?:in)?to|corresponds to|equals|buys|grants|stands for)(?: (?:us|the team|on-?call|one|you))?
  (?: (?:with|for|a downtime of|an outage of|downtime of))?
  (?: (?:no more than|not more than|at most|about|around|roughly|approximately|some|up to|less than|only|just|a mere))?\s$
`;

/** The availability that the sentence right before states, where this one begins by saying what it means. */
function inTheSentenceBefore(figures: readonly Figure[], index: number): DowntimeStatement | undefined {
  const downtime = figures[index];
  const before = figures.slice(Math.max(0, index - 3), index).findLast((figure) => figure.quantity.kind !== 'duration');
  const text = downtime?.inline?.prose;
  if (
    downtime?.sentence === undefined ||
    before?.sentence === undefined ||
    text === undefined ||
    before.inline?.shape !== downtime.inline?.shape
  )
    return undefined;
  const { sentence, quantity } = downtime;
  const others = figures.filter(
    (figure) =>
      figure !== before &&
      figure.inline?.shape === before.inline?.shape &&
      figure.sentence?.start === before.sentence?.start &&
      percentOf(figure) !== undefined,
  );
  const percent = others.length > 0 ? undefined : percentOf(before);
  const said = MEANS_IT.exec(text.slice(sentence.start, quantity.start));
  if (
    percent === undefined ||
    said === null ||
    before.sentence.end > sentence.start ||
    text.slice(before.sentence.end, sentence.start).trim() !== '' ||
    speaksOfOtherTime(sentence.prose)
  )
    return undefined;
  const behind = text.slice(quantity.end, sentence.end);
  const period =
    quantity.period ??
    periodIn(behind) ??
    (said.groups?.['lead'] === undefined
      ? undefined
      : (periodIn(`a ${said.groups['lead']}`) ?? periodOf(said.groups['lead'].split(' ').at(-1) ?? ''))) ??
    before.quantity.period;
  const isSaid = quantity.period !== undefined || isDowntime(downtime, behind);
  return period === undefined || !isSaid ? undefined : stated(before, percent, downtime, period, true);
}

function rowText({ cell }: Figure): string {
  return cell === undefined ? '' : cell.row.cells.map((each) => each.text).join(' ');
}

const DOWNTIME_WORDS = anyWord`downtime|outages?|unavailab${LETTER}+|be down|is down|down (?:per|an?|each|every|in)|error budget`;

function isDowntime({ subject }: Figure, around: string): boolean {
  return subject.measure === 'downtime' || (subject.measure === undefined && DOWNTIME_WORDS.test(around));
}

/** Arithmetic holds whatever is meant by it; two figures that merely stand together must both be meant. */
function stated(availability: Figure, percent: Exact, downtime: Figure, period: Period, explained: boolean): DowntimeStatement | undefined {
  const stances = [...availability.subject.stance, ...downtime.subject.stance];
  if (stances.some((stance) => NEGATED.has(stance) || (!explained && TIMELESS.has(stance)))) return undefined;
  if (
    DISOWNED.test(downtime.sentence?.prose ?? '') ||
    (downtime.inline !== undefined && isBetweenQuotes(downtime.inline, downtime.quantity.start))
  )
    return undefined;
  return { availability, percent, downtime, period };
}

/** A table of availabilities and what they allow. */
function inItsRow(figures: readonly Figure[], downtime: Figure): DowntimeStatement | undefined {
  const { cell, quantity } = downtime;
  if (
    cell === undefined ||
    !/downtime|outage|unavailab|error budget|allow/i.test(`${cell.column.heading} ${downtime.sentence?.text ?? ''}`) ||
    speaksOfOtherTime(`${cell.column.heading} ${downtime.sentence?.text ?? ''}`)
  )
    return undefined;
  const period =
    quantity.period ??
    periodIn(downtime.sentence?.text ?? '') ??
    periodIn(cell.column.heading) ??
    periodOf(/\(?(year|quarter|month|week|day)\)?$/i.exec(cell.column.heading)?.[1] ?? '');
  const inRow = figures.filter(
    (figure) =>
      figure.cell?.row === cell.row &&
      percentOf(figure) !== undefined &&
      (/avail|uptime|slo|sla|nines|target|level/i.test(`${figure.cell.column.heading} ${figure.subject.measure ?? ''}`) ||
        isPromisedInLabel(figure)),
  );
  const [availability, ...others] = inRow;
  const percent = availability === undefined ? undefined : percentOf(availability);
  if (
    availability === undefined ||
    percent === undefined ||
    period === undefined ||
    others.length > 0 ||
    speaksOfOtherTime(rowText(downtime))
  )
    return undefined;
  const inCell = figures.filter((figure) => figure.inline?.shape === downtime.inline?.shape && figure.quantity.kind === 'duration');
  return inCell.length > 1 && quantity.period === undefined ? undefined : stated(availability, percent, downtime, period, true);
}

/** `| Ledger (99.95%) | 21.9 minutes |`: the row is named by the thing and what it promises. */
function isPromisedInLabel({ cell, inline, quantity }: Figure): boolean {
  return (
    cell?.column.index === 0 &&
    inline !== undefined &&
    /\p{L} ?\($/u.test(inline.prose.slice(0, quantity.start)) &&
    /^\)\s*$/.test(inline.prose.slice(quantity.end))
  );
}

/** `Availability: 99.9%` and `Downtime: 5 hours per year` under one heading, each the only one there. */
function inItsSection(document: ArchDocument, figures: readonly Figure[], paired: ReadonlySet<Figure>): DowntimeStatement | undefined {
  const downtimes = figures.filter(
    (figure) =>
      figure.subject.measure === 'downtime' &&
      figure.quantity.kind === 'duration' &&
      figure.quantity.bound !== 'at-least' &&
      isClaim(figure.subject),
  );
  const availabilities = figures.filter(
    (figure) => figure.subject.measure === 'availability' && percentOf(figure) !== undefined && isClaim(figure.subject),
  );
  for (const downtime of downtimes) {
    if (
      paired.has(downtime) ||
      speaksOfOtherTime(downtime.sentence?.text ?? '') ||
      downtimes.some((other) => other !== downtime && other.section === downtime.section)
    )
      continue;
    const period =
      downtime.quantity.period ??
      periodIn(downtime.sentence?.text ?? '') ??
      periodIn(downtime.cell?.row.cells[0]?.text ?? '') ??
      periodIn(downtime.cell?.column.heading ?? '');
    const [availability, ...others] = availabilities.filter((figure) => figure.section === downtime.section);
    const percent = availability === undefined ? undefined : percentOf(availability);
    if (
      availability === undefined ||
      percent === undefined ||
      period === undefined ||
      others.length > 0 ||
      speaksOfOtherTime(availability.sentence?.text ?? '')
    )
      continue;
    if (isOneOwner(availability.subject, downtime.subject) && haveOneReach(document, availability, downtime))
      return { availability, percent, downtime, period };
  }
  return undefined;
}
