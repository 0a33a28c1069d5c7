/** adr/reversibility-missing: the record has no word on how hard it would be to change course later. */
import type { FieldSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { appendRecordField } from '../support/appendRecordField.ts';
import { normedRecords, partsOf, placeOfTitle, textOutside } from '../support/recordProse.ts';
import { recordTemplateOf } from '../support/recordTemplate.ts';
import { escapeSnippet } from '../support/snippet.ts';

const SPEC: FieldSpec = { key: 'reversibility', label: 'Reversibility', form: 'label', required: true, place: 'end', guidance: '', placeholder: '' };
const VALUE = 'Medium ([which way out exists])';
const CHOICES = '${1|High,Medium,Low|} (${2:[which way out exists]})';
/** Going back, getting out, changing over: whatever tells how hard it is. */
const WAY_BACK = /\b(?:(?:ir)?revers\w+|revert\w*|roll(?:s|ed|ing)?[- ]?backs?|roll(?:s|ed|ing)? (?:it |this |them )?back|back(?:s|ed|ing)? (?:it |this )?out|undo(?:ne|ing)?|(?:one|two)-way (?:door|decision|change)|way (?:back|out)|exit (?:strateg\w+|plans?|paths?|costs?|clauses?)|(?:migrat\w+|mov(?:e|ing)|switch\w*|chang\w+) (?:away|off|back|over|later|to (?:another|a different|something else|other)|from (?:it|this)|(?:the )?(?:vendor|provider|supplier)s?)|switch(?:ing)? costs?|(?:vendor[- ])?lock(?:ed)?[- ]?in|lock(?:s|ed|ing)? (?:us|them|the team|you) in|(?:swap|replac)\w* (?:it |this |them )?(?:out|later|by|with|if|easily|without)|(?:can|could|may|must|would|will) (?:still |easily |later )?be (?:changed|replaced|reverted|reversed|undone|removed|switched|swapped|rolled back|dropped|abandoned)|(?:hard|easy|expensive|costly|cheap|difficult|impossible|simple|painful|trivial|easier|harder)\s+to (?:change|replace|revert|reverse|undo|remove|switch|migrate|leave|abandon|get (?:rid|out)|back)|change (?:course|direction|our minds?)|irrevocabl\w+|permanent(?:ly)?|no going back|point of no return|abandon\w*)\b/i;

export const reversibilityMissing = defineRule<'missing', DecisionRecord>({
  meta: {
    id: 'adr/reversibility-missing',
    title: 'No word on how hard it is to reverse',
    severity: 'info',
    kinds: ['adr'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PRODARCH'],
    messages: { missing: 'Nothing says how hard this would be to reverse. A decision that is easily undone may be taken quickly, one that is not deserves more doubt; say which it is, and which way out exists.' },
  },
  *check(context) {
    for (const record of normedRecords(context)) {
      if (partsOf(record, 'reversibility').length > 0 || record.fields.some((field) => field.key === 'reversibility' && field.value.trim() !== '')) continue;
      // How hard it is to leave what was there before is no word on this decision.
      if (WAY_BACK.test(textOutside(record, 'context', 'drivers', 'links'))) continue;
      yield { message: 'missing', range: placeOfTitle(record), state: record };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const edit = appendRecordField(context.document, state, recordTemplateOf(context, state), SPEC, VALUE);
    return [{ title: 'Insert how hard it is to reverse', edits: [{ ...edit, newText: escapeSnippet(edit.newText).replace(VALUE, () => CHOICES) }], snippet: true, preferred: true }];
  },
});
