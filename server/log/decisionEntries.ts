/** Finds decision entries that are no sections of their own: `DECISION: …` with `CONTEXT: …` and the like below it, one after another in one section. */
import type { Range } from '../base/range.ts';
import type { Field } from '../document/fields.ts';
import { fieldsWithin } from '../document/readFields.ts';
import type { Section } from '../document/section.ts';
import type { FieldKey } from '../knowledge/schema.ts';

/** An entry: the field that opens it, and everything up to the next. */
export interface DecisionEntry {
  readonly scope: Section;
  readonly opening: Field;
  readonly fields: readonly Field[];
  readonly range: Range;
}

const BELOW: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'context',
  'options',
  'chosen',
  'rationale',
  'consequences',
  'alternatives',
  'trade-offs',
]);
/** Fewer labels than this below it, and "Decision: …" is a sentence. */
const LEAST = 2;

/** The entries among the fields of a document's sections. */
export function decisionEntries(sections: readonly Section[], fields: readonly Field[]): DecisionEntry[] {
  const logs = sections.filter((section) => section.role === 'decisions');
  return logs.flatMap((scope) => {
    const own = fieldsWithin(fields, scope).filter((field) => field.form === 'plain' || field.form === 'label');
    const openings = own.filter((field) => field.key === 'decision');
    return openings.flatMap((opening, index): DecisionEntry[] => {
      const next = openings[index + 1]?.range.start ?? scope.end;
      const entry = upToNextContext(fieldsWithin(own, { start: opening.range.start, end: next }));
      const below = entry.filter((field) => field.key !== undefined && BELOW.has(field.key));
      if (below.length < LEAST) return [];
      return [{ scope, opening, fields: entry, range: { start: opening.range.start, end: entry.at(-1)?.range.end ?? opening.range.end } }];
    });
  });
}

/** `Decision: …`, `Consequences: …`, and then a `Context: …`: that one opens what comes next, and this was the end of a record. */
function upToNextContext(fields: readonly Field[]): readonly Field[] {
  const closed = fields.findIndex(({ key }) => key === 'consequences');
  const at = closed < 0 ? -1 : fields.findIndex(({ key }, index) => index > closed && (key === 'context' || key === 'options'));
  return at < 0 ? fields : fields.slice(0, at);
}
