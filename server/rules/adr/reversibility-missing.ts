/** adr/reversibility-missing: the record has no word on how hard it would be to change course later. */
import { regex } from '../../base/patterns.ts';
import type { FieldSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule } from '../rule.ts';
import { appendRecordField } from '../support/appendRecordField.ts';
import { normedRecords, partsOf, placeOfTitle, textOutside } from '../support/recordProse.ts';
import { recordTemplateOf } from '../support/recordTemplate.ts';
import { isSaidByNewest } from '../support/saidByNewest.ts';
import { escapeText } from '../../drafts/snippetText.ts';

const SPEC: FieldSpec = {
  key: 'reversibility',
  label: 'Reversibility',
  form: 'label',
  required: true,
  place: 'end',
  guidance: '',
  placeholder: '',
};
const VALUE = 'Medium ([which way out exists])';
const CHOICES = '${1|High,Medium,Low|} (${2:[which way out exists]})';
/** Going back, getting out, changing over: whatever tells how hard it is. */
const WAY_BACK: readonly RegExp[] = [
  regex('i')`
    \b(?:ir)?revers(?!e[ -](?:prox|engineer|geocod|dns|lookup|index|order|chronolog|charg))\w+|\brevert\w*|\broll(?:s|ed|ing)?[- ](?:(?:it|
    this|them) )?backs?\b|
    \b(?:back(?:s|ed|ing)?|walk(?:s|ed|ing)?|unwind\w*|unpick\w*) (?:(?:it|this) )?(?:out|back)\b|\bundo(?:ne|ing)?\b|\bunwind\w*|
    \birrevocabl\w+|\babandon\w*
  `,
  regex('i')`
    \b(?:one|two)-way (?:door|decision|change)|\bway (?:back|out)\b|\bexit (?:strateg\w+|plans?|paths?|costs?|clauses?)|
    \bpoint of no return\b|\bno going back\b|\bpermanent(?:ly)?\b|\bchange (?:course|direction|our minds?)\b
  `,
  regex('i')`
    \b(?:migrat\w+|mov(?:e|es|ing)|switch\w*|chang\w+|go(?:ing)?|com(?:e|ing)|turn(?:ing)?|fall(?:ing)?) (?:away|off|back|over|later|
    to (?:another|a different|something else|other)|from (?:it|this)|(?:the )?(?:vendor|provider|supplier)s?)\b
  `,
  regex('i')`
    \b(?:leaving|(?:ever|to|we|can(?: still| always| easily)?) leave)\b|\b(?:road|path) back\b|\bswap(?:s|ped|ping)? (?:the|it|out|in)\b|
    \bswitch(?:ing)? costs?\b|
    \b(?:costs?|efforts?|price) (?:of|to) (?:chang|leav|undo|switch|migrat|mov|replac|revers)\w+|\block(?:ed)?[- ]?in\b|
    \block(?:s|ed|ing)? (?:us|them|the team|you) in\b|\b(?:portab|replaceab|interchangeab|exchangeab|pluggab)\w+|
    \b(?:temporary|interim|stop-?gap)\b
  `,
  regex('i')`
    \b(?:swap|replac|exchang)\w* (?:(?:it|this|them) )?(?:out|later|for|by|with|if|easily|without)\b|
    \b(?:comes?|brings?|brought|puts?|goes) (?:\w+ )?back\b|\bmatter of (?:hours|days|weeks|months)\b
  `,
  regex('i')`
    \b(?:can|could|may|must|would|will)(?:not| not|n['’]t)? (?:(?:still|easily|later|always|simply) )*be (?:changed|replaced|reverted|
    reversed|undone|removed|switched|swapped|rolled back|dropped|abandoned|exchanged|withdrawn|taken back)\b
  `,
  regex('i')`
    \b(?:switch|chang|mov|migrat)\w*(?: \w+){1,4} (?:costs?|takes?|needs?|means?) (?:about |some |only |roughly )?(?:\d+|one|two|three|four|
    five|six|an?|several|many|weeks|days)\b|
    \b(?:not|never|nothing is|hardly) (?:final|set in stone|forever|for ever|permanent|binding)\b|\bset in stone\b|\bexit\W{0,3}:|
    \brestor\w+ (?:the )?(?:old|former|previous|files|state)\b|\breturn(?:s|ing)? to\b|\bback to (?:the )?(?:old|former|files|previous)\b|
    \b(?:lets?|allows?|enables?) (?:us |one |you )?(?:to )?(?:swap|exchange|replace|switch|change)\b|
    \b(?:change|changed|changing) (?:our|one['’]s|their) minds?\b
  `,
  /\b(?:can(?:not| not|['’]t)|won['’]t be able to|unable to|no longer) (?:easily )?(?:change|remove|go back|switch|reverse|undo|leave)\b/i,
  regex('i')`
    \b(?:hard|easy|expensive|costly|cheap|difficult|impossible|simple|painful|trivial|easier|harder|possible|
    (?:hour|day|week|month|year)s?(?: of work)?)\s+to (?:change|replace|revert|reverse|undo|remove|deprecate|switch|migrate|move|leave|
    abandon|unwind|unpick|get (?:rid|out)|back|go back)\b
  `,
];

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
    messages: {
      missing:
        'Nothing says how hard this would be to reverse. A decision that is easily undone may be taken quickly, one that is not deserves more doubt; say which it is, and which way out exists.',
    },
  },
  *check(context) {
    for (const record of normedRecords(context)) {
      if (
        partsOf(record, 'reversibility').length > 0 ||
        record.fields.some((field) => field.key === 'reversibility' && field.value.trim() !== '')
      )
        continue;
      // How hard it is to leave what was there before is no word on this decision.
      const text = textOutside(record, 'context', 'drivers', 'links');
      if (WAY_BACK.some((words) => words.test(text)) || isSaidByNewest(context, record)) continue;
      yield { message: 'missing', range: placeOfTitle(record), state: record };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const edit = appendRecordField(context.document, state, recordTemplateOf(context, state), SPEC, VALUE);
    return [
      {
        title: 'Insert how hard it is to reverse',
        edits: [{ ...edit, newText: escapeText(edit.newText).replace(VALUE, () => CHOICES) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});
