/** No boundaries: any part may call any other. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const ANY_TO_ANY = /(?<!\p{L})(?:any|every|each|all) (?:module|service|component|package|layer|class|part)s? (?:may|can|could|is allowed to|are allowed to|is free to|are free to)? ?(?:directly )?(?:calls?|access(?:es)?|imports?|uses?|reads?|quer(?:y|ies)|writes?(?: to)?|depends? on|reach(?:es)?(?: into)?|talks? to) (?:any|every|all|each)(?: of the)?(?: other| others|thing)?(?!\p{L})/iu;
const THROUGH = /(?<!\p{L})(?:through|via|only by|interface|facade|façade|contract|events?|published|public api)(?!\p{L})/iu;

export const bigBallOfMud = antiPatternRule({
  id: 'anti/big-ball-of-mud',
  severity: 'info',
  says: 'Any part may call any other, so there are no boundaries.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'any-to-any')) {
      if (statement.standing !== 'own' || statement.polarity === 'denied' || statement.sentence.text.endsWith('?') || statement.time === 'past') continue;
      if (ANY_TO_ANY.test(statement.clause.text) && !THROUGH.test(statement.sentence.prose)) yield { range: statement.clauseRange };
    }
  },
});
