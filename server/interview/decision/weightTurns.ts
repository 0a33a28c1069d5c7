/** Which weight, if it were another, would bring another option to the front. Arithmetic over scores; knows no answers. */
import { totalsOf, type ScoredCriterion } from '../writing/scoreTable.ts';

/** A weight that has to grow further than this turns nothing. */
const FURTHEST = 4;

/** One sentence per criterion that can turn the order, with the smallest change that does. */
export function weightTurns(criteria: readonly ScoredCriterion[], options: readonly string[]): readonly string[] {
  const totals = totalsOf(criteria, options);
  const best = totals.indexOf(Math.max(...totals));
  return criteria.flatMap(({ title, weight, scores }) => {
    const turns = options.flatMap((option, index) => {
      const gain = (scores[index] ?? 0) - (scores[best] ?? 0);
      const at = gain === 0 || index === best ? undefined : weight + ((totals[best] ?? 0) - (totals[index] ?? 0)) / gain;
      return at === undefined || at < 0 || at > weight * FURTHEST ? [] : [{ option, at }];
    });
    const [nearest] = turns.sort((a, b) => Math.abs(a.at - weight) - Math.abs(b.at - weight));
    if (nearest === undefined) return [];
    const side = nearest.at > weight ? 'more' : 'less';
    return [`If ${title} weighed ${side} than ${Math.round(nearest.at * 100) / 100} instead of ${weight}: ${nearest.option}.`];
  });
}
