/** Chosen in order to learn it. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const TO_LEARN = /(?<!\p{L})(?:(?:wants?|wanted|would like|wish(?:es)?|chance|opportunity|excuse|keen|eager|excited|love) (?:for us )?to (?:learn|try(?: out)?|play with|gain|get)(?: (?:some |more )?(?:experience|hands-on))?|looks? good on|(?:on|for) (?:our|the|my|their) (?:cv|cvs|r[eé]sum[eé]s?)|(?:good|great|valuable|nice|useful) (?:learning )?(?:experience|exercise) for (?:the|our) (?:team|developers|engineers)|attractive (?:to|for) candidates|(?:exciting|fun) to work with)(?!\p{L})/iu;

export const resumeDriven = antiPatternRule({
  id: 'anti/resume-driven',
  severity: 'info',
  says: 'Learning a technology is given as a reason to choose it.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'learning')) {
      if ((statement.standing !== 'own' && statement.section.role !== 'drivers' && statement.section.role !== 'context') || statement.polarity === 'denied' || statement.modality === 'asked' || statement.modality === 'conditional') continue;
      if (TO_LEARN.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    }
  },
});
