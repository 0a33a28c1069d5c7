/** No boundaries: any part may call any other. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

const REACHES = anyWord`calls?|access(?:es)?|imports?|uses?|reads?|quer(?:y|ies)|writes?|depends?|reach(?:es)?|talks?`;
const ANY_OTHER = regex('i')`
  ${WORD_START}(?:anything|each other|(?:any|all|every) of the others?|of the (?:two |three |four |five )?others|(?:any|every|
  all) others?(?=$|[.,;:)]|['’]s|\s(?:modules?|
  services?|components?|parts?|packages?|layers?|class(?:es)?|one|ones|directly|freely|as|at|in|without)${WORD_END}))
`;
/** What ends with this design. */
const MENDED = anyWord`which (?:this|the) (?:plan|design|change|work) (?:ends|stops|mends|fixes)|from now on|no longer|until now|so far|build fails|is refused|breaks? the build`;
/** Then the boundary is the interface. */
const BY_CONTRACT = anyWord`through|via|only by|interfaces?|facade|façade|contracts?|events?|published|public api`;

/** The sentence up to the semicolon behind the words: what follows is another statement. */
function mainPartOf({ sentence, clause }: Statement): string {
  const end = sentence.prose.indexOf(';', clause.start - sentence.start);
  return end < 0 ? sentence.prose : sentence.prose.slice(0, end);
}

/** `Access between domains is unrestricted`: what has no limits is who may reach whom. */
const ACCESS = regex('iu')`${WORD_START}(?:access|calls?|imports?|reach(?:es)?|depend\p{L}*)${WORD_END}`;
const PARTS = anyWord`between|across|domains?|modules?|services?|packages?|layers?|parts?|components?`;
const CHANGES = anyWord`writes?|writing|updates?|modif(?:y|ies)|changes?|inserts?`;

/** Whether each part may change each table: then data has no owner, and code no boundary. */
function sharesAllTables(statement: Statement): boolean {
  return CHANGES.test(statement.clause.text) && statement.isPrecededBy('any-part') && !BY_CONTRACT.test(statement.sentence.prose);
}

export const bigBallOfMud = antiPatternRule({
  id: 'anti/big-ball-of-mud',
  severity: 'info',
  says: 'Any part may call any other, so there are no boundaries.',
  *detect({ document }) {
    for (const { polarity, clauseRange, sentence } of claimsOn(document, 'no-boundaries'))
      if (polarity === 'affirmed' && !MENDED.test(sentence.prose)) yield { range: clauseRange };
    for (const { polarity, sentenceRange, sentence } of claimsOn(document, 'unrestricted'))
      if (polarity === 'affirmed' && ACCESS.test(sentence.prose) && PARTS.test(sentence.prose)) yield { range: sentenceRange };
    for (const statement of voiced(document, ['own'], 'all-tables'))
      if (statement.polarity === 'affirmed' && sharesAllTables(statement)) yield { range: statement.clauseRange };
    for (const statement of voiced(document, ['own'], 'any-part')) {
      if (
        ANY_OTHER.test(statement.behind) &&
        REACHES.test(statement.behind) &&
        !BY_CONTRACT.test(mainPartOf(statement)) &&
        !MENDED.test(statement.sentence.prose)
      )
        yield { range: statement.clauseRange };
    }
  },
});
