/**
 * Finds labels at the beginnings of lines in one inline text: `**Status**: x`, `Status: x`. Knows nothing of blocks; where
 * a value may go on in a list below is decided in `readFields.ts`.
 */
import type { FieldKey } from '../knowledge/schema.ts';
import { labelsBelowStatus } from '../knowledge/vocabulary/fields.ts';
import { headingName } from './headingText.ts';
import type { InlineFact, InlineShape, SpanShape } from './inline.ts';
import { fieldOfLabel } from './vocabulary.ts';

/** A label and its value; all places are in the plain text. */
export interface LabelledLine {
  readonly key: FieldKey | undefined;
  readonly label: string;
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly marked: boolean;
  readonly valueStart: number;
  /** End of the value on the label's own lines; the next label ends it. */
  readonly valueEnd: number;
}

/** Labels in the order they stand; empty for most texts. */
export const labelledLines: InlineFact<readonly LabelledLine[]> = { compute: readLines };

/** Whether a text may hold labels: a quick look that misses none. */
export function mayHoldLabels(content: string): boolean {
  return content.includes(':') || content.includes('：') || /^\s*[*_]/.test(content);
}

/** Values that end with their line: what follows on the next line is prose. */
const ONE_LINE: ReadonlySet<FieldKey> = new Set<FieldKey>(['id', 'status', 'date', 'review-date', 'version']);
/** A bare label in lower case counts for these only: other words are too common at the beginning of a line. */
const LOWER_CASE: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'status',
  'date',
  'deciders',
  'author',
  'tags',
  'reviewers',
  'supersedes',
  'superseded-by',
]);

const PLAIN_LABEL = /^([\p{L}#][\p{L}\p{M}\p{N} '’/()&-]{0,38})[ \t]*([:：])/u;
const AFTER_MARKED = /^[ \t]*([:：]|[-–—](?=[ \t]))/;
const LONGEST_LABEL = 60;

interface Label {
  readonly start: number;
  readonly end: number;
  /** Behind the colon. */
  readonly after: number;
  readonly marked: boolean;
  readonly key: FieldKey | undefined;
}

function readLines(inline: InlineShape): readonly LabelledLine[] {
  if (!mayHoldLabels(inline.content)) return [];
  const text = inline.text;
  const found: Label[] = [];
  const ends: number[] = [];
  let span = 0;
  let follows = true;
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const first = start + indentation(text, start, end);
    while (span < inline.spans.length && (inline.spans[span]?.plainStart ?? 0) < first) span += 1;
    const label: Label | undefined =
      markedLabel(text, first, end, inline.spans, span) ??
      plainLabel(text, first, end, follows, follows && found.some(({ key }) => key === 'status'));
    if (label !== undefined) {
      found.push(label);
      for (const { next, stop } of furtherLabels(text, label, end, inline.spans)) {
        found.push(next);
        ends.push(stop);
      }
      ends.push(end);
    }
    follows = label !== undefined;
    start = end + 1;
  }
  return found.map((label, index) => {
    const lineEnd = ends[index] ?? text.length;
    const next = found[index + 1]?.start ?? text.length;
    return withValue(text, label, lineEnd, next > lineEnd && text.charAt(lineEnd) !== '\n' ? lineEnd : next);
  });
}

const BETWEEN = /[|·•;.]\s/g;

/** Known labels behind a known one on its line, each with where the value before it stops: `Author: Ann | Status: Draft`. */
function* furtherLabels(
  text: string,
  first: Label,
  lineEnd: number,
  spans: readonly SpanShape[],
): Generator<{ next: Label; stop: number }> {
  if (first.key === undefined) return;
  for (const match of text.slice(first.after, lineEnd).matchAll(BETWEEN)) {
    const stop = first.after + match.index;
    const start = stop + 1 + indentation(text, stop + 1, lineEnd);
    const next =
      markedLabel(
        text,
        start,
        lineEnd,
        spans,
        spans.findIndex((span) => span.plainStart >= start),
      ) ?? plainLabel(text, start, lineEnd, false, false);
    if (next?.key !== undefined) yield { next, stop };
  }
}

/** `**Label**: value`, `**Label:** value`, `**Label: value**`, `*Label*: value`; without a colon only `**Known** - value`. */
function markedLabel(text: string, start: number, lineEnd: number, spans: readonly SpanShape[], from: number): Label | undefined {
  const span = markAt(spans, from, start);
  if (span === undefined || span.plainEnd > lineEnd || span.plainEnd - start > 200) return undefined;
  const inside = text.slice(start, span.plainEnd);
  const colon = inside.search(/[:：]/);
  const labelEnd = start + (colon < 0 ? inside : inside.slice(0, colon)).trimEnd().length;
  if (labelEnd === start || labelEnd - start > LONGEST_LABEL) return undefined;
  const key = fieldOfLabel(headingName(text.slice(start, labelEnd)));
  if (span.kind === 'emphasis' && key === undefined) return undefined;
  if (colon >= 0) {
    const insideEnds = inside.slice(colon + 1).trim() === '';
    return insideEnds || key !== undefined ? { start, end: labelEnd, after: start + colon + 1, marked: true, key } : undefined;
  }
  const mark = AFTER_MARKED.exec(text.slice(span.plainEnd, lineEnd));
  if (mark === null) return undefined;
  const isColon = mark[1] === ':' || mark[1] === '：';
  return isColon || key !== undefined ? { start, end: labelEnd, after: span.plainEnd + mark[0].length, marked: true, key } : undefined;
}

function markAt(spans: readonly SpanShape[], from: number, start: number): SpanShape | undefined {
  for (let at = from; spans[at]?.plainStart === start; at++) {
    const span = spans[at];
    if (span?.kind === 'strong' || span?.kind === 'emphasis') return span;
  }
  return undefined;
}

/** A bare label counts when it is known and looks like one: first in the text, below another label, or in capitals. */
function plainLabel(text: string, start: number, lineEnd: number, follows: boolean, belowStatus: boolean): Label | undefined {
  const match = PLAIN_LABEL.exec(text.slice(start, Math.min(lineEnd, start + 44)));
  const name = match?.[1]?.trimEnd();
  if (match === null || name === undefined) return undefined;
  if (match[2] === ':' && start + match[0].length < lineEnd && !/\s/.test(text.charAt(start + match[0].length))) return undefined;
  const key =
    fieldOfLabel(headingName(name)) ?? (belowStatus ? labelsBelowStatus.find(([, label]) => label === name.toLowerCase())?.[0] : undefined);
  if (key === undefined) return undefined;
  const initial = name.charAt(0);
  const lower = initial !== initial.toUpperCase();
  if (lower && !(follows && LOWER_CASE.has(key))) return undefined;
  return { start, end: start + name.length, after: start + match[0].length, marked: false, key };
}

function withValue(text: string, label: Label, lineEnd: number, next: number): LabelledLine {
  let start = label.after;
  let end = label.key !== undefined && ONE_LINE.has(label.key) ? lineEnd : next;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s\\]/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) start = end = Math.min(label.after, text.length);
  return {
    key: label.key,
    label: text.slice(label.start, label.end),
    labelStart: label.start,
    labelEnd: label.end,
    marked: label.marked,
    valueStart: start,
    valueEnd: end,
  };
}

function indentation(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charAt(at) <= ' ') at += 1;
  return at - start;
}
