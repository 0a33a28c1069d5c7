/** adr/accepted-with-placeholder: the decision is in force, and a part of it was never written. */
import { placeholdersOf } from '../../document/placeholders.ts';
import { defineRule } from '../rule.ts';

export const acceptedWithPlaceholder = defineRule({
  meta: {
    id: 'adr/accepted-with-placeholder',
    title: 'Accepted record still holds template text',
    severity: 'warning',
    kinds: ['adr'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      left: 'The record is accepted and “{text}” is still to be written. People act on accepted records: fill it in, or set the status back to proposed.',
    },
  },
  *check({ document, records }) {
    for (const record of records) {
      const { status } = record;
      if (status?.canonical !== 'accepted' || status.synonym !== undefined) continue;
      for (const { text, range, block } of placeholdersOf(document)) {
        const inside = record.embedded ? record.scope.start <= range.start && range.end <= record.scope.end : true;
        const inStatus = status.wholeRange.start <= range.start && range.end <= status.wholeRange.end;
        if (!inside || inStatus || (record.embedded && block === undefined)) continue;
        yield {
          message: 'left',
          data: { text: text.length > 60 ? `${text.slice(0, 57)}…` : text },
          range: { start: range.start, end: range.end },
        };
      }
    }
  },
});
