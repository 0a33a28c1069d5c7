/** num/percent-total: the shares of a split do not make a whole, or the steps of a rollout go down. */
import { splitsOf } from '../../claims/budgets/shares.ts';
import { laddersOf } from '../../claims/budgets/rollouts.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { roundingOf } from '../../quantities/rounding.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

/** Further from a whole than this, the figures are no shares of one. */
const FARTHEST = 45;

export const percentTotal = defineRule<'split' | 'ladder'>({
  meta: {
    id: 'num/percent-total',
    title: 'Shares do not add up to 100%, or a rollout goes down',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    words: [/%|percent|\d\d ?\/ ?\d/i],
    messages: {
      split: 'The shares {shares} add up to {sum}%, not 100%. Either a part is missing or a share is wrong; correct it, or name the rest.',
      ladder:
        'The rollout goes from {before} down to {after}. A rollout that shrinks is a rollback; correct the step, or say that it is one.',
    },
  },
  *check({ document, records }) {
    for (const split of splitsOf(document)) {
      const [first] = split;
      const sum = split.reduce((total, figure) => total + valueOf(figure), 0);
      const off = Math.abs(sum - 100);
      if (first === undefined || off > FARTHEST || off <= Math.max(roomOf(split), 1e-9) || !isInForce(records, first.section)) continue;
      const last = split.at(-1) ?? first;
      yield {
        message: 'split',
        data: { shares: split.map((figure) => figure.quantity.written).join(' + '), sum: Number(sum.toFixed(2)) },
        range: last.range,
        related: split.slice(0, -1).map((figure) => ({ uri: document.uri, range: figure.range, message: 'A share of the same whole' })),
      };
    }
    for (const ladder of laddersOf(document)) {
      const at = ladder.findIndex((figure, index) => index > 0 && valueOf(figure) < valueOf(ladder[index - 1] ?? figure));
      const [before, after] = [ladder[at - 1], ladder[at]];
      if (before === undefined || after === undefined || !isInForce(records, after.section)) continue;
      yield {
        message: 'ladder',
        data: { before: before.quantity.written, after: after.quantity.written },
        range: after.range,
        related: [{ uri: document.uri, range: before.range, message: 'The step before' }],
      };
    }
  },
});

function valueOf({ quantity }: Figure): number {
  const value = statedValue(quantity);
  return value === undefined ? NaN : toNumber(value);
}

/** Shares that are rounded may miss the whole by what rounding takes; round ones are meant as they stand. */
function roomOf(split: readonly Figure[]): number {
  const isRound = split.every((figure) => valueOf(figure) % 5 === 0);
  const about = split.some((figure) => figure.quantity.bound === 'about') ? 5 : 0;
  return (
    about +
    (isRound
      ? 0
      : Math.min(
          2,
          split.reduce((sum, figure) => sum + roundingOf(figure.quantity), 0),
        ))
  );
}
