/**
 * Finds labelled values in every form people write them: labels in paragraphs and list items, tables, front matter, and
 * headings with the value below or behind a colon. Block quotes, code and comments hold none. What a value means is for
 * others to read.
 */
import type { Range } from '../base/range.ts';
import type { FieldKey } from '../knowledge/schema.ts';
import type { Block, Cell, Inline } from './block.ts';
import type { BlockFilter } from './blockShape.ts';
import type { ArchDocument, DocumentFact } from './document.ts';
import type { Field } from './fields.ts';
import type { FrontMatterEntry } from './frontMatter.ts';
import { headingName } from './headingText.ts';
import { labelledLines, mayHoldLabels, type LabelledLine } from './labelledLines.ts';
import { markedRange } from './markedRange.ts';
import type { Section } from './section.ts';
import { columnName } from './tables.ts';
import { fieldOfLabel } from './vocabulary.ts';
import { startingWithin } from './within.ts';

const labelled: BlockFilter = {
  glance: ({ holdsFields }) => holdsFields,
  matches: ({ kind, inline }) =>
    kind === 'table' || (inline !== undefined && mayHoldLabels(inline.content) && inline.fact(labelledLines).length > 0),
};
const fact: DocumentFact<readonly Field[]> = {
  compute: (document) => [...frontMatterFields(document), ...fieldsIn(document.root)],
};

/** All fields of a document in the order they stand, front matter first. */
export function fieldsOf(document: ArchDocument): readonly Field[] {
  return document.fact(fact);
}

/** The fields of a section and of all sections in it, in the order they stand; front matter belongs to no section. */
export function fieldsIn(section: Section): readonly Field[] {
  const fields: Field[] = [];
  for (const each of section.walk()) {
    const head = headField(each);
    if (head !== undefined) fields.push(head);
    if (each.holds(labelled))
      each.blocks.forEach((block, index) => block.holds(labelled) && addFields(block, each.blocks[index + 1], fields));
  }
  return fields;
}

/** Those of `fields`, which stand in document order, that lie inside a range. */
export function fieldsWithin(fields: readonly Field[], range: Range): readonly Field[] {
  return startingWithin(fields, range, (field) => field.range.start).filter((field) => field.range.end <= range.end);
}

/** The first field of that kind. */
export function fieldOf(fields: readonly Field[], key: FieldKey): Field | undefined {
  return fields.find((field) => field.key === key);
}

function frontMatterFields(document: ArchDocument): Field[] {
  return (document.frontMatter?.entries ?? []).map((entry) => {
    // YAML counts the line ending behind a list to the list.
    const valueRange = { start: entry.valueRange.start, end: entry.valueRange.start + document.slice(entry.valueRange).trimEnd().length };
    return {
      key: fieldOfLabel(headingName(entry.key.replaceAll('_', ' '))),
      label: entry.key,
      labelRange: entry.keyRange,
      value: yamlText(entry),
      valueRange,
      range: { start: entry.keyRange.start, end: Math.max(entry.keyRange.end, valueRange.end) },
      form: 'front-matter',
      block: undefined,
    };
  });
}

