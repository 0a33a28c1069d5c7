/** adr/status-missing: nothing tells whether the decision is proposed, in force or given up. */
import type { Range } from '../../base/range.ts';
import type { Field } from '../../document/fields.ts';
import type { FieldSpec, RecordTemplate } from '../../knowledge/schema.ts';
import { recordTemplate } from '../../knowledge/templates/registry.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isUnreadable } from '../support/fieldGap.ts';
import { fillField, insertRecordField } from '../support/recordFields.ts';
import { hasLifeCycle, recordTemplateOf } from '../support/recordTemplate.ts';
import { tellsStatusOtherwise } from '../support/statusWitness.ts';

interface State {
  readonly record: DecisionRecord;
  /** The place for a status, when it is there and empty. */
  readonly place: Field | undefined;
}

export const adrStatusMissing = defineRule<'missing' | 'empty', State>({
  meta: {
    id: 'adr/status-missing',
    title: 'No status is stated',
    severity: 'warning',
    kinds: ['adr'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'No status is stated, so nobody can tell whether this decision is in force. Say whether it is proposed, accepted, rejected, deprecated or superseded.',
      empty:
        '“{label}” has no value, so nobody can tell whether this decision is in force. Say whether it is proposed, accepted, rejected, deprecated or superseded.',
    },
  },
  *check(context) {
    if (isUnreadable(context)) return;
    for (const record of context.records) {
      if (record.status !== undefined || !hasLifeCycle(context, record) || !isKnownToBeRecord(record)) continue;
      const place = emptyPlace(context, record);
      if (place !== undefined) yield { message: 'empty', data: { label: place.label }, range: place.labelRange, state: { record, place } };
      else if (!tellsStatusOtherwise(context.document, record))
        yield { message: 'missing', range: titlePlace(record), state: { record, place } };
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const { document } = context;
    const template = templateWithStatus(context, state.record);
    const spec = statusOf(template);
    if (spec === undefined) return [];
    const value = template.statuses.find((status) => status.toLowerCase() === 'proposed') ?? 'Proposed';
    const edit =
      state.place === undefined
        ? insertRecordField(document, state.record, template, spec, value)
        : fillField(document, state.place, value);
    return [{ title: `Insert the status “${value}”`, edits: [edit], preferred: true }];
  },
});

/** A record in a language whose headings are not known may well state its status. */
function isKnownToBeRecord(record: DecisionRecord): boolean {
  return record.parts.some((part) => part.role !== 'links');
}

/** A label or heading for the status with nothing behind it. */
function emptyPlace({ document }: RuleContext, record: DecisionRecord): Field | undefined {
  return record.fields.find((field) => field.key === 'status' && field.value.trim() === '' && isBare(document, field));
}

function isBare(document: RuleContext['document'], field: Field): boolean {
  const section = document.sections.find((each) => each.head === field.block);
  return field.form !== 'heading' || section?.isEmpty === true;
}

function titlePlace({ titleRange }: DecisionRecord): Range {
  return { start: titleRange.start, end: titleRange.end };
}

function templateWithStatus(context: RuleContext, record: DecisionRecord): RecordTemplate {
  const own = recordTemplateOf(context, record);
  if (own !== undefined && statusOf(own) !== undefined) return own;
  return recordTemplate(own?.id === 'madr-4-minimal' ? 'madr-4' : 'nygard');
}

function statusOf(template: RecordTemplate): FieldSpec | undefined {
  return template.fields.find((field) => field.key === 'status');
}
