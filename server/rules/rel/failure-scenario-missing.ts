/** Plans that do not think their failures through: what users feel, what softens it, how it ends. */
import { partsOf, valueOf } from '../../claims/parts/components.ts';
import { affirmed } from '../../claims/statements.ts';
import { failureScenarios } from '../../knowledge/failureScenarios.ts';
import { isWorkedOut, placeOfAbsence } from '../support/absence.ts';
import { failuresToldOf, workedThrough, workedThroughOfOwn } from '../support/failureScenarios.ts';
import { WORD_START, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { normRule } from '../support/normRule.ts';
import { ownTexts } from '../support/prose.ts';
import { wordList } from '../support/wordList.ts';

/** A system that keeps data or leans on others can lose them; a library or a convention cannot. */
function runs(document: ArchDocument): boolean {
  return (
    affirmed(document, 'store-product', 'external-dependency').some(
      (statement) => !/\b(?:stor(?:y|ies)|use cases?|motivation)\b/i.test(statement.section.title),
    ) ||
    affirmed(document, 'queue').some(({ words }) => /^(?:kafka|rabbitmq|sqs)$/i.test(words)) ||
    affirmed(document, 'message-queue').some((statement) => !/^(?:work )?queues?$/i.test(statement.words))
  );
}

/** `The worst cases are worked through in the platform handbook`. */
const TOLD_ELSEWHERE = regex('i')`
  ${WORD_START}(?:failures?|outages?|worst cases?|failure (?:scenarios|modes)|disasters?|loss of [a-z]+)[^.a-z][^.]{0,160}
  \b(?:are|is) (?:worked (?:through|out)|gone through|described|documented|covered|treated|handled) in (?:the |our )?(?!this)[^.]{0,40}
  (?:handbook|manual|runbooks?|playbooks?|chapter|appendix|document|wiki|guide|plan|record|failure scenarios)
`;

/** Who tells so often what happens when a part is gone has thought of failures, if not of these. */
const TOLD_ENOUGH = 2;

export const failureScenarioMissing = normRule({
  id: 'rel/failure-scenario-missing',
  title: 'Failure scenarios are not worked through',
  severity: 'warning',
  sources: ['PLANNER', 'HAN'],
  messages: {
    none: 'No failure is followed to its end here. Say for {scenarios} what users feel, what softens it, and how it ends.',
    some: 'Not worked through yet: {scenarios}. Say for each what users feel, what softens it, and how it ends.',
  },
  *find({ document, profile }) {
    if (profile.kind !== 'plan' || !isWorkedOut(document) || !(profile.documentTemplate !== undefined || runs(document))) return;
    if (ownTexts(document).some(({ text }) => TOLD_ELSEWHERE.test(text))) return;
    const known = workedThrough(document);
    const missing = failureScenarios.filter((scenario) => !known.has(scenario.id)).map((scenario) => scenario.title.toLowerCase());
    const ofOwn = workedThroughOfOwn(document);
    // As many failures of its own are thought through as are asked for: these may go by other names there.
    if (missing.length === 0 || ofOwn >= failureScenarios.length) return;
    const range = placeOfAbsence(document, ['failure-scenarios', 'risks']);
    const data = { scenarios: wordList(missing, 'and') };
    if (
      known.size === 0 &&
      ofOwn === 0 &&
      failuresToldOf(document) + partsOf(document).all.filter((part) => valueOf(part, 'failure-mode') !== undefined).length < TOLD_ENOUGH
    )
      yield { message: 'none', data, range };
    else yield { message: 'some', data, range, severity: 'info' };
  },
});
