/** Checklist items that are planned or set aside without a word of why. */
import { checklistStatuses } from '../../knowledge/vocabulary/levels.ts';
import type { ChecklistEntry } from '../../plan/checklist.ts';
import { defineRule } from '../rule.ts';
import { productionEntries } from '../support/productionEntries.ts';

const NEEDING: ReadonlySet<string> = new Set(checklistStatuses.filter((status) => status.needsReason).map((status) => status.id));

export const checkReasonMissing = defineRule<'notApplicable' | 'planned', ChecklistEntry>({
  meta: {
    id: 'check/reason-missing',
    title: 'A checklist item is set aside or planned without a reason',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      notApplicable:
        'No reason is given why “{item}” does not apply. Without one, a later reader cannot tell a decision from an oversight; a few words will do.',
      planned: 'No reason is given why “{item}” can wait. A few words tell the reader which risk is carried until then.',
    },
  },
  *check(context) {
    for (const entry of productionEntries(context)) {
      const { status, reason } = entry;
      if (status?.id === undefined || reason !== '' || !NEEDING.has(status.id)) continue;
      const data = { item: entry.name.text };
      if (status.id === 'not-applicable') yield { message: 'notApplicable', data, range: status.range, severity: 'warning', state: entry };
      else if (status.match === 'set') yield { message: 'planned', data, range: status.range, state: entry };
    }
  },
  fix(_context, { state }) {
    const slot = state?.reasonSlot;
    if (slot === undefined) return [];
    return [
      {
        title: 'Insert a reason',
        edits: [{ range: slot.range, newText: `${slot.before}\${1:[reason]}${slot.after}` }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});
