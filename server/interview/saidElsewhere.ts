/** Figures said in answer to another question than their own: proposed at theirs, with the words they were said in. Takes nothing over, and reads no figure that does not say of what it is. */
import { listed } from '../base/patterns.ts';
import { clauseAt } from '../claims/clause.ts';
import { modalityIn } from '../claims/modality.ts';
import { timeIn } from '../claims/time.ts';
import { polarityIn } from '../claims/polarity.ts';
import { parseDocument } from '../document/document.ts';
import type { Question, Slot } from '../knowledge/interviewSchema.ts';
import type { Figure } from '../quantities/figure.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import { questionOf } from './agenda.ts';
import { heldWords } from './heldWords.ts';
import { isAnswered, NOTHING_SAID, type Interview } from './interview.ts';
import { readAlone, readSlots, readText } from './readSlots.ts';
import { asksFor, clauseAround } from './slotFigures.ts';

/** What answers a question, or one of its slots, in words of another answer. */
export interface SaidElsewhere {
  readonly text: string;
  /** The question it was said to, and the clause. */
  readonly question: string;
  readonly words: string;
}

/** Answers whose figures are the system's own. Others tell of what it calls, of tests, of what may go wrong. */
const TELLING: ReadonlySet<string> = new Set(listed`
  question/problem|question/traffic|question/latency|question/sensitivity|question/team|question/budget|question/goals|question/functions
  question/roles|question/business|question/consistency|question/restrictions|question/data-stores|question/deployment
  question/database-down|question/rpo|question/rto
`);

interface Said {
  readonly figure: Figure;
  /** The part of the sentence that holds it. */
  readonly clause: string;
}

/** What joins a clause to the one before it, and says nothing by itself. */
const JOINED = /^(?:and|but|so) /i;
const PEAK = /\b(?:peak\w*|busiest|bursts?|spikes?)\b/i;
const REQUESTS: ReadonlySet<string> = new Set(listed`
  request|req|call|query|message|event|transaction|order|write|read|upload|booking|page
`);
const isLoad = ({ figure: { quantity, subject } }: Said): boolean =>
  (quantity.counted === undefined || REQUESTS.has(quantity.counted)) &&
  ['throughput', 'peak', 'average-load', undefined].includes(subject.measure);

/** By question and slot: whether a figure says that it is what the slot asks for. */
const OWN: Readonly<Record<string, Readonly<Record<string, (said: Said) => boolean>>>> = {
  'question/traffic': {
    average: (said) => isLoad(said) && said.figure.subject.measure !== 'peak' && !PEAK.test(said.clause),
    peak: (said) => isLoad(said) && (said.figure.subject.measure === 'peak' || PEAK.test(said.clause)),
    storage: ({ figure: { quantity }, clause }) =>
      quantity.period === 'month' || /\b(?:(?:per|a|each|every) month|monthly)\b/i.test(clause),
    'concurrent-users': ({ figure, clause }) =>
      figure.subject.measure === 'concurrency' || /\b(?:concurrent\w*|at the same time|at once|simultaneous\w*)\b/i.test(clause),
  },
  'question/latency': {
    p50: ({ figure }) => figure.quantity.statistic === 'p50',
    p95: ({ figure }) => figure.quantity.statistic === 'p95',
    p99: ({ figure }) => figure.quantity.statistic === 'p99',
  },
  'question/team': {
    size: ({ figure, clause }) =>
      /\b(?:engineer|dev(?:eloper)?|programmer)s?\b/i.test(figure.quantity.written) && /\b(?:we|us|our|team|buil[dt]\w*)\b/i.test(clause),
  },
  'question/budget': {
    monthly: ({ figure: { quantity, subject }, clause }) =>
      (quantity.period === 'month' || /\bmonth/i.test(clause)) &&
      (subject.measure === 'budget' || /\b(?:budget|spend\w*|hosting|infrastructure|cloud|servers?|afford)\b/i.test(clause)),
  },
  'question/restrictions': { deadline: ({ clause }) => /\b(?:live|launch\w*|deadline|release\w*|ship\w*|ready)\b/i.test(clause) },
  'question/rpo': {
    rpo: ({ figure, clause }) =>
      figure.subject.measure === 'rpo' || /\b(?:lose|lost|loss of) (?:at most|no more than|up to)\b/i.test(clause),
  },
  'question/rto': {
    rto: ({ figure, clause }) =>
      figure.subject.measure === 'rto' ||
      /\b(?:be |is )?(?:down|back(?: up)?|offline) (?:for |within |in )?(?:at most|no more than|up to|within|in)\b/i.test(clause),
    availability: ({ figure: { quantity, subject }, clause }) =>
      subject.measure === 'availability' ||
      (subject.measure === undefined && /^99[.,]\d+ ?%/.test(quantity.written) && !clause.includes(`${quantity.written} of `)),
  },
};

