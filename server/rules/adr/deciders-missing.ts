/** adr/deciders-missing: the record's template asks who decides, and nobody is named. */
import { defineRule } from '../rule.ts';
import { fieldGap, fillGap, placeOfGap, type FieldGap } from '../support/fieldGap.ts';
import { namesPeopleOtherwise } from '../support/recordFacts.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

export const decidersMissing = defineRule<'missing' | 'empty', FieldGap>({
  meta: {
    id: 'adr/deciders-missing',
    title: 'No decider is named',
    severity: 'info',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['HAN'],
    messages: {
      missing:
        'Nobody is named as having decided this. Whoever wants to question or change it has no one to ask; name the people or the team.',
      empty: '“{label}” names nobody. Whoever wants to question or change the decision has no one to ask; name the people or the team.',
    },
  },
  *check(context) {
    for (const record of context.records) {
      const gap = fieldGap(context, record, 'deciders', record.deciders);
      if (gap === undefined || namesPeopleOtherwise(record)) continue;
      yield {
        message: gap.place === undefined ? 'missing' : 'empty',
        data: { label: gap.place?.label ?? '' },
        range: placeOfGap(gap),
        state: gap,
      };
    }
  },
  fix({ document, author }, { state }) {
    if (state === undefined) return [];
    const edit = fillGap(document, state, author ?? state.spec.placeholder);
    if (author !== undefined) return [{ title: `Insert ${author} as decider`, edits: [edit], preferred: true }];
    return [
      {
        title: 'Insert a place for the deciders',
        edits: [{ ...edit, newText: withTabStops(edit.newText) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});
