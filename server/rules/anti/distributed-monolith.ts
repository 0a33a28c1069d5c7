/** Services that are deployed together or in order. Judged by the author's own words only. */
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

const DEPLOYED = /(?<![a-z\u00C0-\u024F])(?:deploy(?:ed|s)?|releas(?:ed?|es)|ship(?:ped|s)?|roll(?:ed)? out|upgrad(?:ed?|es))(?![a-z\u00C0-\u024F])[^.;]{0,40}$/i;

export const distributedMonolith = antiPatternRule({
  id: 'anti/distributed-monolith',
  says: 'Services that run apart are said to be deployed together or in a fixed order.',
  *detect({ document }) {
    for (const statement of voiced(document, ['own', 'risk'], 'together')) {
      if (statement.modality !== 'stated' || statement.time === 'current' || !DEPLOYED.test(statement.before)) continue;
      const areServices = statement.withInSentence('several-services') || (statement.withInClause('all-of-them') && statement.withInBlock('service', 'several-services'));
      if (areServices && !statement.withInSentence('deploys-apart')) yield { range: statement.clauseRange };
    }
  },
});
