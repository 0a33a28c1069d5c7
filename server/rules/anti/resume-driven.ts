/** Chosen in order to learn it. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** Those who build it. */
const OURS = /(?<![a-z\u00C0-\u024F])(?:we|us|our|ours|team|teams|developers?|devs?|engineers?|programmers?|everyone|everybody|colleagues)(?![a-z\u00C0-\u024F])/i;
/** `Chance to learn Kafka`: nobody else is named. */
const NOBODY = /^[\s“"]*(?:an? |the )?\p{L}+\s$/iu;

function isTheReason(statement: Statement): boolean {
  const isOurs = statement.standing === 'own' || statement.section.role === 'drivers' || statement.section.role === 'context';
  return isOurs && statement.modality !== 'conditional' && (statement.concept === 'career' || (statement.isPrecededBy('wish') && (OURS.test(statement.clause.text) || NOBODY.test(statement.before))));
}

export const resumeDriven = antiPatternRule({
  id: 'anti/resume-driven',
  severity: 'info',
  says: 'Learning a technology is given as a reason to choose it.',
  *detect({ document }) {
    for (const statement of voiced(document, ['own', 'background'], 'career', 'to-learn')) if (isTheReason(statement)) yield { range: statement.sentenceRange };
  },
});
