/** Services that are deployed together or in order. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const LOCKED = /(?<!\p{L})(?:deploy(?:ed|s)?|releas(?:ed?|es)|ship(?:ped|s)?|roll(?:ed)? out|upgrad(?:ed?|es))(?!\p{L})[^.;]{1,40}?(?<!\p{L})(?:together|at the same time|simultaneously|in (?:strict |a )?lock-?step|as one|all at once|in (?:a|this|that|the same|strict)?\s?(?:fixed |same |given |strict )?(?:order|sequence)|on one release train|in one release)(?!\p{L})/iu;
const SERVICES = /(?<!\p{L})(?:services|micro-?services|components|both|all (?:\p{L}+ )?(?:services|apps|applications)|backends|apis|applications)(?!\p{L})|services? (?:and|with)/iu;
const BREAKS_FREE = /(?<!\p{L})(?:independent(?:ly)?|sidecars?|same pod|need not|staging|test environment|monolith|modules)(?!\p{L})/iu;

export const distributedMonolith = antiPatternRule({
  id: 'anti/distributed-monolith',
  says: 'Services that run apart are said to be deployed together or in a fixed order.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'together')) {
      if ((statement.standing !== 'own' && statement.standing !== 'risk') || statement.polarity === 'denied' || statement.modality !== 'stated' || statement.time === 'past' || statement.time === 'current') continue;
      if (LOCKED.test(statement.clause.text) && SERVICES.test(statement.sentence.prose) && !BREAKS_FREE.test(statement.sentence.prose)) yield { range: statement.clauseRange };
    }
  },
});
