/** Plans whose template starts from what exists today, and that do not describe it. A greenfield that says so has nothing to describe. */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { defineRule } from '../rule.ts';
import { insertMissing, missingSpec, placeOfMissing } from '../support/missingSection.ts';
import type { PlacedSpec } from '../support/planTemplate.ts';

const GREENFIELD = regex('i')`
  \bgreen[- ]?field\b|\bfrom scratch\b|\bbrand[- ]new (?:system|service|product|application|platform)\b|
  \bnothing (?:stands|exists|runs|is there|is in place)(?: there)?(?: yet| today| so far)\b|\bfirst (?:system|software|application) of\b|
  ['’]s first (?:system|software|application)\b|
  \bno (?:existing|current|previous|legacy) (?:system|service|architecture|solution|application|platform|implementation)\b|
  \bgrüne[nr]? wiese\b|\bauf der grünen wiese\b
`;

/** Headings that speak of what exists by any other name. */
const TODAY = /\b(?:current|currently|existing|as is|today|legacy|old system)\b/;

/** `Today dispatchers plan in a spreadsheet`: a sentence on how it is done now, where the problem or the context is told. */
const DONE_TODAY = regex('iu')`
  (?:^|[.!?:]\s+)(?:Today|So far|At present|At the moment|Until now|Up to now|Nowadays|Currently|As of today|Right now|To this day|
  Presently),? (?:\p{L}[^\s.]*\s+){4}
`;
const TOLD_IN: ReadonlySet<string> = new Set<SectionRole>(['context', 'problem', 'background', 'overview', 'goals']);

function tellsToday({ sections }: ArchDocument): boolean {
  return sections.some((section) => section.role !== undefined && TOLD_IN.has(section.role) && DONE_TODAY.test(section.text));
}

export const currentStateMissing = defineRule<'missing', PlacedSpec>({
  meta: {
    id: 'doc/current-state-missing',
    title: 'The current system is not described',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['HAN', 'HEAPTRACE'],
    messages: {
      missing: 'What stands today is not described, so readers cannot tell what changes. Describe it, or say that this is a greenfield.',
    },
  },
  *check(context) {
    const missing = missingSpec(context, 'current-state');
    if (
      missing === undefined ||
      context.document.sections.some((section) => TODAY.test(section.name)) ||
      tellsToday(context.document) ||
      GREENFIELD.test(context.document.root.fullText)
    )
      return;
    yield { message: 'missing', range: placeOfMissing(context.document, missing), state: missing };
  },
  fix(context, { state }) {
    return state === undefined ? [] : [insertMissing(context.document, state)];
  },
});
