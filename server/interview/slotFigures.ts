/** Which figure of an answer a slot asks for; a figure said of something else fills none. */
import { parseDocument, type ArchDocument } from '../document/document.ts';
import type { Question, Slot } from '../knowledge/interviewSchema.ts';
import type { Figure } from '../quantities/figure.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import type { Quantity, QuantityKind } from '../quantities/quantity.ts';
import { readQuantities } from '../quantities/readQuantities.ts';
import { bareNumbers } from './bareNumbers.ts';

/** What a figure of each kind of slot measures; other slots hold words. */
export const KINDS: Readonly<Partial<Record<Slot['kind'], readonly QuantityKind[]>>> = {
  duration: ['duration'],
  rate: ['rate'],
  size: ['size', 'transfer'],
  money: ['money'],
  people: ['people'],
  percentage: ['percentage'],
  count: ['count', 'people'],
  date: ['date'],
  'percentile-latency': ['duration'],
  growth: ['multiple', 'percentage', 'transfer'],
};
const PEAK = /\b(?:peak\w*|busiest|at most|up to|bursts?|spikes?|sale|max\w*)\b/i;
const AVERAGE = /\b(?:average|avg|typical\w*|normal\w*|usual\w*|steady|mean)\b/i;
/** The patience with one hop, and with all of them. */
const HOP = /\btime-?outs?\b|\beach\b|\bper (?:hop|call)\b/i;
const WHOLE = /\b(?:budget|in all|in total|total|overall|at most|user\w*|waits?)\b/i;
const CEILING = /\b(?:ceiling|stop\w*|cap|never more)\b/i;
/** People who come by are no requests. */
const VISITORS: ReadonlySet<string> = new Set([
  'user',
  'customer',
  'visitor',
  'subscriber',
  'client',
  'account',
  'person',
  'device',
  'signup',
]);
/** A rate that leaves its unit to the one before: an answer has it written out, see `bareNumbers`. */
const UNITLESS = /^\d[\d.,]*k?$/i;
const CONCURRENT = /\b(?:concurrent\w*|at the same time|at once|simultaneous\w*)\b/i;
/** What parts of a sentence are joined by. */
const JOINT = /[,;] | \/ |,? (?:and|but|with) /;
/** `an hour` in answer to how long. */
const ARTICLE = /\ban? (?=(?:second|minute|hour|day|week|month|year)\b)/i;

/** A figure found in an answer, and the sentence it stands in. */
export interface FoundFigure {
  readonly quantity: Quantity;
  readonly text: string;
}

/** The figure for a slot; undefined where none was said for it. `isAlone`: the answer was given to this slot and no other. */
export function figureFor(question: Question, slot: Slot, document: ArchDocument, isAlone: boolean): FoundFigure | undefined {
  const kinds = KINDS[slot.kind] ?? [];
  const figures = quantitiesOf(document).filter(({ quantity }) => asksFor(slot, quantity));
  const figure = isAlone ? figures[0] : among(figures, question, slot);
  if (figure !== undefined) return { quantity: figure.quantity, text: sentenceOf(figure) };
  const written = bareNumbers[slot.id]?.({ clauses: clausesOf(document.text), like: unitOf(figures[0]?.quantity), isAlone });
  const bare = written === undefined ? undefined : readQuantities(written)[0];
  if (bare !== undefined && kinds.includes(bare.kind)) return { quantity: bare, text: bare.written };
  return slot.kind === 'duration' && figures.length === 0 && ARTICLE.test(document.text)
    ? figureFor(question, slot, parseDocument(document.uri, document.text.replace(ARTICLE, 'one ')), isAlone)
    : undefined;
}

/** Whether a figure measures what a slot asks for. */
export function asksFor({ kind }: Slot, quantity: Quantity): boolean {
  const isFitting = KINDS[kind]?.includes(quantity.kind) === true;
  return isFitting && !(kind === 'rate' && (VISITORS.has(quantity.counted ?? '') || UNITLESS.test(quantity.written)));
}

/** The words around a figure that would do for the slot if they said of what it is: `300 ms` where a percentile is asked for. */
export function looseFigure(slot: Slot, document: ArchDocument): string | undefined {
  const kinds = KINDS[slot.kind] ?? [];
  if (slot.kind !== 'percentile-latency' || !slot.required) return undefined;
  const figure = quantitiesOf(document).find(
    ({ quantity }) => kinds.includes(quantity.kind) && quantity.statistic === undefined && quantity.period === undefined,
  );
  return figure && clauseAround(figure);
}

function among(figures: readonly Figure[], question: Question, slot: Slot): Figure | undefined {
  switch (slot.id) {
    case 'p50':
    case 'p95':
    case 'p99':
      return figures.find(({ quantity }) => quantity.statistic === slot.id);
    case 'peak':
      return (
        figures.find(
          (figure) => PEAK.test(clauseAround(figure)) || (figure.subject.measure === 'peak' && !AVERAGE.test(clauseAround(figure))),
        ) ?? figures[1]
      );
    case 'average':
      return (
        figures.find(
          (figure) =>
            figure.subject.measure === 'average-load' || figure.quantity.statistic === 'average' || AVERAGE.test(clauseAround(figure)),
        ) ?? figures.find((figure) => figure.subject.measure !== 'peak' && !PEAK.test(clauseAround(figure)))
      );
    case 'growth':
      return figures.find((figure) => figure.quantity.kind === 'multiple' || figure.subject.measure === 'growth');
    case 'budget':
      return figures.find(
        (figure) =>
          figure.subject.measure !== 'backoff' &&
          figure.quantity.period === undefined &&
          (!HOP.test(clauseAround(figure)) || WHOLE.test(clauseAround(figure))),
      );
    case 'monthly':
      return figures.find((figure) => !CEILING.test(clauseAround(figure)));
    case 'ceiling':
      return figures.find((figure) => CEILING.test(clauseAround(figure)));
    case 'rto':
    case 'rpo':
      return (
        figures.find((figure) => figure.subject.measure === slot.id) ??
        figures.find((figure) => !/\b(?:rto|rpo)\b/i.test(clauseAround(figure)))
      );
    case 'concurrent-users':
      return figures.find((figure) => figure.subject.measure === 'concurrency' || CONCURRENT.test(clauseAround(figure)));
    case 'retries':
      return figures.find((figure) => figure.subject.measure === 'retries' || figure.subject.measure === 'attempts');
    default:
      return question.slots.filter((each) => each.kind === slot.kind).length > 1 && !slot.required ? undefined : figures[0];
  }
}

/** ` requests per second` of `40 requests per second`. */
function unitOf(quantity: Quantity | undefined): string | undefined {
  return quantity?.written.replace(/^\D*\d[\d.,]*(?:[km](?![a-z]))?/i, '');
}

function sentenceOf(figure: Figure): string {
  return figure.sentence?.text ?? figure.quantity.written;
}

/** The part of the sentence between commas and joining words that holds the figure. */
export function clauseAround(figure: Figure): string {
  const sentence = sentenceOf(figure);
  return sentence.split(JOINT).find((clause) => clause.includes(figure.quantity.written)) ?? sentence;
}

function clausesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s|\n/)
    .flatMap((sentence) => sentence.replace(/[.!?]$/, '').split(JOINT))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
