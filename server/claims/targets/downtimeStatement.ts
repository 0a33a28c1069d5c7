/** An availability with the downtime it allows: whether a figure is a downtime, of all the time there is, and whether both are meant. Finds no pairs. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import type { Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { Period } from '../../quantities/quantity.ts';
import { isBetweenQuotes } from '../standing.ts';

/** `99.9% (8 h 46 min a year)`: an availability and the downtime stated for it. */
export interface DowntimeStatement {
  readonly availability: Figure;
  readonly percent: Exact;
  readonly downtime: Figure;
  readonly period: Period;
}

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

/** Whether a text speaks of time that is no downtime, or of a part of it. */
export function speaksOfOtherTime(text: string): boolean {
  return OTHER_TIME.test(text.replaceAll(ALL_TIME, ''));
}

const NEGATED: ReadonlySet<string> = new Set(['negated', 'question', 'elsewhere', 'quoted']);
/** Told in order to be denied. */
const DISOWNED = anyWord`myth|misconception|mistak${LETTER}+|wrong(?:ly)?|untrue|not true|confus${LETTER}+|nonsense`;
const TIMELESS: ReadonlySet<string> = new Set(['past', 'current']);

/** All that the row of a figure says; empty in prose. */
export function rowText({ cell }: Figure): string {
  return cell === undefined ? '' : cell.row.cells.map((each) => each.text).join(' ');
}

const DOWNTIME_WORDS = anyWord`downtime|outages?|unavailab${LETTER}+|be down|is down|down (?:per|an?|each|every|in)|error budget`;

/** Whether a figure is a downtime, by itself or by the words around it. */
export function isDowntime({ subject }: Figure, around: string): boolean {
  return subject.measure === 'downtime' || (subject.measure === undefined && DOWNTIME_WORDS.test(around));
}

/** Arithmetic holds whatever is meant by it; two figures that merely stand together must both be meant. */
export function ifMeant(statement: DowntimeStatement, explained: boolean): DowntimeStatement | undefined {
  const { availability, downtime } = statement;
  const stances = [...availability.subject.stance, ...downtime.subject.stance];
  if (stances.some((stance) => NEGATED.has(stance) || (!explained && TIMELESS.has(stance)))) return undefined;
  if (
    DISOWNED.test(downtime.sentence?.prose ?? '') ||
    (downtime.inline !== undefined && isBetweenQuotes(downtime.inline, downtime.quantity.start))
  )
    return undefined;
  return statement;
}
