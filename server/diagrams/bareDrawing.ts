/** A drawing's text without what the document puts before its lines: quote marks and common indentation. Finds the way back for places and repairs. */
import type { Range } from '../base/range.ts';
import type { DrawingEdit, SyntaxFault } from './fault.ts';

export interface BareDrawing {
  readonly text: string;
  /** A fault of the bare text as one of the text it was taken from. */
  readonly restored: (fault: SyntaxFault) => SyntaxFault;
}

const QUOTE = /^[ \t]*>(?:[ \t]?>)*/;

/** Takes the marks off `text`, as it stands between two fences of a document. */
export function bareDrawing(text: string): BareDrawing {
  const lines = text.split('\n');
  const isQuoted = QUOTE.test(lines.find((line) => line.trim() !== '') ?? '');
  const marks = lines.map((line) => (isQuoted ? (QUOTE.exec(line)?.[0].length ?? 0) : 0));
  const indent = lines.reduce((least, line, index) => Math.min(least, indentOf(line.slice(marks[index]))), Infinity);
  const prefixes = lines.map((line, index) => line.slice(0, (marks[index] ?? 0) + Math.min(indent, blankStart(line.slice(marks[index])))));
  if (prefixes.every((prefix) => prefix === '')) return { text, restored: (fault) => fault };
  const bare = lines.map((line, index) => line.slice(prefixes[index]?.length)).join('\n');
  const usual = prefixes.find((prefix) => prefix !== '') ?? '';
  const place = <T extends Range>(range: T): T => ({
    ...range,
    start: placeBefore(bare, range.start, prefixes),
    end: placeBefore(bare, range.end, prefixes),
  });
  const edit = (change: DrawingEdit): DrawingEdit => ({ ...place(change), newText: change.newText.replaceAll('\n', `\n${usual}`) });
  return {
    text: bare,
    restored: (fault) => ({ ...place(fault), repairs: fault.repairs.map(({ title, edits }) => ({ title, edits: edits.map(edit) })) }),
  };
}

/** A blank line sets no bound. */
function indentOf(line: string): number {
  return line.trim() === '' ? Infinity : blankStart(line);
}

function blankStart(line: string): number {
  return line.length - line.trimStart().length;
}

/** Where a character of the bare text stood; the prefixes of its line and of all above it stand before it. */
function placeBefore(bare: string, offset: number, prefixes: readonly string[]): number {
  const line = bare.slice(0, offset).split('\n').length;
  return offset + prefixes.slice(0, line).reduce((sum, prefix) => sum + prefix.length, 0);
}
