/** Services that are deployed together or in order. Judged by the author's own words only. */
import { WORD_END, WORD_START, regex } from '../../base/patterns.ts';
import { partsOf } from '../../claims/components.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

const DEPLOYED = regex('i')`
  ${WORD_START}(?:deploy(?:ed|s)?|releas(?:ed?|es)|ship(?:ped|s)?|go(?:es)? (?:live|out)|roll(?:ed)? out|
  upgrad(?:ed?|es))${WORD_END}[^.;]{0,40}$
`;

/** Data is updated as well; where an order is named, programs are meant. */
const RENEWED = regex('i')`${WORD_START}(?:updated?|installed?)${WORD_END}[^.;]{0,40}$`;
/** `…, firmware first`: two things that are deployed apart, in an order. What belongs to one deployable is none. */
const IN_TURN = regex('iu')`
  , (?:the )?(?!(?:schema|database|migrations?|config\p{L}*|settings|docs|documentation|tests?|code|at|and|it|this|that|we)
  (?!\p{L}))[\p{L}-]+(?: [\p{L}-]+)? first(?!\p{L})
`;

/** How many parts that are deployed a text names. */
function partsNamedIn(document: ArchDocument, text: string): number {
  const said = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return partsOf(document).all.filter(({ standing, title }) => standing === 'service' && said.includes(` ${title.toLowerCase()} `)).length;
}

export const distributedMonolith = antiPatternRule({
  id: 'anti/distributed-monolith',
  says: 'Services that run apart are said to be deployed together or in a fixed order.',
  *detect({ document }) {
    for (const statement of voiced(document, ['own', 'risk'], 'together')) {
      const inTurn = IN_TURN.test(statement.sentence.prose);
      if (statement.modality !== 'stated' || statement.time === 'current' || !(DEPLOYED.test(statement.before) || (inTurn && RENEWED.test(statement.before)))) continue;
      const areServices = statement.withInSentence('several-services') || (statement.withInClause('all-of-them') && statement.withInBlock('service', 'several-services')) || partsNamedIn(document, statement.sentence.prose) > 1 || inTurn;
      if (areServices && !statement.withInSentence('deploys-apart')) yield { range: statement.clauseRange };
    }
  },
});
