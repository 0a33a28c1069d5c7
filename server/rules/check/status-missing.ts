/** Checklist items that state no status. Where no item has one, that is said once. */
import type { Edit } from '../../document/edits.ts';
import type { ChecklistEntry, Slot } from '../../plan/checklist.ts';
import { checklistStatusLabels } from '../../knowledge/vocabulary/levels.ts';
import { defineRule } from '../rule.ts';
import { productionChecklists } from '../support/productionEntries.ts';

/** Fewer items without a status are told one by one. */
const FEW = 4;
const SET = checklistStatusLabels.join(', ');

export const checkStatusMissing = defineRule<'item' | 'all', readonly ChecklistEntry[]>({
  meta: {
    id: 'check/status-missing',
    title: 'A checklist item has no status',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      item: `No status is stated for “{item}”, so it may be done or forgotten. Say ${SET}.`,
      all: `None of the {count} items has a status, so nobody can tell what is built and what is planned. Say ${SET} for each.`,
    },
  },
  *check(context) {
    for (const { section, entries } of productionChecklists(context)) {
      const bare = entries.filter((entry) => entry.status === undefined);
      if (bare.length === entries.length && bare.length >= FEW) {
        yield { message: 'all', data: { count: bare.length }, range: section.titleRange, state: bare };
      } else {
        for (const entry of bare) yield { message: 'item', data: { item: entry.name.text }, range: entry.name.range, state: [entry] };
      }
    }
  },
  fix(_context, { state }) {
    const slots = (state ?? []).flatMap((entry) => entry.statusSlot ?? []);
    if (slots.length === 0) return [];
    return [
      {
        title: slots.length === 1 ? 'Insert a status' : 'Insert a status for each item',
        edits: slots.map(pick),
        snippet: true,
        preferred: true,
      },
    ];
  },
});

function pick(slot: Slot, index: number): Edit {
  return { range: slot.range, newText: `${slot.before}\${${index + 1}|${checklistStatusLabels.join(',')}|}${slot.after}` };
}
