/** num/min-above-max: a table or line gives a minimum that is over its maximum. */
import type { Range } from '../../base/range.ts';
import { MIN_SAID, MAX_SAID, limitsOf } from '../../claims/load/limits.ts';
import { turnedRanges } from '../../claims/load/turnedRanges.ts';
import { areComparable, statedValue } from '../../quantities/arithmetic.ts';
import { compareExact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

const NUMBER = /\d[\d.,]*(?<![.,])/;

export const minAboveMax = defineRule<'above', readonly [Range, Range]>({
  meta: {
    id: 'num/min-above-max',
    title: 'A minimum is above its maximum',
    severity: 'error',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH'],
    words: [MIN_SAID, MAX_SAID],
    messages: {
      above: 'The minimum of {min} is above the maximum of {max}{name}. No scaler can keep both; swap them, or correct one.',
    },
  },
  *check({ document, records }) {
    const told = new Set<number>();
    for (const { min, max, name } of limitsOf(document)) {
      if (!isAbove(min, max) || !isInForce(records, min.section) || told.has(min.range.start)) continue;
      told.add(min.range.start);
      yield {
        message: 'above',
        data: { min: min.quantity.written, max: max.quantity.written, name: name === '' ? '' : ` for ${name}` },
        range: min.range,
        related: [{ uri: document.uri, range: max.range, message: 'The maximum' }],
        state: [min.range, max.range],
      };
    }
    for (const { section, low, high } of turnedRanges(document)) {
      if (!isInForce(records, section)) continue;
      const [min, max] = [document.slice(low), document.slice(high)];
      yield {
        message: 'above',
        data: { min, max, name: '' },
        range: low,
        related: [{ uri: document.uri, range: high, message: 'The maximum' }],
        state: [low, high],
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const [min, max] = state.map((range) => document.slice(range));
    const [low, high] = [min, max].map((text) => NUMBER.exec(text ?? '')?.[0]);
    if (min === undefined || max === undefined || low === undefined || high === undefined) return [];
    // What is counted stays where it is; other units go with their numbers.
    const isCounted = /^\d[\d.,]*(?: \p{L}{3,})*$/u.test(min) && /^\d[\d.,]*(?: \p{L}{3,})*$/u.test(max) && (min === low || max === high);
    const edits = [
      { range: state[0], newText: isCounted ? min.replace(low, high) : max },
      { range: state[1], newText: isCounted ? max.replace(high, low) : min },
    ];
    return [{ title: 'Swap minimum and maximum', edits, preferred: true }];
  },
});

function isAbove(min: Figure, max: Figure): boolean {
  const low = statedValue(min.quantity);
  const high = statedValue(max.quantity);
  return low !== undefined && high !== undefined && areComparable(min.quantity, max.quantity) && compareExact(low, high) > 0;
}
