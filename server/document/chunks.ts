/**
 * Cuts a text where Markdown's block structure can be cut without changing it, so that an edit costs one chunk and not
 * the document. When in doubt it does not cut. Knows nothing of what the blocks are; `blocks.ts` does.
 */
import type { LineIndex } from '../base/lineIndex.ts';

/** Plain chunks grow to about this many characters before a cut; headings cut always. */
const TARGET_SIZE = 2000;

const HTML_OPENERS: readonly { open: RegExp; close: RegExp }[] = [
  { open: /^ {0,3}<!--/, close: /-->/ },
  { open: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, close: /<\/(?:script|pre|style|textarea)>/i },
  { open: /^ {0,3}<\?/, close: /\?>/ },
  { open: /^ {0,3}<!\[CDATA\[/, close: /\]\]>/ },
  { open: /^ {0,3}<![A-Z]/, close: />/ },
];
const LIST_MARKER = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
const MAY_OPEN = /^ {0,3}[`~<]/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** May begin an HTML block that lasts to the next blank line and in which nothing else begins. */
const TAG = /^ {0,3}<\/?[a-z]/i;

/** What is open at the top level of the document while its lines go by. */
interface OpenBlock {
  /** Ends the block when a line satisfies it. */
  closes(line: string): boolean;
  /** How far the opener is indented where a list may hold it: a line less indented may end the list, and with it the block. */
  readonly indent: number;
}

/**
 * Offsets at which chunks begin, the first being `from`; ascending. Every cut stands at the start of a line after a
 * blank one, where no fence, HTML block, list or quote can be open.
 */
export function chunkStarts(text: string, lines: LineIndex, from: number): number[] {
  const starts = [from];
  const fromLine = lines.lineAt(from);
  let last = from;
  let open: OpenBlock | undefined;
  let listSeen = false;
  let tagSeen = false;
  let previousBlank = false;
  for (let line = fromLine; line < lines.lineCount; line++) {
    const start = Math.max(from, lines.start(line));
    const first = text.charCodeAt(start);
    tagSeen &&= !previousBlank;
    if (open === undefined && previousBlank && mayBegin(first, start - last)) {
      starts.push(start);
      last = start;
      listSeen = false;
    }
    previousBlank = false;
    if (first === 10 || first === 13 || Number.isNaN(first)) {
      previousBlank = true;
      continue;
    }
    if (open === undefined && !mayOpen(first)) continue;
    if (lines.isBlank(line)) {
      previousBlank = true;
      continue;
    }
    const source = text.slice(start, lines.end(line));
    if (open !== undefined) {
      if (indentOf(source) < open.indent) return starts;
      if (open.closes(source)) open = undefined;
      continue;
    }
    listSeen ||= LIST_MARKER.test(source);
    open = opener(source, listSeen);
    // Within an HTML block nothing opens, and a line with a pipe may be the head of a table instead.
    if (open !== undefined && (tagSeen || source.includes('|'))) return starts;
    tagSeen ||= TAG.test(source);
  }
  return starts;
}

/** A letter, `#` or `|` at the margin after a blank line ends every container. */
function mayBegin(first: number, size: number): boolean {
  if (first === 35) return true;
  if (size < TARGET_SIZE) return false;
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 124;
}

/** Only these can begin a fence, an HTML block or a list item: space ` ~ < - * + digits. */
function mayOpen(first: number): boolean {
  return (
    first === 32 ||
    first === 9 ||
    first === 96 ||
    first === 126 ||
    first === 60 ||
    first === 45 ||
    first === 42 ||
    first === 43 ||
    (first >= 48 && first <= 57)
  );
}

function opener(line: string, listSeen: boolean): OpenBlock | undefined {
  if (!MAY_OPEN.test(line)) return undefined;
  const indent = listSeen ? indentOf(line) : 0;
  const fence = FENCE.exec(line);
  if (fence) {
    const marker = fence[1] ?? '';
    const char = marker.charAt(0);
    if (char === '`' && line.includes('`', fence[0].length)) return undefined;
    return { indent, closes: (candidate) => closesFence(candidate, char, marker.length) };
  }
  for (const { open, close } of HTML_OPENERS) {
    if (open.test(line)) return close.test(line) ? undefined : { indent, closes: (candidate) => close.test(candidate) };
  }
  return undefined;
}

/** Spaces at the start; a tab counts as enough. */
function indentOf(line: string): number {
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return line.charAt(spaces) === '\t' ? 4 : spaces;
}

function closesFence(line: string, char: string, length: number): boolean {
  const marks = /^ {0,3}([`~]+)[ \t]*$/.exec(line)?.[1] ?? '';
  return marks.length >= length && marks === char.repeat(marks.length);
}
