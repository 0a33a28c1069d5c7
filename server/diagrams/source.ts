/** The text of one drawing, line by line and with its places: comments, directives and titles taken out. Knows no kind of diagram. */
import type { Range } from '../base/range.ts';

/** A line with text, without indentation, quote marks, comment or trailing space. */
export interface SourceLine extends Range {
  readonly text: string;
}

export interface DrawingSource {
  /** The line that names the kind, and what follows it on that line. */
  readonly header: SourceLine | undefined;
  /** The lines below it. */
  readonly lines: readonly SourceLine[];
  readonly title: string | undefined;
  readonly description: string | undefined;
}

const INDENT = /^[ \t>]*/;
const ACCESSIBLE = /^(accTitle|accDescr)[ \t]*:(.*)$/;

/** Reads the text between two fences; `start` is where it begins in the document. */
export function readSource(text: string, start: number): DrawingSource {
  const all = linesOf(text, start);
  let title: string | undefined;
  let description: string | undefined;
  const lines: SourceLine[] = [];
  let skip: 'none' | 'front' | 'directive' | 'description' = 'none';
  for (const [index, line] of all.entries()) {
    if (skip === 'front') {
      if (line.text.startsWith('title:')) title ??= line.text.slice('title:'.length).replaceAll(/["']/g, '').trim();
      if (line.text === '---') skip = 'none';
    } else if (skip === 'directive') {
      if (line.text.includes('}%%')) skip = 'none';
    } else if (skip === 'description') {
      if (line.text === '}') skip = 'none';
      else description = description === undefined || description === '' ? line.text : `${description} ${line.text}`;
    } else if (line.text === '---' && lines.length === 0 && index <= firstWithText(all)) skip = 'front';
    else if (line.text.startsWith('%%{')) skip = line.text.includes('}%%') ? 'none' : 'directive';
    else if (line.text.startsWith('%%') || line.text === '') continue;
    else if (/^accDescr[ \t]*\{/.test(line.text)) {
      description = line.text.slice(line.text.indexOf('{') + 1, line.text.endsWith('}') ? -1 : undefined).trim();
      skip = line.text.endsWith('}') ? 'none' : 'description';
    } else {
      const accessible = ACCESSIBLE.exec(line.text);
      if (accessible === null) lines.push(line);
      else if (accessible[1] === 'accTitle') title = accessible[2]?.trim();
      else description = accessible[2]?.trim();
    }
  }
  return { header: lines[0], lines: lines.slice(1), title, description };
}

function firstWithText(lines: readonly SourceLine[]): number {
  return lines.findIndex((line) => line.text !== '');
}

function linesOf(text: string, start: number): SourceLine[] {
  const lines: SourceLine[] = [];
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(at, end);
    const indent = INDENT.exec(raw)?.[0].length ?? 0;
    const trimmed = raw.slice(indent).trimEnd();
    lines.push({ text: trimmed, start: start + at + indent, end: start + at + indent + trimmed.length });
    if (newline < 0) break;
    at = newline + 1;
  }
  return lines;
}

/** A label as a reader sees it: quotes, line breaks and Markdown marks taken out. */
export function plainLabel(text: string): string {
  return text
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/^`([\s\S]*)`$/, '$1')
    .replaceAll(/<br\s*\/?>|\\n/gi, ' ')
    .replaceAll(/<[^<>]{1,80}>/g, '')
    .replaceAll(/[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}/g, '')
    .replaceAll('#quot;', '"')
    .replaceAll('#lt;', '<')
    .replaceAll('#gt;', '>')
    .replaceAll('#amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
