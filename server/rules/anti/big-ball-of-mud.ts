/** No boundaries: any part may call any other. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

const REACHES = anyWord`calls?|access(?:es)?|imports?|uses?|reads?|quer(?:y|ies)|writes?|depends?|reach(?:es)?|talks?`;
const ANY_OTHER = regex('i')`
  ${WORD_START}(?:anything|each other|(?:any|all|every) of the others?|
  (?:any|every|all) others?(?=$|[.,;:)]|['’]s|\s(?:modules?|services?|components?|parts?|packages?|layers?|class(?:es)?|one|ones|directly|
  freely|as|at|in|without)${WORD_END}))
`;
/** Then the boundary is the interface. */
const BY_CONTRACT = anyWord`through|via|only by|interfaces?|facade|façade|contracts?|events?|published|public api`;

/** The sentence up to the semicolon behind the words: what follows is another statement. */
function mainPartOf({ sentence, clause }: Statement): string {
  const end = sentence.prose.indexOf(';', clause.start - sentence.start);
  return end < 0 ? sentence.prose : sentence.prose.slice(0, end);
}

export const bigBallOfMud = antiPatternRule({
  id: 'anti/big-ball-of-mud',
  severity: 'info',
  says: 'Any part may call any other, so there are no boundaries.',
  *detect({ document }) {
    for (const statement of voiced(document, ['own'], 'any-part')) {
      if (ANY_OTHER.test(statement.behind) && REACHES.test(statement.behind) && !BY_CONTRACT.test(mainPartOf(statement))) yield { range: statement.clauseRange };
    }
  },
});
