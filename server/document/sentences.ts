/** The sentences of a paragraph, heading or cell, as places in its plain text. Knows full stops from abbreviations, not grammar. */
import { regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Inline } from './block.ts';
import type { InlineFact, InlineShape } from './inline.ts';
import { labelledLines } from './labelledLines.ts';
import { lastStartingAt } from './within.ts';

/** A sentence; the range counts in the inline's plain text and leaves out the white space around it. */
export interface Sentence extends Range {
  /** As a reader sees it. */
  readonly text: string;
  /** With code, URLs and tags masked. */
  readonly prose: string;
}

/** A full stop after one of these ends no sentence. */
const ABBREVIATION = regex('i')`
  (?:^|[\s("'“[/])(?:e\.g|i\.e|etc|cf|vs|approx|incl|excl|resp|ca|no|nos|vol|fig|sec|ch|eq|ref|refs|dept|est|min|max|avg|mr|mrs|ms|dr|prof|
  st|jr|sr|inc|ltd|co|corp|al|pp|z\.b|d\.h|bzw|usw|ggf|[a-z])$
`;
/** … unless a number goes before: then it is a unit. */
const UNIT = /(?:\d\s?|\p{L}\/)(?:ms|min|sec|[smhd])$/iu;
const STOP = /[.!?…。！？]+/g;
const CLOSING = '"\'”’)]»';

const fact: InlineFact<readonly Sentence[]> = { compute: readSentences };

/** The sentences of an inline, in order; a text without a full stop is one sentence, an empty text has none. */
export function sentencesOf(inline: Inline): readonly Sentence[] {
  return inline.fact(fact);
}

/** The sentence that holds a place of the inline's plain text; undefined between sentences. */
export function sentenceAt(inline: Inline, plain: number): Sentence | undefined {
  const sentence = lastStartingAt(sentencesOf(inline), plain, ({ start }) => start);
  return sentence !== undefined && plain < sentence.end ? sentence : undefined;
}

function readSentences(inline: InlineShape): Sentence[] {
  const { text, prose } = inline;
  const sentences: Sentence[] = [];
  let start = 0;
  const end = (at: number): void => {
    const from = start + leadingSpace(text, start, at);
    const to = from + text.slice(from, at).trimEnd().length;
    if (to > from) sentences.push({ start: from, end: to, text: text.slice(from, to), prose: prose.slice(from, to) });
    start = at;
  };
  const labels = labelStarts(inline);
  const endBefore = (at: number): void => {
    for (let label = labels[0]; label !== undefined && label <= at; label = labels[0]) {
      labels.shift();
      end(label);
    }
  };
  for (const stop of prose.matchAll(STOP)) {
    endBefore(stop.index);
    const after = pastClosing(prose, stop.index + stop[0].length);
    if (endsSentence(prose, stop.index, stop[0], after)) end(after);
  }
  endBefore(text.length);
  end(text.length);
  return sentences;
}

/** Where known labels open further lines of a text: `CHOSEN: …` ends what `CONTEXT: …` said, without a full stop. */
function labelStarts(inline: InlineShape): number[] {
  if (!inline.text.includes('\n')) return [];
  return inline
    .fact(labelledLines)
    .filter(({ key, labelStart }) => key !== undefined && labelStart > 0 && inline.text.charAt(labelStart - 1) === '\n')
    .map(({ labelStart }) => labelStart);
}

/** A stop ends a sentence when white space and no lower-case word follow it, and no abbreviation or number goes before. */
function endsSentence(prose: string, at: number, mark: string, after: number): boolean {
  if (/^[。！？]/.test(mark)) return true;
  const next = prose.slice(after, after + 40);
  if (next !== '' && !/^\s/.test(next)) return false;
  const word = next.trimStart();
  const goesOn = /^\p{Ll}/u.test(word);
  if (mark !== '.') return !goesOn;
  if (goesOn && !next.slice(0, next.length - word.length).includes('\n')) return false;
  const before = prose.slice(Math.max(0, at - 12), at);
  return !(ABBREVIATION.test(before) && !UNIT.test(before) && word !== '') && !isListNumber(prose, at);
}

/** `1. Foo` within a line. */
function isListNumber(prose: string, at: number): boolean {
  return /(?:^|\n)[ \t]*\d{1,3}$/.test(prose.slice(Math.max(0, at - 8), at));
}

function pastClosing(prose: string, from: number): number {
  let at = from;
  while (at < prose.length && CLOSING.includes(prose.charAt(at))) at += 1;
  return at;
}

function leadingSpace(text: string, from: number, to: number): number {
  return text.slice(from, to).length - text.slice(from, to).trimStart().length;
}
