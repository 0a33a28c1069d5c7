/** Optimised without a measurement. Judged by the author's own words only. */
import { regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
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
  return block.kind !== 'heading' && standing === 'own' && polarity === 'denied' && modality === 'stated' && /^(?:measured|profiled|benchmarked|load tested)$/i.test(words) && ALL_THE_SAME.test(inline.prose.slice(clause.end, sentence.end));
}

export const prematureOptimisation = antiPatternRule({
  id: 'anti/premature-optimisation',
  severity: 'info',
  says: 'Something is optimised before anything was measured.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'optimise-all', 'optimisation')) {
      if (statement.polarity === 'affirmed' && isOnSuspicion(statement) && !statement.withInBlock('measurement') && !/\d/.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    }
    for (const statement of statementsOn(document, 'measurement')) if (isUnheeded(statement)) yield { range: statement.sentenceRange };
  },
});