function yamlText(entry: FrontMatterEntry): string {
  const values: readonly unknown[] = Array.isArray(entry.value) ? entry.value : [entry.value];
  return values
    .filter((value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    .map((value) => String(value).trim())
    .join(', ');
}

/** A heading, or a bold label that stands alone, whose name is that of a field. */
function headField(section: Section): Field | undefined {
  const head = section.head;
  if (head === undefined || (section.form === 'label' && section.blocks[0] === head)) return undefined;
  const key = fieldOfLabel(section.name);
  if (key !== undefined) return new SectionField(section, key, head);
  return section.form === 'heading' && section.level > 1 && head.inline ? inlineHeadingField(head, head.inline) : undefined;
}

/** `## Status: Accepted`. */
function inlineHeadingField(head: Block, inline: Inline): Field | undefined {
  const match = /^([^:：]{1,40})[:：]\s*/.exec(inline.text);
  const label = match?.[1]?.trimEnd();
  if (match === null || label === undefined) return undefined;
  const key = fieldOfLabel(headingName(label));
  if (key === undefined || match[0].length >= inline.text.trimEnd().length) return undefined;
  const valueEnd = inline.text.trimEnd().length;
  return {
    key,
    label,
    form: 'heading',
    block: head,
    labelRange: inline.range(0, label.length),
    value: inline.text.slice(match[0].length, valueEnd),
    valueRange: markedRange(inline, match[0].length, valueEnd),
    range: { start: head.start, end: head.end },
  };
}

/** The value is the section's own text; worked out when asked for, since sections may be long. */
class SectionField implements Field {
  readonly key: FieldKey;
  readonly block: Block;
  readonly #section: Section;

  constructor(section: Section, key: FieldKey, head: Block) {
    this.#section = section;
    this.key = key;
    this.block = head;
  }

  get form(): 'heading' | 'label' {
    return this.#section.form === 'label' ? 'label' : 'heading';
  }

  get label(): string {
    return withoutColon(this.#section.title);
  }

  get labelRange(): Range {
    const inline = this.block.inline;
    return inline === undefined ? this.#section.titleRange : inline.range(0, this.label.length);
  }

  get value(): string {
    return this.#section.text.trim();
  }

  get valueRange(): Range {
    const blocks = this.#section.blocks.filter((block) => block.kind !== 'html');
    const end = this.block.end;
    return { start: blocks[0]?.start ?? end, end: blocks.at(-1)?.end ?? end };
  }

  get range(): Range {
    return { start: this.block.start, end: this.valueRange.end };
  }
}

function addFields(block: Block, next: Block | undefined, fields: Field[]): void {
  if (block.kind === 'paragraph') addLabels(block, () => (next?.kind === 'list' ? [whole(next)] : []), 'label', fields);
  if (block.kind === 'list') block.children.forEach((item, index) => item.holds(labelled) && addItem(block.children, index, fields));
  if (block.kind === 'table') addTable(block, fields);
}

/** What stands below a label and belongs to its value. */
interface Below extends Range {
  readonly text: string;
}

function whole(block: Block): Below {
  return { start: block.start, end: block.end, text: block.text };
}

/** An item's first paragraph may open with labels; what stands below in the item belongs to the last of them. */
function addItem(items: readonly Block[], index: number, fields: Field[]): void {
  const [first, ...rest] = items[index]?.children ?? [];
  if (first === undefined) return;
  const own = (): Below[] => (rest.some(holdsFields) ? [] : rest.map(whole));
  const hasLabels =
    first.kind === 'paragraph' &&
    addLabels(first, () => (hangingLabel(first) === undefined ? own() : upToNextLabel(items, index + 1)), 'bullet', fields);
  const below = first.kind === 'paragraph' ? rest : (items[index]?.children ?? []);
  // Bold words in a list below a label are part of its value, and labels all the same.
  below.forEach((block, at) => {
    if (!hasLabels || block.kind === 'list') addFields(block, below[at + 1], fields);
  });
}

/** A bold label right below a list, no blank line between: Markdown counts it to the last item, its author to the items that follow. */
function hangingLabel(paragraph: Block): LabelledLine | undefined {
  const last = paragraph.inline?.fact(labelledLines).at(-1);
  return last !== undefined && last.marked && last.labelStart > 0 && last.valueEnd === last.valueStart ? last : undefined;
}

function upToNextLabel(items: readonly Block[], from: number): Below[] {
  const below: Below[] = [];
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    const paragraph = item?.children[0];
    if (item === undefined) break;
    const label = paragraph && hangingLabel(paragraph);
    if (label === undefined) below.push(whole(item));
    else if (paragraph?.inline) {
      const text = paragraph.inline.text.slice(0, label.labelStart).trimEnd();
      below.push({ start: item.start, end: markedRange(paragraph.inline, 0, text.length).end, text });
    }
    if (label !== undefined) break;
  }
  return below;
}

/** A list of known fields below a label is no part of its value: `1. **Risk**: x` with `- **Likelihood**: y` in it. */
function holdsFields(block: Block): boolean {
  return (
    block.kind === 'list' &&
    block.children.some((item) => item.children[0]?.inline?.fact(labelledLines).some((line) => line.key !== undefined))
  );
}

/** Reads the labels of one paragraph; returns whether there were any. `findBelow` looks for what goes to a label whose own line is empty. */
function addLabels(block: Block, findBelow: () => readonly Below[], form: 'label' | 'bullet', fields: Field[]): boolean {
  const inline = block.inline;
  if (inline === undefined) return false;
  const lines = inline.fact(labelledLines);
  const below = lines.length === 0 ? [] : findBelow();
  lines.forEach((line, index) => {
    const rest = index === lines.length - 1 && (form === 'bullet' || line.valueEnd === line.valueStart) ? below : [];
    fields.push(labelField(inline, line, block, form === 'bullet' ? 'bullet' : line.marked ? 'label' : 'plain', rest));
  });
  return lines.length > 0;
}

function labelField(inline: Inline, line: LabelledLine, block: Block, form: Field['form'], below: readonly Below[]): Field {
  const labelRange = inline.range(line.labelStart, line.labelEnd);
  const own = valueRange(inline, line);
  const first = below[0];
  const last = below.at(-1);
  const value = inline.text.slice(line.valueStart, line.valueEnd);
  const range = markedRange(inline, line.labelStart, Math.max(line.labelEnd, line.valueEnd));
  if (first === undefined || last === undefined)
    return { key: line.key, label: line.label, labelRange, value, valueRange: own, range, form, block };
  return {
    key: line.key,
    label: line.label,
    labelRange,
    form,
    block,
    value: [value, ...below.map((each) => each.text)].filter((text) => text !== '').join('\n'),
    valueRange: { start: line.valueEnd > line.valueStart ? own.start : first.start, end: last.end },
    range: { start: range.start, end: last.end },
  };
}

function valueRange(inline: Inline, line: LabelledLine): Range {
  if (line.valueEnd > line.valueStart) return markedRange(inline, line.valueStart, line.valueEnd);
  const label = markedRange(inline, line.labelStart, line.valueStart);
  return { start: label.end, end: label.end };
}

/** Two columns of label and value, or one row of values below a header of known labels. */
function addTable(table: Block, fields: Field[]): void {
  const [header, ...rows] = table.rows;
  if (header === undefined) return;
  const keys = header.cells.map(cellKey);
  const named = keys.filter((key) => key !== undefined).length;
  if (header.cells.length === 2 && named < 2) {
    const pairs = (named === 1 && keys[0] !== undefined ? [header, ...rows] : rows).map((row) => row.cells);
    const known = pairs.filter(([label]) => cellKey(label) !== undefined).length;
    if (known === 0 || known * 2 < pairs.length) return;
    for (const [label, value] of pairs) if (label !== undefined && label.text !== '') fields.push(cellField(label, value, table));
    return;
  }
  const row = rows[0];
  if (rows.length !== 1 || row === undefined || named < 2) return;
  header.cells.forEach((label, index) => {
    if (keys[index] !== undefined) fields.push(cellField(label, row.cells[index], table));
  });
}

function cellKey(cell: Cell | undefined): FieldKey | undefined {
  return cell?.inline.fact(columnName).key;
}

function cellField(label: Cell, value: Cell | undefined, table: Block): Field {
  const labelRange = { start: label.start, end: label.end };
  const range = value === undefined ? { start: label.end, end: label.end } : { start: value.start, end: value.end };
  return {
    key: cellKey(label),
    label: withoutColon(label.text),
    labelRange,
    value: value?.text ?? '',
    valueRange: range,
    range: { start: Math.min(labelRange.start, range.start), end: Math.max(labelRange.end, range.end) },
    form: 'table',
    block: table,
  };
}

function withoutColon(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(':') || trimmed.endsWith('：') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}
