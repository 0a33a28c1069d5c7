/** Cells of tables, by the meaning of their column: levels, priorities, statuses, people, targets, what a template's column allows. */
import type { Block } from '../../document/block.ts';
import { headingName } from '../../document/headingText.ts';
import { fieldOfLabel } from '../../document/vocabulary.ts';
import type { SectionSpec, TableColumn } from '../../knowledge/schema.ts';
import { checklistSection } from './checklist.ts';
import { documentTemplateOf, type Cursor } from './cursor.ts';
import { valuesFor } from './fieldValues.ts';
import type { Proposal } from './proposal.ts';
import { targetValues } from './quantities.ts';
import { choiceValues, levelValues, type Value } from './values.ts';

/** Values for the cell at the cursor. */
export function tableProposals(cursor: Cursor): readonly Proposal[] {
  if (!cursor.before.trimStart().startsWith('|')) return [];
  const header = headerOf(cursor);
  const column = pipesIn(cursor.before) - 1;
  const heading = header?.[column];
  if (heading === undefined) return [];
  const cell = cursor.before.slice(cursor.before.lastIndexOf('|') + 1);
  const rest = /^[^|]*/.exec(cursor.after)?.[0] ?? '';
  const start = cursor.offset - cell.trimStart().length;
  return valuesOf(cursor, heading, cursor.before.slice(0, cursor.before.lastIndexOf('|')), cell).map((value) => ({
    kind: value.kind,
    label: value.text,
    detail: value.detail,
    insert: `${cell === '' ? ' ' : ''}${value.insert ?? value.text}`,
    filter: `${cell === '' ? ' ' : ''}${value.text}`,
    range: { start, end: cursor.offset + rest.trimEnd().length },
    ...(value.subject && { subject: value.subject }),
  }));
}

function valuesOf(cursor: Cursor, heading: string, rowLabel: string, typed: string): readonly Value[] {
  const name = headingName(heading);
  if (name === 'priority') return levelValues('priority');
  if (name === 'status' && checklistSection(cursor) !== undefined) return levelValues('checklist');
  if (name === 'target' || name === 'alert threshold' || name === 'threshold') return targetValues(rowLabel, typed);
  const key = fieldOfLabel(name);
  const values = key === undefined ? [] : valuesFor(cursor, key);
  if (values.length > 0) return values;
  const choices = columnNamed(documentTemplateOf(cursor)?.sections ?? [], name)?.choices;
  return choices === undefined ? [] : choiceValues(choices, heading);
}

/** The column of that name in any table of the template. */
function columnNamed(specs: readonly SectionSpec[], name: string): TableColumn | undefined {
  for (const spec of specs) {
    const own = spec.table?.columns.find((column) => headingName(column.heading) === name);
    const found = own ?? columnNamed(spec.children ?? [], name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The header of the table the cursor's line belongs to. The line itself may not be a row yet. */
function headerOf(cursor: Cursor): readonly string[] | undefined {
  for (const block of cursor.section.blocks) {
    const table = tableAt(block, cursor);
    if (table !== undefined) return table.rows[0]?.cells.map((cell) => cell.text);
  }
  return undefined;
}

function tableAt(block: Block, cursor: Cursor): Block | undefined {
  for (const each of block.walk()) if (each.kind === 'table' && each.line < cursor.line && cursor.line <= each.endLine) return each;
  return undefined;
}

/** Pipes that divide cells: those behind a backslash are text. */
function pipesIn(text: string): number {
  return text.replaceAll(/\\\|/g, '').split('|').length - 1;
}
