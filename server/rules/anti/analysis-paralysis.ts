/** Nothing decided, and no day to decide it. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const MORE = /(?<!\p{L})(?:(?:another round of|further|more|additional) (?:research|analysis|study|investigation|evaluation)[^.]{0,40}(?:before|needed|required|is necessary|until)|(?:all|both|the|our) options? (?:stay|stays|remain|remains|are (?:kept|still)) open|keep (?:all |our )?options open|no decision (?:can be|is|will be|has been) (?:made|taken)(?: for now| yet)?|design (?:has to|must) be complete before)(?!\p{L})/iu;
const DATED = /\d|(?<!\p{L})(?:until|by) (?:monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|next|the end|q[1-4])(?!\p{L})/iu;

export const analysisParalysis = antiPatternRule({
  id: 'anti/analysis-paralysis',
  severity: 'hint',
  says: 'The decision is put off for more analysis.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'undecided')) {
      if (statement.standing !== 'own' || statement.polarity === 'denied' || statement.modality === 'asked' || statement.time === 'past') continue;
      if (MORE.test(statement.sentence.prose) && !DATED.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    }
  },
});
