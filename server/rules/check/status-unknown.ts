/** Checklist statuses outside the set of four; words of other dialects are told with the status they most likely mean. */
import { checklistStatusLabels } from '../../knowledge/vocabulary/levels.ts';
import type { ChecklistEntry } from '../../plan/checklist.ts';
import { statusLabel } from '../../plan/checklistStatus.ts';
import { defineRule } from '../rule.ts';
import { productionEntries } from '../support/productionEntries.ts';

const SET = checklistStatusLabels.join(', ');

export const checkStatusUnknown = defineRule<'unknown' | 'dialect', ChecklistEntry>({
  meta: {
    id: 'check/status-unknown',
    title: 'A checklist status is none of the four',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      unknown: `“{status}” is no status of the checklist, so nobody can tell what is still to be built. The four are ${SET}.`,
      dialect: `“{status}” is not a word of the checklist; {nearest} says it so that it can be counted.`,
    },
  },
  *check(context) {
    for (const entry of productionEntries(context)) {
      const { status } = entry;
      if (status === undefined || status.match === 'set') continue;
      if (status.match === 'dialect' && status.id !== undefined)
        yield {
          message: 'dialect',
          data: { status: status.text, nearest: statusLabel(status.id) },
          range: status.range,
          severity: 'info',
          state: entry,
        };
      else yield { message: 'unknown', data: { status: status.text }, range: status.range, state: entry };
    }
  },
  fix(_context, { state }) {
    const { status, statusSlot, name } = state ?? {};
    if (status?.id === undefined || name === undefined) return [];
    const label = statusLabel(status.id);
    const title = `Replace with “${label}”`;
    // A symbol before the name gives way to the word behind it.
    if (statusSlot !== undefined && status.range.end < name.range.start) {
      return [
        {
          title,
          edits: [
            { range: { start: status.range.start, end: name.range.start }, newText: '' },
            { range: statusSlot.range, newText: `${statusSlot.before}${label}${statusSlot.after}` },
          ],
          preferred: true,
        },
      ];
    }
    return [{ title, edits: [{ range: status.range, newText: label }], preferred: true }];
  },
});
