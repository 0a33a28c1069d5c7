/** Likelihoods and impacts that are none of the levels risks are ranked by. */
import { riskLevelLabels, type RiskLevelId } from '../../knowledge/vocabulary/levels.ts';
import { levelLabel, readLevel } from '../../plan/riskLevel.ts';
import type { Stated } from '../../plan/stated.ts';
import { defineRule } from '../rule.ts';
import { riskLists } from '../support/risksOfPlan.ts';

interface State {
  readonly stated: Stated;
  readonly word: string;
  readonly nearest: RiskLevelId | undefined;
}

const LEVELS = riskLevelLabels.join(', ');

export const riskLevelUnknown = defineRule<'unknown', State>({
  meta: {
    id: 'risk/level-unknown',
    title: 'A likelihood or impact is no known level',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'SYSARCH'],
    messages: { unknown: `“{word}” is no level, so this risk cannot be ranked among the others. The levels are ${LEVELS}.` },
  },
  *check(context) {
    for (const risk of riskLists(context).flatMap((list) => list.risks)) {
      for (const key of ['likelihood', 'impact'] as const) {
        const stated = risk.fields.get(key);
        const reading = stated && readLevel(stated.text);
        if (stated === undefined || reading?.kind !== 'other' || isPlaceholder(reading.word)) continue;
        yield {
          message: 'unknown',
          data: { word: reading.word },
          range: stated.range,
          state: { stated, word: reading.word, nearest: reading.nearest },
        };
      }
    }
  },
  fix({ document }, { state }) {
    if (state?.nearest === undefined) return [];
    const { start, end } = state.stated.range;
    const at = document.text.slice(start, end).indexOf(state.word);
    if (at < 0) return [];
    const label = levelLabel(state.nearest);
    return [
      {
        title: `Replace with “${label}”`,
        edits: [{ range: { start: start + at, end: start + at + state.word.length }, newText: label }],
        preferred: true,
      },
    ];
  },
});

/** Text still to be written is told by its own rule. */
function isPlaceholder(word: string): boolean {
  return /^(?:tbd|tbc|todo|n\/a|unknown)$/i.test(word);
}
