/** Plans whose template weighs alternatives, and that describe none that was turned down. Decisions that carry options have described them. */
import { regex } from '../../base/patterns.ts';
import { appendToSection } from '../../document/edits.ts';
import { fieldsOf } from '../../document/readFields.ts';
import type { Section } from '../../document/section.ts';
import type { FieldSpec } from '../../knowledge/schema.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { insertMissing, missingSpec, placeOfMissing } from '../support/missingSection.ts';
import { placedSpecs, planRole, type PlacedSpec } from '../support/planTemplate.ts';
import { says } from '../support/says.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

type State = { readonly section: PlacedSpec } | { readonly decisions: Section; readonly field: FieldSpec };

export const alternativesMissing = defineRule<'section' | 'decisions', State>({
  meta: {
    id: 'doc/alternatives-missing',
    title: 'No alternative that was turned down is described',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['SYSARCH', 'HAN'],
    messages: {
      section:
        'No alternative is described, so readers cannot tell whether another design was weighed. Name at least one, and why it was not chosen.',
      decisions: 'None of these decisions names what it was chosen over, so readers cannot tell what was weighed. Name the alternatives.',
    },
  },
  *check(context) {
    if (describesAlternatives(context)) return;
    const missing = missingSpec(context, 'alternatives');
    if (missing !== undefined) {
      yield { message: 'section', range: placeOfMissing(context.document, missing), state: { section: missing } };
      return;
    }
    const entry = placedSpecs(context).find(
      ({ spec }) => spec.role === 'embedded-record' && spec.fields?.some((field) => field.key === 'alternatives') === true,
    );
    const decisions = entry?.parent?.sections[0];
    const field = entry?.spec.fields?.find((each) => each.key === 'alternatives');
    if (decisions === undefined || field === undefined || decisions.isEmpty) return;
    yield {
      message: 'decisions',
      range: { start: decisions.titleRange.start, end: decisions.titleRange.end },
      state: { decisions, field },
    };
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    if ('section' in state) return [insertMissing(context.document, state.section)];
    const edit = appendToSection(context.document, state.decisions.children[0] ?? state.decisions, [
      `**${state.field.label}**: ${state.field.placeholder}`,
    ]);
    return [
      { title: `Insert “${state.field.label}”`, edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true, preferred: true },
    ];
  },
});

/** A section, a label, a record's options, or a sentence that says what something was chosen over. */
function describesAlternatives(context: RuleContext): boolean {
  const { document, records } = context;
  if (records.some((record) => record.options.length > 1)) return true;
  if (
    fieldsOf(document).some(
      (field) => (field.key === 'alternatives' || field.key === 'options' || field.key === 'why-not') && field.value.trim() !== '',
    )
  )
    return true;
  if (says(document, DISCARDED)) return true;
  return document.sections.some((section) => {
    const role = planRole(section);
    if (
      (role === 'alternatives' || role === 'options' || role === 'alternative' || role === 'option' || role === 'pros-and-cons') &&
      !section.isEmpty
    )
      return true;
    return (
      (role === 'decisions' || role === 'decision' || role === 'rationale' || role === 'embedded-record') &&
      CHOSEN_OVER.test(section.fullText)
    );
  });
}

/** Told of another design anywhere, in words that are said of nothing else. */
const DISCARDED = regex('i')`
  \b(?:was|were|has been|have been) (?:ruled out|turned down|voted down)\b|\b(?:looked (?:at|into)|considered|weighed|examined|evaluated|
  compared)\b[^.]{2,80}
  \b(?:dropped|rejected|discarded|dismissed|declined|ruled out|turned down|lost|not chosen)\b|\b(?:other|another|second) (?:candidate|
  contender|alternative)\b|
  \bwould have (?:done|worked|sufficed|been enough)\b
`;

const CHOSEN_OVER = regex('i')`
  \b(?:instead of|rather than|as opposed to|alternatives?|rejected|ruled out|turned down|
  (?:chose|chosen|picked|selected|preferred)\b[^.\n]{1,60}\bover)\b
`;
