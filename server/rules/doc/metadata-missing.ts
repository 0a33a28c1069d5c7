/** Plans whose template states author, date, status and reviewers, and that leave some of them out. One finding tells all. */
import type { FieldKey, FieldSpec } from '../../knowledge/schema.ts';
import { tablesOf } from '../../document/tables.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { headFields } from '../support/documentStatus.ts';
import { insertFields } from '../support/insertFields.ts';
import { planTemplate } from '../support/planTemplate.ts';
import { withTabStops } from '../../drafts/snippetText.ts';

/** Other labels under which people state the same. */
const ALSO: Readonly<Partial<Record<FieldKey, readonly FieldKey[]>>> = { author: ['owner'], reviewers: ['deciders', 'consulted'] };

export const metadataMissing = defineRule<'missing', readonly FieldSpec[]>({
  meta: {
    id: 'doc/metadata-missing',
    title: 'Author, date, status or reviewers are not stated',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['SYSARCH'],
    messages: {
      missing: 'The document states no {fields}: readers cannot tell how far to trust it, or whom to ask. State it below the title.',
    },
  },
  *check(context) {
    const missing = (planTemplate(context)?.fields ?? []).filter((spec) => spec.required && !isStated(context, spec));
    if (missing.length === 0) return;
    const { document } = context;
    const title = document.titleSection?.titleRange ?? { start: document.bodyStart, end: document.bodyStart };
    yield {
      message: 'missing',
      data: { fields: listed(missing.map((spec) => spec.label.toLowerCase())) },
      range: { start: title.start, end: title.end },
      state: missing,
    };
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const fields = headFields(context.document);
    const specs = planTemplate(context)?.fields ?? [];
    const stated = fields.filter((field) => specs.some((spec) => spec.key === field.key));
    const blank = state.flatMap((spec) => {
      const field = fields.find((each) => each.key === spec.key && each.form !== 'heading');
      return field === undefined
        ? []
        : [{ spec, edit: { range: { start: field.valueRange.end, end: field.valueRange.end }, newText: ` ${valueOf(context, spec)}` } }];
    });
    const absent = state.filter((spec) => !blank.some((each) => each.spec === spec));
    const inserted =
      absent.length === 0
        ? []
        : [
            insertFields(
              context.document,
              stated.at(-1),
              absent.map((spec) => ({ label: spec.label, value: valueOf(context, spec) })),
            ),
          ];
    const edits = [...blank.map((each) => each.edit), ...inserted].map((edit) => ({ ...edit, newText: withTabStops(edit.newText) }));
    return [{ title: `Insert ${listed(state.map((spec) => spec.label.toLowerCase()))}`, edits, snippet: true, preferred: true }];
  },
});

/** With a value, in the document's head: as a field, or in a table with a row for each version. */
function isStated(context: RuleContext, spec: FieldSpec): boolean {
  const keys: readonly (FieldKey | undefined)[] = [spec.key, ...(ALSO[spec.key] ?? [])];
  const { document } = context;
  if (headFields(document).some((field) => keys.includes(field.key) && field.value.trim() !== '')) return true;
  const firstHeading =
    document.sections.find((section) => section.form === 'heading' && section !== document.titleSection)?.start ?? document.text.length;
  return tablesOf(document).some(
    (table) =>
      table.block.start < firstHeading &&
      table.columns.some((column) => keys.includes(column.key) && table.rows.some((row) => (table.cell(row, column)?.text ?? '') !== '')),
  );
}

function valueOf(context: RuleContext, spec: FieldSpec): string {
  if (spec.key === 'author' && context.author !== undefined) return context.author;
  return spec.key === 'date' ? context.today : spec.placeholder;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`;
}
