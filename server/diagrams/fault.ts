/** Where a drawing's text is broken, in our words. The verdict itself is Mermaid's: this module turns what its parsers say into a place and a sentence. */
import type { Range } from '../base/range.ts';
import { LineIndex } from '../base/lineIndex.ts';
import { kindOf } from './kinds.ts';
import { reasonOf } from './faultReasons.ts';
import { parsedLines } from './parsedLines.ts';
import { repairsFor } from './repairs.ts';
import type { SourceLine } from './source.ts';

/** A replacement in the drawing's text. */
export interface DrawingEdit extends Range {
  readonly newText: string;
}

export interface Repair {
  /** Imperative, sentence case: `Quote the label`. */
  readonly title: string;
  readonly edits: readonly DrawingEdit[];
}

/** What is wrong with a drawing; places count in its text. */
export interface SyntaxFault extends Range {
  /** What is there, as an observation: one sentence. */
  readonly message: string;
  /** Changes after which Mermaid reads the line, and mostly the drawing; the likeliest first. */
  readonly repairs: readonly Repair[];
}

/** What a parser of Mermaid throws: the older grammars tell a place and what they expected, the newer ones speak of it in their message. */
export interface ParserError {
  readonly message?: string;
  readonly hash?: {
    readonly text?: string;
    readonly token?: string;
    readonly line?: number;
    readonly loc?: { readonly first_line: number; readonly last_line: number; readonly first_column: number; readonly last_column: number };
  };
}

/** The place and the words for what a parser threw; `tried` are the repairs that work, else guesses to be tried. */
export function faultFrom(error: ParserError, text: string, tried?: readonly Repair[]): SyntaxFault {
  const lines = new LineIndex(text);
  const line = lineOf(error, lines, text);
  const place = placeIn(error, line, lines, text);
  const source = { text: text.slice(place.lineStart, place.lineEnd), start: place.lineStart, end: place.lineEnd };
  const repairs = tried ?? repairsFor(text, source);
  return { start: place.start, end: place.end, message: wording(error, text, source, place, repairs), repairs };
}

interface Place extends Range {
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** Zero-based. Where the text ends too early, its last line with text. */
function lineOf(error: ParserError, lines: LineIndex, text: string): number {
  const refused = reasonOf(error.message ?? '', text)?.line;
  if (refused !== undefined) return refused;
  const parsed = parsedLineOf(error);
  const at = parsed === undefined ? (lineNaming(error, text) ?? firstLine(lines)) : (parsedLines(text)[parsed] ?? Infinity);
  const line = Math.max(0, Math.min(at, lastLine(lines)));
  return error.hash?.text?.trim() === 'end' ? lineOfEnd(line, lines) : line;
}

/** An “end” that closes nothing stands below the line that the parser counts by the token before it. */
function lineOfEnd(line: number, lines: LineIndex): number {
  if (/\bend\b/.test(lines.text(line))) return line;
  let next = line + 1;
  while (next < lines.lineCount && /^\s*(?:%%.*)?$/.test(lines.text(next))) next += 1;
  return next < lines.lineCount && lines.text(next).trim() === 'end' ? next : line;
}

/** The line by the parser's own count, zero-based. */
function parsedLineOf({ hash, message = '' }: ParserError): number | undefined {
  const said = /(?:on|at|in) line:? ?(\d+)/i.exec(message)?.[1] ?? /line (\d+)/i.exec(message)?.[1];
  if (hash?.loc === undefined) return said === undefined ? undefined : Number(said) - 1;
  // The place is that of the token before; a line break has its end where the next token begins.
  const isBehindBreak = hash.loc.last_line > hash.loc.first_line && hash.text !== undefined && hash.text.trim() !== '';
  return (isBehindBreak ? hash.loc.last_line : hash.loc.first_line) - 1;
}

/** The last line with the words that an error without a place speaks of. */
function lineNaming({ hash, message = '' }: ParserError, text: string): number | undefined {
  const named = [hash?.text, /\("([^"]+)"\)/.exec(message)?.[1]].find((each) => each !== undefined && each.trim() !== '');
  const at = named === undefined ? -1 : text.split('\n').findLastIndex((line) => line.includes(named));
  return at < 0 ? undefined : at;
}

function firstLine(lines: LineIndex): number {
  for (let line = 0; line < lines.lineCount; line++) if (!lines.isBlank(line)) return line;
  return 0;
}

function lastLine(lines: LineIndex): number {
  for (let line = lines.lineCount - 1; line > 0; line--) if (!lines.isBlank(line)) return line;
  return 0;
}

/** The token that could not follow; the whole line where it cannot be told. */
function placeIn({ hash, message = '' }: ParserError, line: number, lines: LineIndex, text: string): Place {
  const lineStart = lines.start(line);
  const lineEnd = lines.textEnd(line);
  const raw = text.slice(lineStart, lineEnd);
  const indent = raw.length - raw.trimStart().length;
  const whole = { start: lineStart + indent, end: Math.max(lineStart + indent, lineStart + raw.trimEnd().length), lineStart, lineEnd };
  const token = hash?.text?.trim() ?? '';
  const offending = token !== '' && !token.includes('\n') ? token : offendingIn(message);
  if (offending === undefined) return whole;
  const from =
    hash?.loc === undefined ? indent : Math.min(raw.length, hash.loc.last_column > hash.loc.first_column ? hash.loc.first_column : indent);
  const at = [raw.indexOf(offending, from), raw.indexOf(offending, indent)].find((each) => each >= 0);
  if (at === undefined) return whole;
  const word = /^[\p{L}\p{N}_]*/u.exec(raw.slice(at))?.[0].length ?? 0;
  return { start: lineStart + at, end: lineStart + at + Math.max(offending.length, word), lineStart, lineEnd };
}

/** What the newer grammars say they stumbled over; a single character stands for the word it begins. */
function offendingIn(message: string): string | undefined {
  const [, token, character] = /but found:? `([^`\n]+)`|unexpected character: ->(.)<-/.exec(message) ?? [];
  return token ?? character;
}

function wording(error: ParserError, text: string, line: SourceLine, place: Range, repairs: readonly Repair[]): string {
  const first =
    text
      .split('\n')
      .find((each) => each.trim() !== '' && !each.trim().startsWith('%%'))
      ?.trim() ?? '';
  if (first === '') return 'The drawing is empty, so Mermaid shows an error in its place.';
  if (
    /No diagram type detected/i.test(error.message ?? '') ||
    (kindOf(first) === 'unknown' && place.start <= text.indexOf(first) + first.length && !first.startsWith('---'))
  ) {
    return `“${shortened(first)}” names no kind of diagram that Mermaid knows, so nothing is drawn.`;
  }
  const reason = reasonOf(error.message ?? '', text);
  if (reason !== undefined) return reason.message;
  const [likely] = repairs;
  const what = shortened(text.slice(place.start, place.end));
  if (likely !== undefined)
    return `Mermaid cannot read this line from “${what}” on: ${likely.title.charAt(0).toLowerCase()}${likely.title.slice(1)} and it can.`;
  return place.end >= line.start + line.text.trimEnd().length && place.start > line.start + line.text.trim().length
    ? `Mermaid expects more at the end of this line: “${shortened(line.text.trim())}”.`
    : `Mermaid cannot read this line from “${what}” on, so nothing is drawn.`;
}

function shortened(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