/** What other answers say to a question and its own does not, or to the one slot that is asked for; undefined where they say nothing. */
export function saidElsewhere(interview: Interview, question: Question, slot: Slot | undefined): SaidElsewhere | undefined {
  const own = OWN[question.id];
  if (own === undefined) return undefined;
  const answer = interview.answers[question.id];
  const open = readSlots(question, isAnswered(answer) ? answer : NOTHING_SAID)
    .filter((reading) => reading.clarity !== 'clear' && (slot === undefined || reading.slot.id === slot.id))
    .map((reading) => reading.slot);
  for (const [id, other] of Object.entries(interview.answers)) {
    const asked = questionOf(id);
    if (id === question.id || asked === undefined || !TELLING.has(id) || !isAnswered(other)) continue;
    const said = figuresIn(heldWords(asked, other));
    const found = open.flatMap((each) => {
      const match = said.find(({ figure, clause }) => asksFor(each, figure.quantity) && own[each.id]?.({ figure, clause }) === true);
      return match === undefined ? [] : [{ slot: each, ...match }];
    });
    if (found.length === 0) continue;
    const words = [...new Set(found.map(({ clause }) => clause))].join('; ');
    return { text: slot === undefined ? asAnswer(question, words, found) : asPart(question, slot, found), question: id, words };
  }
  return undefined;
}

/** The words themselves where they answer the question as they were said; else the figures under what they are. */
function asAnswer(question: Question, words: string, found: readonly (Said & { readonly slot: Slot })[]): string {
  const readings = readText(question, words);
  const isRead = found.every(({ slot, figure }) =>
    readings.some((reading) => reading.slot.id === slot.id && reading.figure?.written === figure.quantity.written),
  );
  return isRead ? words : found.map(({ slot, figure }) => `${slot.label}: ${figure.quantity.written}`).join('; ');
}

function asPart(question: Question, slot: Slot, found: readonly Said[]): string {
  return (
    found.map(({ figure, clause }) =>
      readAlone(question, slot, figure.quantity.written).clarity === 'clear' ? figure.quantity.written : clause,
    )[0] ?? ''
  );
}

/** The figures that an answer states of the system, with their clauses. */
function figuresIn(words: string): readonly Said[] {
  return quantitiesOf(parseDocument('interview:elsewhere.md', words)).flatMap((figure) => {
    const { quantity, sentence } = figure;
    if (sentence === undefined || ['asked', 'conditional'].includes(modalityIn(sentence.prose, sentence.text.endsWith('?')))) return [];
    const clause = clauseAt(sentence, quantity.start);
    const [start, end] = [quantity.start - clause.start, quantity.end - clause.start];
    const isStated = polarityIn(clause.text, start, end) === 'affirmed' && timeIn(clause.text) !== 'past';
    return isStated ? [{ figure, clause: clauseAround(figure).replace(JOINED, '').replace(/[.!]$/, '') }] : [];
  });
}
