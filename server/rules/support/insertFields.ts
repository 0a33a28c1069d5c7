/** Puts labelled values beside those a document states already, in the manner of the nearest one. Decides nothing about what is missing. */
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import type { Field } from '../../document/fields.ts';

/** A label and the value to write. */
export interface NewField {
  readonly label: string;
  readonly value: string;
}

/** Inserts the fields behind `after`, or below the title where the document states none. */
export function insertFields(document: ArchDocument, after: Field | undefined, fields: readonly NewField[]): Edit {
  const { lineEnding } = document;
  switch (after?.form) {
    case 'front-matter':
      return at(
        after.range.end,
        fields.map(({ label, value }) => `${lineEnding}${label.toLowerCase()}: ${value}`),
      );
    case 'bullet':
      return at(
        lastOf(after),
        fields.map((field) => `${lineEnding}${indentOf(document, after)}${markOf(after)} ${labelled(document, after, field)}`),
      );
    case 'table':
      return isPairTable(after)
        ? at(
            rowEnd(document, after),
            fields.map(({ label, value }) => `${lineEnding}| ${boldAs(document, after, label)} | ${value} |`),
          )
        : belowTitle(document, fields);
    case 'label':
    case 'plain':
      return besideLine(document, after, fields);
    case 'heading':
    case undefined:
      return belowTitle(document, fields);
  }
}

/** Lines of one paragraph stay lines of it; paragraphs of their own stay apart. */
function besideLine(document: ArchDocument, after: Field, fields: readonly NewField[]): Edit {
  const { lineEnding } = document;
  const block = after.block;
  const written = fields.map((field) => labelled(document, after, field));
  if (block === undefined || block.endLine - block.line < 2)
    return at(
      block?.end ?? after.range.end,
      written.map((line) => `${lineEnding}${lineEnding}${line}`),
    );
  const line = document.lines.lineAt(after.range.end);
  const text = document.lines.text(line);
  const hardBreak = hardBreakOf(document.lines.text(block.line));
  const own = text.endsWith(hardBreak) ? '' : hardBreak;
  return at(
    document.lines.start(line) + text.length,
    written.map((each, index) => `${index === 0 ? own : hardBreak}${lineEnding}${each}`).concat(own === '' ? hardBreak : ''),
  );
}

function belowTitle(document: ArchDocument, fields: readonly NewField[]): Edit {
  const { lineEnding } = document;
  const lines = fields.map(({ label, value }) => `**${label}**: ${value}`);
  const title = document.titleSection;
  if (title === undefined) return at(document.bodyStart, [lines.join(lineEnding + lineEnding) + lineEnding + lineEnding]);
  const end = title.headRange.end;
  const below = document.lines.lineAt(end) + 1;
  const gap = below >= document.lines.lineCount || document.lines.text(below).trim() === '' ? '' : lineEnding;
  return at(end, [...lines.map((line) => lineEnding + lineEnding + line), gap]);
}

function labelled(document: ArchDocument, like: Field, { label, value }: NewField): string {
  const before = document.text.slice(Math.max(0, like.labelRange.start - 2), like.labelRange.start);
  const behind = document.text.slice(like.labelRange.end, like.labelRange.end + 3);
  const mark = /\*\*$|__$/.exec(before)?.[0] ?? '';
  return mark !== '' && behind.startsWith(':') ? `${mark}${label}:${mark} ${value}` : `${mark}${label}${mark}: ${value}`;
}

function boldAs(document: ArchDocument, like: Field, label: string): string {
  return document.text.slice(like.labelRange.start, like.labelRange.start + 2) === '**' ? `**${label}**` : label;
}

function hardBreakOf(line: string): string {
  return /(?: {2}|\\)$/.exec(line)?.[0] ?? '';
}

function isPairTable(field: Field): boolean {
  return field.block?.rows.every((row) => row.cells.length === 2) === true;
}

function rowEnd(document: ArchDocument, field: Field): number {
  const line = document.lines.lineAt(field.range.end);
  return document.lines.start(line) + document.lines.text(line).length;
}

/** The list item that holds the field. */
function lastOf(field: Field): number {
  return field.block?.parent?.end ?? field.range.end;
}

function indentOf(document: ArchDocument, field: Field): string {
  const item = field.block?.parent;
  return item === undefined ? '' : document.text.slice(document.lines.start(item.line), item.start);
}

function markOf(field: Field): string {
  return field.block?.parent?.mark ?? '-';
}

function at(offset: number, parts: readonly string[]): Edit {
  return { range: { start: offset, end: offset }, newText: parts.join('') };
}
