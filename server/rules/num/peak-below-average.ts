/** num/peak-below-average: the stated peak of a load is under its stated average. */
import type { Range } from '../../base/range.ts';
import { AVERAGE_SAID, MAY_SAY_PEAK } from '../../claims/load/loadWords.ts';
import { compareQuantities } from '../../quantities/arithmetic.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { levelsOf } from '../../claims/load/levels.ts';

export const peakBelowAverage = defineRule<'below', readonly [Range, Range]>({
  meta: {
    id: 'num/peak-below-average',
    title: 'A peak is below the average',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    words: [AVERAGE_SAID, MAY_SAY_PEAK],
    messages: {
      below:
        'The peak of {peak} is below the average of {average}, which no load can be. Capacity is planned by the peak; swap the two, or correct one.',
    },
  },
  *check({ document, records }) {
    for (const { peak, average } of levelsOf(document)) {
      if (compareQuantities(peak.quantity, average.quantity) !== -1 || !isInForce(records, peak.section)) continue;
      yield {
        message: 'below',
        data: { peak: peak.quantity.written, average: average.quantity.written },
        range: peak.range,
        related: [{ uri: document.uri, range: average.range, message: 'The average' }],
        state: [peak.range, average.range],
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const [peak, average] = state;
    return [
      {
        title: 'Swap peak and average',
        edits: [
          { range: peak, newText: document.slice(average) },
          { range: average, newText: document.slice(peak) },
        ],
        preferred: true,
      },
    ];
  },
});
