/** num/conflicting-values: one named target is stated with two different values. */
import { targetsOf, type Target } from '../../claims/targets.ts';
import { compareExact, toNumber } from '../../quantities/exact.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

/** How far `about` reaches. */
const ABOUT = 0.15;

export const conflictingValues = defineRule<'differs'>({
  meta: {
    id: 'num/conflicting-values',
    title: 'One target is stated with two values',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      differs: 'The {name} target is {value} here and {other} elsewhere in this document. Each reader will build for another one; make them agree, or say what each holds for.',
    },
  },
  *check({ document, records }) {
    const groups = new Map<string, Target[]>();
    for (const target of targetsOf(document)) {
      if (!isInForce(records, target.figure.section)) continue;
      const group = groups.get(target.key);
      if (group === undefined) groups.set(target.key, [target]);
      else group.push(target);
    }
    for (const group of groups.values()) {
      const standard = mostStated(group);
      if (standard === undefined) continue;
      for (const target of group) {
        if (agree(target, standard) || areBeside(target, standard)) continue;
        yield {
          message: 'differs',
          data: { name: target.name, value: target.figure.quantity.written, other: standard.figure.quantity.written },
          range: target.figure.range,
          related: [{ uri: document.uri, range: standard.figure.range, message: `The other ${target.name}` }],
        };
      }
    }
  },
});

/** The target that most of the others agree with, the first where none has more: the one less likely to be wrong. */
function mostStated(group: readonly Target[]): Target | undefined {
  const votes = group.map((target) => group.filter((other) => agree(target, other)).length);
  return group[votes.indexOf(Math.max(...votes))];
}

function agree(a: Target, b: Target): boolean {
  if (compareExact(a.value, b.value) === 0) return true;
  const about = a.figure.quantity.bound === 'about' || b.figure.quantity.bound === 'about';
  const [small, large] = [toNumber(a.value), toNumber(b.value)].sort((x, y) => x - y);
  return about && small !== undefined && large !== undefined && large - small <= large * ABOUT;
}

/** Two values in one sentence, or in one row, are told apart by what stands between them. */
function areBeside({ figure: a }: Target, { figure: b }: Target): boolean {
  if (a.cell !== undefined || b.cell !== undefined) return a.cell?.row === b.cell?.row;
  return a.inline?.shape === b.inline?.shape && a.block?.start === b.block?.start && a.sentence?.start === b.sentence?.start;
}
