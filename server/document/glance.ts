/**
 * A quick look at the lines of a stretch of Markdown: what they may hold, told from how they begin. It misses nothing and is
 * often wrong about the rest: what is really there is read from the blocks, by those who find that it may be.
 */
import { headingName } from './headingText.ts';
import { fieldOfLabel, opensFieldLabel } from './vocabulary.ts';

/** What may stand in a stretch of text. */
export interface Glance {
  /** A heading or a bold label outside lists and quotes, or a line that underlines a heading. */
  readonly opensSection: boolean;
  /** A heading at any depth, or a line that underlines one. */
  readonly holdsHeading: boolean;
  /** A marked label, a known plain one, or a table of fields. */
  readonly holdsFields: boolean;
  readonly holdsTag: boolean;
}

/** Longer ones are no labels: `labelledLines.ts` says so. */
const LONGEST_LABEL = 80;
/** What begins a line that a reader sees begin otherwise: `[Status](x): y`. */
const HIDING = '[<&\\`!~';
const MARKUP = /[*_`\\[\]]/g;
const FIRST_WORD = /^\p{L}+/u;
const DASHES = /^-+[ \t]*$/;
const DELIMITERS = /^[|:-][|: \t-]*$/;

/** Looks at every line of a text. */
export function glanceAt(source: string): Glance {
  const text = source.includes('\r') ? source.replaceAll('\r', '\n') : source;
  const seen = { opensSection: false, holdsHeading: false, holdsFields: false, holdsTag: text.includes('<') };
  const next = nextColon(text);
  let header = '';
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const nested = behindMarks(text, start, end);
    const first = text.charAt(nested);
    if (first === '#' || first === '=' || (first === '-' && DASHES.test(text.slice(nested, end)))) seen.holdsHeading = true;
    else if (first === '*' || first === '_') seen.holdsFields ||= nested + 1 < end && !isSpace(text.charAt(nested + 1));
    if (mayOpenSection(text, start, end)) seen.opensSection = seen.holdsHeading = true;
    if (!seen.holdsFields) {
      const colon = next(start);
      if (colon < end)
        seen.holdsFields = HIDING.includes(first) || (colon - nested <= LONGEST_LABEL && mayBeField(text.slice(nested, colon)));
      if ((first === '|' || first === '-' || first === ':') && DELIMITERS.test(text.slice(nested, end)))
        seen.holdsFields ||= mayHeadFields(header);
      header = text.slice(start, end);
    }
    start = end + 1;
  }
  return seen;
}

/** At the margin: a heading, a bold label, or what underlines a heading. */
function mayOpenSection(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isSpace(text.charAt(at))) at += 1;
  const first = text.charAt(at);
  if (first === '#' || first === '=') return true;
  if (first === '*' || first === '_') return text.charAt(at + 1) === first;
  return first === '-' && DASHES.test(text.slice(at, end));
}

/** Where a line's own text begins, behind its indentation and the marks of quotes and list items. A mark with nothing behind it is text: it may underline. */
function behindMarks(text: string, start: number, end: number): number {
  let before = start;
  for (let at = start; ;) {
    while (at < end && (isSpace(text.charAt(at)) || text.charAt(at) === '>')) at += 1;
    if (at >= end) return before;
    const mark = markAt(text, at);
    if (mark === 0 || at + mark >= end || !isSpace(text.charAt(at + mark))) return at;
    before = at;
    at += mark;
  }
}

/** The length of the list mark there; 0 for none. */
function markAt(text: string, at: number): number {
  const first = text.charAt(at);
  if (first === '-' || first === '*' || first === '+') return 1;
  let digits = 0;
  while (digits < 9 && isDigit(text.charCodeAt(at + digits))) digits += 1;
  const behind = text.charAt(at + digits);
  return digits > 0 && (behind === '.' || behind === ')') ? digits + 1 : 0;
}

/** Whether a label names a known field, or cannot be told without reading its markup. */
function mayBeField(label: string): boolean {
  const word = FIRST_WORD.exec(label)?.[0];
  if (word !== undefined && !opensFieldLabel(word.toLowerCase())) return false;
  return /[<&(]/.test(label) || fieldOfLabel(headingName(label.replace(MARKUP, ''))) !== undefined;
}

/** Two columns may be labels and values, whatever they are called. */
function mayHeadFields(header: string): boolean {
  const cells = header.split('|').filter((cell) => cell.trim() !== '');
  return header.includes('|') && (cells.length <= 2 || cells.some(mayBeField));
}

/** Finds the first colon at or behind a place; the places asked for ascend. */
function nextColon(text: string): (from: number) => number {
  const places = [':', '：'].map((mark) => ({ mark, at: -1 }));
  return (from) => {
    let nearest = text.length;
    for (const place of places) {
      if (place.at < from) {
        const found = text.indexOf(place.mark, from);
        place.at = found < 0 ? text.length : found;
      }
      nearest = Math.min(nearest, place.at);
    }
    return nearest;
  };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Control characters too, as labels are read. */
function isSpace(char: string): boolean {
  return char <= ' ';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
