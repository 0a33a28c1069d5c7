/** Steps of the main journey that say what is done by which part. Chains of parts are read by `flow.ts`. */
import { regex } from '../../base/patterns.ts';
import { ARROW } from './flow.ts';
import { unstopped } from './phrases.ts';
import type { Told } from './told.ts';

/** `Payment by Stripe within 1 s`. */
export interface Step {
  /** What is done: `payment`. */
  readonly what: string;
  /** What the sentence adds behind the name: `within 1 s`. */
  readonly rest: string;
  /** Whether nobody waits for it. */
  readonly later: boolean;
}

const LATER = /\b(?:later|afterwards|async\w*|in the background|events?)\b/i;
const JOINT = regex('i')`
  ^(?<what>\S.*?)\b(?: (?:follows?|goes|go|is sent|are sent|is written|are written|comes?|is done))?
  (?: (?:later|afterwards))? (?:by|through|via|to|with|from|in|into|on|over)(?: the)? ?$
`;

/** The step that a part is named in; undefined where the journey only passes it, or does not name it. */
export function stepWith(told: Told, name: string): Step | undefined {
  for (const sentence of told.sentences('question/journeys')) {
    if (ARROW.test(sentence)) continue;
    const text = unstopped(sentence);
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    const what =
      at <= 0
        ? undefined
        : JOINT.exec(
            text
              .slice(0, at)
              .split(/[,;:] /)
              .at(-1) ?? '',
          )?.groups?.['what'];
    // `Ingest puts it on Kafka`: what “it” is, stands elsewhere.
    if (what !== undefined && !/\b(?:it|this|that|them|these)$/i.test(what))
      return {
        what: what.replace(/^(?:the|an?) /i, '').trim(),
        rest: text.slice(at + name.length).replace(/^[, ]+/, ''),
        later: LATER.test(text),
      };
  }
  return undefined;
}
