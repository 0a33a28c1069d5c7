/** Services that are deployed together or in order. Judged by the author's own words only. */
import { partsOf } from '../../claims/components.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

const DEPLOYED = /(?<![a-z\u00C0-\u024F])(?:deploy(?:ed|s)?|releas(?:ed?|es)|ship(?:ped|s)?|roll(?:ed)? out|upgrad(?:ed?|es))(?![a-z\u00C0-\u024F])[^.;]{0,40}$/i;

/** How many parts that are deployed a text names. */
function partsNamedIn(document: ArchDocument, text: string): number {
  const said = text.toLowerCase();
  return partsOf(document).all.filter(({ standing, title }) => standing === 'service' && title.length > 3 && said.includes(title.toLowerCase())).length;
}

export const distributedMonolith = antiPatternRule({
  id: 'anti/distributed-monolith',
  says: 'Services that run apart are said to be deployed together or in a fixed order.',
  *detect({ document }) {
    for (const statement of voiced(document, ['own', 'risk'], 'together')) {
      if (statement.modality !== 'stated' || statement.time === 'current' || !DEPLOYED.test(statement.before)) continue;
      const areServices = statement.withInSentence('several-services') || (statement.withInClause('all-of-them') && statement.withInBlock('service', 'several-services')) || partsNamedIn(document, statement.sentence.prose) > 1;
      if (areServices && !statement.withInSentence('deploys-apart')) yield { range: statement.clauseRange };
    }
  },
});
