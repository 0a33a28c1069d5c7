/** What answers say of the options themselves: that the team knows one, that it does not, that one is not wanted. */
import { regex } from '../../base/patterns.ts';
import { phrasesPattern, signsIn } from '../../claims/itemSigns.ts';
import type { AdviceOption } from '../../knowledge/topicSchema.ts';
import { clauseQuoted } from './quote.ts';
import type { Ground, Said } from './readFacts.ts';

export interface Named {
  /** The team knows it. */
  readonly known?: Ground;
  /** The team does not know it. */
  readonly unknown?: Ground;
  /** Somebody ruled it out. */
  readonly excluded?: Ground;
}

const KNOWS = /\b(?:know|knows|known|at home|fluent|experience\w*|skill\w*|have run|has run|have used|run it already)\b/i;
const LACKS = /\b(?:know|knows|experience\w*|skill\w*|have run|has run|have used|none|nobody|no one|never)\b/i;
/** Whoever learns a thing does not know it yet; what some know the team does not. */
const LEARNS = regex('i')`
  \b(?:learn\w*|new to|unfamiliar|interested|curious|would like|wants? to|hopes? to|plans? to|train(?:ed|ing) in|
  (?:one|two|three|some|few|half) of (?:them|us))\b
`;
/** Words by which something is ruled out, not merely absent. */
const EXCLUDES = regex('i')`
  \b(?:want\w*|allow\w*|permit\w*|forbid\w*|forbade|prohibit\w*|rul(?:e|es|ed|ing) out|must not|may not|mustn't|can't use|cannot use|
  excluded?|excludes|avoid\w*|reject\w*|never use|no)\b
`;

/** What the sentences say of an option. */
export function namedIn({ names }: AdviceOption, said: Said): Named {
  if (names.length === 0) return {};
  const pattern = phrasesPattern(names);
  const named: { -readonly [K in keyof Named]: Named[K] } = {};
  for (const { question, words } of said) {
    for (const { polarity, clause, start } of signsIn(pattern, words)) {
      const ofTeam = question === 'question/team';
      const ground: Ground = { question, words: clauseQuoted(words, start) };
      if (polarity === 'affirmed' && (ofTeam || KNOWS.test(clause)) && !LEARNS.test(clause)) named.known ??= ground;
      else if (polarity === 'denied' && (ofTeam || LACKS.test(clause)) && !WISHES.test(clause)) named.unknown ??= ground;
      else if (polarity === 'denied' && EXCLUDES.test(clause)) named.excluded ??= ground;
    }
  }
  return named;
}

const WISHES = /\b(?:want\w*|allow\w*|forbid\w*|may|must)\b/i;
