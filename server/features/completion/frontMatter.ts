/** Keys and values of front matter: the dialect's own keys first. YAML's other rules are not its business. */
import { headingName } from '../../document/headingText.ts';
import { fieldOfLabel } from '../../document/vocabulary.ts';
import type { FieldSpec } from '../../knowledge/schema.ts';
import { madr4Record } from '../../knowledge/templates/records/madr4.ts';
import { templateKey } from '../explain/templates.ts';
import { recordTemplateAt, type Cursor } from './cursor.ts';
import { valuesFor } from './fieldValues.ts';
import type { Proposal } from './proposal.ts';

/** Completes the key at a line's beginning, or the value behind its colon. */
export function frontMatterProposals(cursor: Cursor): readonly Proposal[] {
  const line = cursor.before + cursor.after;
  const colon = line.indexOf(':');
  if (colon >= 0 && colon < cursor.before.length) return valueProposals(cursor, line, colon);
  return /^[\w-]*$/.test(cursor.before) ? keyProposals(cursor) : [];
}

function keyProposals(cursor: Cursor): readonly Proposal[] {
  const present = new Set(
    (cursor.document.frontMatter?.entries ?? []).filter((entry) => entry.keyRange.end !== cursor.offset).map((entry) => entry.key),
  );
  const template = frontMatterTemplate(cursor);
  const range = { start: cursor.lineStart, end: cursor.offset };
  const colon = cursor.after.startsWith(':') ? '' : ': ';
  return keysOf(cursor)
    .filter((field) => !present.has(field.label))
    .map((field) => ({
      kind: 'field',
      label: field.label,
      detail: template.name,
      insert: `${field.label}${colon}`,
      range,
      subject: { topic: 'field', template: templateKey(template), path: [], field: field.label },
    }));
}

/** The template whose keys are offered: the record's own, or MADR's where it has no front matter of its own. */
function frontMatterTemplate(cursor: Cursor): typeof madr4Record {
  const own = recordTemplateAt(cursor);
  return own?.fields.some((field) => field.form === 'front-matter') === true ? own : madr4Record;
}

function keysOf(cursor: Cursor): readonly FieldSpec[] {
  return frontMatterTemplate(cursor).fields.filter((field) => field.form === 'front-matter');
}

function valueProposals(cursor: Cursor, line: string, colon: number): readonly Proposal[] {
  const key = fieldOfLabel(headingName(line.slice(0, colon).replaceAll('_', ' ').trim()));
  if (key === undefined) return [];
  const typed = cursor.before.slice(colon + 1);
  const listed = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('['));
  const from = colon + 1 + Math.max(0, listed + 1);
  const blanks = /^[\s"']*/.exec(cursor.before.slice(from))?.[0].length ?? 0;
  const space = from === colon + 1 && blanks === 0 ? ' ' : '';
  const range = {
    start: cursor.lineStart + from + blanks,
    end: listed >= 0 ? cursor.offset : cursor.lineStart + Math.max(cursor.before.length, line.trimEnd().length),
  };
  return valuesFor(cursor, key).map((value) => ({
    kind: value.kind,
    label: value.text,
    detail: value.detail,
    insert: `${space}${value.insert ?? value.text}`,
    range,
    filter: `${space}${value.text}`,
    ...(value.subject && { subject: value.subject }),
  }));
}
