/** Optimised without a measurement. Judged by the author's own words only. */
import { regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

/** `for speed tests` names what it is for. */
const FOR_THEM = /(?<!\p{L})for (?:speed|performance) (?!and |or |reasons)\p{L}/iu;

/** Everything at once, or something on the mere chance that it helps. */
function isOnSuspicion(statement: Statement): boolean {
  return statement.concept === 'optimise-all' || (statement.withInSentence('to-be-safe') && !FOR_THEM.test(statement.sentence.prose));
}

/** `…, but we have unrolled the loop`: what is done all the same. */
const ALL_THE_SAME = regex('iu')`
  (?<!\p{L})(?:but|yet|still|nevertheless|nonetheless|anyway|all the same) [^.]*(?<!\p{L})
  (?:unroll\p{L}*|inlin\p{L}+|cache[sd]?|caching|shard\p{L}*|precomput\p{L}*|denormali[sz]\p{L}*|optimi[sz]\p{L}*|hand-tuned?|tuned|
  rewr\p{L}+|vectori[sz]\p{L}*|lock-free|shared memory|assembl\p{L}+|paralleli[sz]\p{L}*)(?!\p{L})
`;

/** `It was never profiled, but …`. */
function isUnheeded({ block, standing, polarity, words, modality, clause, sentence, inline }: Statement): boolean {
  return (
    block.kind !== 'heading' &&
    standing === 'own' &&
    polarity === 'denied' &&
    modality === 'stated' &&
    /^(?:measured|profiled|benchmarked|load tested)$/i.test(words) &&
    ALL_THE_SAME.test(inline.prose.slice(clause.end, sentence.end))
  );
}

/** A choice, and what was not looked at for it, are told in the past as often as not. */
const CHOSEN_SO = /(?:^|\s)(?:not|never|nobody|n['’]t|hunch|guess|suspicion|feeling)(?:\s|$)/i;

/** Nothing follows from what nobody has measured. */
const LEFT_ALONE = regex('iu')`
  (?<!\p{L})(?:so (?:no|we (?:do not|don['’]t|leave))|therefore (?:no|not)|until (?:we|it|they)|before we|first we|turned down|
  rejected|declined|dropped)(?!\p{L})
`;

/** Whether a statement that nobody has measured stands beside something made faster all the same. */
function isOfSpeedUp(
  document: ArchDocument,
  { block, standing, modality, time, words, sentence, inline, sentenceRange }: Statement,
): boolean {
  if (
    block.kind === 'heading' ||
    standing !== 'own' ||
    modality === 'asked' ||
    modality === 'conditional' ||
    (time === 'past' && !CHOSEN_SO.test(words)) ||
    LEFT_ALONE.test(sentence.prose) ||
    /\d/.test(sentence.prose)
  )
    return false;
  const near = (statement: Statement): boolean =>
    statement.inline === inline &&
    statement.standing === 'own' &&
    statement.polarity === 'affirmed' &&
    statement.modality !== 'conditional' &&
    !LEFT_ALONE.test(statement.sentence.prose);
  // The sentence before may tell of what is done, and this one that it was not measured.
  return statementsOn(document, 'optimisation', 'speed-up').some(
    (each) => near(each) && sentenceRange.start - each.sentenceRange.end <= 2 && each.sentenceRange.start <= sentenceRange.start,
  );
}

export const prematureOptimisation = antiPatternRule({
  id: 'anti/premature-optimisation',
  severity: 'info',
  says: 'Something is optimised before anything was measured.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'optimise-all', 'optimisation')) {
      if (
        statement.polarity === 'affirmed' &&
        isOnSuspicion(statement) &&
        !statement.withInBlock('measurement') &&
        !/\d/.test(statement.sentence.prose)
      )
        yield { range: statement.sentenceRange };
    }
    for (const statement of statementsOn(document, 'unmeasured'))
      if (isOfSpeedUp(document, statement)) yield { range: statement.sentenceRange };
    for (const statement of statementsOn(document, 'measurement')) if (isUnheeded(statement)) yield { range: statement.sentenceRange };
  },
});
