/** Chosen in order to learn it. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** Those who build it. */
const OURS = anyWord`squad|crew|juniors|seniors|we|us|our|ours|of us|team|teams|developers?|devs?|engineers?|programmers?|everyone|everybody|colleagues`;
/** `Chance to learn Kafka`: nobody else is named. */
const NOBODY =
  /^[\s“"]*(?:(?:it|this|that|which) (?:is|would be|gives us|offers) )?(?:an? |the )?(?:(?:good|great|nice|perfect|fine|welcome|rare) )?\p{L}+\s$/iu;

/** `… has been on our wish list for years`: what is to be learned goes before the wish. */
const WISHED = anyWord`wish list|for years`;

function isTheReason(statement: Statement): boolean {
  const isOurs = statement.standing === 'own' || statement.section.role === 'drivers' || statement.section.role === 'context';
  return (
    isOurs &&
    statement.modality !== 'conditional' &&
    (statement.concept === 'career' ||
      ((statement.isPrecededBy('wish') || (WISHED.test(statement.behind) && statement.isFollowedBy('wish'))) &&
        (OURS.test(statement.clause.text) || NOBODY.test(statement.before))))
  );
}

/** `was picked because two of us had wanted to get to know it`: a choice is told in the past, and its reason with it. */
const PICKED = regex('i')`${WORD_START}(?:was|were|got) (?:picked|chosen|selected|taken|adopted|introduced)${WORD_END}[^.]*$`;

function isReasonOfChoice({ block, standing, polarity, modality, time, clause, sentence, inline }: Statement): boolean {
  return (
    block.kind !== 'heading' &&
    standing === 'own' &&
    polarity === 'affirmed' &&
    modality === 'stated' &&
    time === 'past' &&
    /^\s*(?:because|since|as)\s/i.test(clause.text) &&
    PICKED.test(inline.prose.slice(sentence.start, clause.start))
  );
}

/** `to learn MongoDB`: what is to be learned, where it has a name. */
const NAMED = /^ (?:how to (?:run|use) |about |out )?(\p{Lu}[\p{L}\d+#]*)/u;

/** Whether a record decided for something else than what somebody wanted to learn. */
function isTurnedDown(document: ArchDocument, { section, behind }: Statement): boolean {
  const name = section.role === 'context' ? NAMED.exec(behind)?.[1] : undefined;
  const decision = document.sections.find((each) => each.role === 'decision');
  return name !== undefined && decision !== undefined && !decision.isEmpty && !decision.fullText.includes(name);
}

export const resumeDriven = antiPatternRule({
  id: 'anti/resume-driven',
  severity: 'info',
  says: 'Learning a technology is given as a reason to choose it.',
  *detect({ document }) {
    for (const statement of [
      ...voiced(document, ['own', 'background'], 'career', 'to-learn'),
      ...statementsOn(document, 'to-learn').filter(isReasonOfChoice),
    ])
      if (isTheReason(statement) && !isTurnedDown(document, statement)) yield { range: statement.sentenceRange };
  },
});
