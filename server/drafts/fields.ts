/** Labelled values of a new document, in the form the template writes them. */
import type { FieldSpec } from '../knowledge/schema.ts';
import { choiceHole, holesIn, type Line, type Part, type ValueName } from './lines.ts';

const VALUES: Readonly<Partial<Record<FieldSpec['key'], ValueName>>> = { status: 'status', date: 'date', author: 'author' };

/** Fields below one another: bullets and bare labels close together, all else a paragraph each. `mark` is the list mark; documents write the labels of bullets in bold, records bare. */
export function fieldLines(fields: readonly FieldSpec[], level: number, mark: string, bold = false): readonly Line[] {
  const lines: Line[] = [];
  let previous: FieldSpec['form'] | undefined;
  for (const field of fields) {
    if (previous !== undefined && !(field.form === 'bullet' && previous === 'bullet')) lines.push(['']);
    lines.push(...oneField(field, level, mark, bold));
    previous = field.form;
  }
  return lines;
}

/** A field as it is written anew, its value a hole. */
export function oneField(field: FieldSpec, level: number, mark: string, bold = false): readonly Line[] {
  const value = fieldValue(field);
  switch (field.form) {
    case 'heading':
      return [[`${'#'.repeat(level)} ${field.label}`], [''], value];
    case 'inline-heading':
      return [[`${'#'.repeat(level)} ${field.label}: `, ...value]];
    case 'label':
      return [[`**${field.label}**: `, ...value]];
    case 'bullet':
      return [[bold ? `${mark} **${field.label}**: ` : `${mark} ${field.label}: `, ...value]];
    case 'plain':
    case 'front-matter':
    case 'table':
      return [[`${field.label}: `, ...value]];
  }
}

/** What stands where the value goes. Choices that name another record are left out: a new one has no successor. */
export function fieldValue(field: FieldSpec): readonly Part[] {
  const value = VALUES[field.key];
  const choices = field.choices?.filter((choice) => !choice.includes('{'));
  const chosen = choices?.find((choice) => choice === field.placeholder);
  if (choices && chosen !== undefined) return [choiceHole(choices, chosen, value)];
  const opening = choices?.find((choice) => field.placeholder.startsWith(`${choice} `));
  if (choices && opening !== undefined) return [choiceHole(choices, opening, value), ...holesIn(field.placeholder.slice(opening.length))];
  return value === undefined ? holesIn(field.placeholder) : [{ text: field.placeholder, value }];
}
