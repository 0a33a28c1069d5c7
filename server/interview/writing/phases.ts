/** The phases of a plan: what answers put into each, and how one can tell that it is done. */
import { asSentence } from '../readSlots.ts';
import { nextStepOf } from './labelled.ts';
import type { CheckedItem } from './checklist.ts';
import type { Told } from './told.ts';

export interface PlannedPhase {
  readonly contents: readonly string[];
  readonly exit: string;
}

/** First release, fit for production, growth. */
export function phasesOf(told: Told, checked: readonly CheckedItem[]): readonly [PlannedPhase, PlannedPhase, PlannedPhase] {
  const functions = told.sentences('question/functions');
  const ofPriority = (words: RegExp): readonly string[] =>
    functions.filter((sentence) => words.test(sentence)).map((sentence) => asSentence(sentence.replace(words, '').replace(/^[:\s]+/, '')));
  const step = nextStepOf(told);
  const planned = checked.find(({ status }) => status === 'planned-v1')?.status;
  const p95 = told.figure('question/latency', 'p95');
  const peak = told.figure('question/traffic', 'peak');
  const rto = told.figure('question/rto', 'rto');
  const load = p95 === undefined || peak === undefined ? undefined : `a load test at ${peak} keeps p95 within ${p95}`;
  const restore = rto === undefined ? undefined : `a rehearsed recovery takes no longer than ${lowered(rto)}`;
  return [
    {
      contents: orElse(ofPriority(/^must(?: have)?\b/i), 'Proposed, no answer says: the core function, with basic authentication'),
      exit: 'every function of this phase passes its acceptance test',
    },
    {
      contents: [
        ...ofPriority(/^should(?: have)?\b/i),
        ...(planned === undefined ? [] : [`Every item that the production checklist marks ${planned}`]),
      ],
      exit: [load, restore].filter((each) => each !== undefined).join(', and ') || 'every checklist item planned for V1 is done',
    },
    {
      contents: orElse(
        [...ofPriority(/^could(?: have)?\b/i), ...(step === undefined ? [] : [asSentence(step)])],
        'Open, no answer says: what growth asks for',
      ),
      exit:
        told.slot('question/traffic', 'growth') === undefined || /\bno growth\b/i.test(told.slot('question/traffic', 'growth') ?? '')
          ? 'the figures agreed after V1 are reached in a load test'
          : `a load test at the grown load passes: ${lowered(told.slot('question/traffic', 'growth') ?? '').replace(/\.$/, '')}`,
    },
  ];
}

/** A phase as a list, its end last. */
export function phaseLines({ contents, exit }: PlannedPhase): readonly string[] {
  return [...contents.map((line) => `- ${line}`), `- Good enough means, as proposed: ${exit}`];
}

function orElse(lines: readonly string[], usual: string): readonly string[] {
  return lines.length === 0 ? [usual] : lines;
}

/** As it reads inside a sentence. */
function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
