/** Why something was chosen, where a person said so. A sentence that only names the choice is no reason. */
import { unstopped } from './phrases.ts';
import type { Told } from './told.ts';

const WHY = /\b(?:because|since|so that|in order to|as it|as they)\b/i;
const BEHIND = /\b(?:because|since|as it|as they) (?<reason>.+)$/i;

/** The reason in words that can follow “because”; undefined where no answer gives one. */
export function reasonFor(chosen: string, told: Told, questions: readonly string[]): string | undefined {
  const named = (sentence: string): boolean => sentence.includes(chosen);
  const given = questions.flatMap((question) => told.sentences(question)).find((sentence) => named(sentence) && WHY.test(sentence));
  if (given !== undefined) return unstopped(BEHIND.exec(given)?.groups?.['reason'] ?? given);
  const known = told
    .sentences('question/team')
    .find(
      (sentence) =>
        named(sentence) &&
        /\b(?:at home|know\w*|experience\w*|fluent|run\w*|used to)\b/i.test(sentence) &&
        !/\b(?:no|not|none|nobody|never|without)\b/i.test(sentence),
    );
  return known === undefined ? undefined : `the team knows it (“${unstopped(known)}”)`;
}
