/** adr/section-missing: a part that the record's own template requires is not there. Reversibility, confirmation and status have rules of their own. */
import type { Section } from '../../document/section.ts';
import { fieldOf } from '../../document/readFields.ts';
import type { FieldSpec } from '../../knowledge/schema.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { insertHouseSection, missingHouseSections, type HouseSection } from '../support/houseSections.ts';
import { insertFields } from '../support/insertFields.ts';
import { bareHeading, insertionFix } from '../support/insertSection.ts';
import { isAnswered, placedParts, type PlacedPart } from '../support/recordSections.ts';
import { entryFields, isWritten, recordTemplateOf } from '../support/recordTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

interface State {
  readonly record: DecisionRecord;
  readonly missing: PlacedPart | FieldSpec | HouseSection;
}

export const adrSectionMissing = defineRule<'missing', State>({
  meta: {
    id: 'adr/section-missing',
    title: 'A section of the record’s template is missing',
    severity: 'warning',
    kinds: ['adr'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'PRODARCH', 'SYSARCH', 'HAN', 'HEAPTRACE'],
    messages: { missing: 'The record has no “{heading}”, which readers of this template look for. {guidance}' },
  },
  *check(context) {
    for (const record of context.records) {
      const range = { start: record.titleRange.start, end: record.titleRange.end };
      const house = record.embedded ? [] : missingHouseSections(context);
      for (const missing of house)
        yield { message: 'missing', data: { heading: missing.heading, guidance: missing.guidance }, range, state: { record, missing } };
      for (const spec of missingLabels(context, record))
        yield { message: 'missing', data: { heading: spec.label, guidance: spec.guidance }, range, state: { record, missing: spec } };
      const template = recordTemplateOf(context, record);
      if (template === undefined) continue;
      for (const part of placedParts(record, template)) {
        if (!isAnswered(record, part))
          yield {
            message: 'missing',
            data: { heading: bareHeading(part.spec), guidance: part.spec.guidance },
            range,
            state: { record, missing: part },
          };
      }
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    if ('after' in state.missing) return [insertHouseSection(context, state.missing)];
    return [
      {
        ...('spec' in state.missing ? sectionFix(context, state.record, state.missing) : labelFix(context, state.record, state.missing)),
        preferred: true,
      },
    ];
  },
});

/** Labels that the plan's template asks of its decision entries; an entry with none of them is written in another way. */
function missingLabels(context: RuleContext, record: DecisionRecord): readonly FieldSpec[] {
  const wanted = entryFields(context, record) ?? [];
  const missing = wanted.filter(
    (spec) => spec.required && fieldOf(record.fields, spec.key) === undefined && !record.parts.some((part) => part.role === spec.key),
  );
  return missing.length * 2 > wanted.length || !isWritten(record) ? [] : missing;
}

function sectionFix({ document }: RuleContext, record: DecisionRecord, { spec, siblings }: PlacedPart): Fix {
  const first = siblings.flatMap((match) => match.sections)[0];
  const container: Section = first?.parent ?? (record.embedded ? record.scope : (document.titleSection ?? document.root));
  return insertionFix(document, container, siblings, spec);
}

function labelFix({ document }: RuleContext, record: DecisionRecord, spec: FieldSpec): Fix {
  const edit = insertFields(document, record.fields.at(-1), [{ label: spec.label, value: spec.placeholder }]);
  return { title: `Insert “${spec.label}”`, edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true };
}
