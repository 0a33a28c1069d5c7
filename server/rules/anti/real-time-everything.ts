/** Everything in real time, with no figure. Judged by the author's own words only. */
import { polarityIn } from '../../claims/clause.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const EVERYTHING = /(?<!\p{L})(?:everything|all (?:\p{L}+ )?(?:data|updates|screens|views|pages|features|events|changes|reports|lists|communication|interactions)|every (?:\p{L}+ )?(?:update|screen|view|page|feature|event|change|report|interaction)|the (?:whole|entire) (?:system|application|product))(?!\p{L})/iu;

export const realTimeEverything = antiPatternRule({
  id: 'anti/real-time-everything',
  severity: 'info',
  says: 'Everything is asked to be real-time, with no delay that would do.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'real-time')) {
      const whole = EVERYTHING.exec(statement.clause.text);
      if (whole === null || statement.polarity === 'denied' || polarityIn(statement.clause.text, whole.index, whole.index + whole[0].length) === 'denied') continue;
      if (!/\d ?(?:ms|milliseconds?|s|seconds?|minutes?)(?!\p{L})/iu.test(statement.section.text)) yield { range: statement.clauseRange };
    }
  },
});
