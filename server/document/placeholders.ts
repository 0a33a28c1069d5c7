/**
 * Text that stands in for text: a template's brackets left as they were, TBD and its kin, blanks to fill in. Comments,
 * code and links are none. Whether one may stay is for the rules.
 */
import { contains, type Range } from '../base/range.ts';
import { markDeterminers, markNouns } from '../knowledge/vocabulary/guidance.ts';
import { placeholderMarks, placeholderPhrases, placeholderRuns } from '../knowledge/vocabulary/placeholders.ts';
import type { Block, Inline } from './block.ts';
import { someInline, type BlockFilter } from './blockShape.ts';
import type { ArchDocument, DocumentFact } from './document.ts';
import { MASK, type InlineFact, type InlineShape, type SpanShape } from './inline.ts';
import { definitionsOf } from './linkDefinitions.ts';
import { referenceLabel } from './markdownText.ts';
import { readsAsGuidance, type BracketKind, type Surroundings } from './placeholderShapes.ts';
import { startingWithin } from './within.ts';

export type PlaceholderKind = BracketKind | 'word' | 'blank' | 'lorem';

export interface Placeholder {
  readonly kind: PlaceholderKind;
  readonly range: Range;
  /** As a reader sees it, brackets included. */
  readonly text: string;
  /** Stands in a block quote, where templates keep guidance. */
  readonly inQuote: boolean;
  /** Undefined in front matter. */
  readonly block: Block | undefined;
}

interface Found {
  readonly kind: PlaceholderKind;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 400;
/** How much of the line before and behind is looked at. */
const NEAR = 200;
/** An entry of a list never stands alone: three words may be a tag. */
const LISTED: Surroundings = { before: ',', after: '' };
const BRACKETS: readonly { kind: BracketKind; pattern: RegExp }[] = [
  { kind: 'bracket', pattern: /\[[^[\]]{2,400}\]/g },
  { kind: 'brace', pattern: /\{(?:[^{}]|\{[^{}]{1,40}\}){2,400}\}/g },
  { kind: 'angle', pattern: /<[^\s<>][^<>]{1,400}>/g },
];
const MARK = new RegExp(String.raw`(?<![\w-])(?:${placeholderMarks.map((mark) => mark.text).join('|')})(?![\w-])`, 'g');
const RUNS: readonly RegExp[] = placeholderRuns.map(
  ({ character, atLeast }) => new RegExp(`(?<![\\w${character}])[${character}]{${atLeast},}(?![\\w${character}])`, 'g'),
);
const PHRASE = new RegExp(
  String.raw`^(?:[^:\n]{1,60}: +)?(${placeholderPhrases.filter((phrase) => /^(?:to be|fill|insert) /.test(phrase)).join('|')})[.…]*$`,
  'i',
);
const LOREM = /\blorem ipsum\b/gi;
const MAY_HOLD = new RegExp(
  String.raw`[[{<]|${placeholderRuns.map(({ character, atLeast }) => `[${character}]{${atLeast}}`).join('|')}|${placeholderMarks.map((mark) => mark.text).join('|')}|${placeholderPhrases.join('|')}`,
  'i',
);
/** The same told from the source, where markup may stand between the words of a phrase. */
const MAY_SHOW = new RegExp(
  String.raw`[[{<]|\\[?_]|${placeholderRuns.map(({ character, atLeast }) => `[${character}]{${atLeast}}`).join('|')}|${placeholderMarks.map((mark) => mark.text).join('|')}|${placeholderPhrases.map(longestWord).join('|')}`,
  'i',
);
const NOUN_AFTER = new RegExp(String.raw`^(?:['’]?s\b|\s(?:${markNouns.join('|')})s?\b)`);
const DETERMINER_BEFORE = new RegExp(String.raw`\b(?:${markDeterminers.join('|')})\s$`, 'i');
const QUOTES_AROUND = /["'“‘]$/;
/** Closing tags, comments, attributes with values or known to have none: HTML, and no guidance. */
const HTML_TAG =
  /^<[/!?]|[=/]|^<title>$|\s(?:async|autoplay|checked|controls|defer|disabled|hidden|loop|muted|open|readonly|required|reversed|selected)>$/i;

/** What one inline text holds, wherever it stands. Tags carry no plain text: their source is needed to judge them. */
interface Candidates {
  readonly found: readonly Found[];
  readonly tags: readonly SpanShape[];
}

const candidates: InlineFact<Candidates> = {
  compute: (inline) => ({
    found: MAY_HOLD.test(inline.text) ? findIn(linklessProse(inline)) : [],
    tags: inline.spans.filter((span) => span.kind === 'html'),
  }),
};
/** Labels of reference links by the place of their text. */
const labelsFact: InlineFact<ReadonlyMap<number, string>> = {
  compute: (inline) => new Map(inline.spans.flatMap((span) => (span.reference ? [[span.plainStart, span.reference.label]] : []))),
};
const suspected: BlockFilter = {
  words: MAY_SHOW,
  matches: (shape) =>
    shape.kind === 'html' ||
    someInline(shape, (inline) => {
      if (!MAY_SHOW.test(inline.content)) return false;
      if (!MAY_HOLD.test(inline.text) && !inline.content.includes('<')) return false;
      const { found, tags } = inline.fact(candidates);
      return found.length > 0 || tags.length > 0;
    }),
};
const fact: DocumentFact<readonly Placeholder[]> = {
  compute: (document) => {
    const placeholders = [...frontMatterPlaceholders(document)];
    for (const block of document.walkWhere(suspected)) placeholders.push(...placeholdersIn(document, block));
    return placeholders;
  },
};

/** All placeholders, front matter first, then in document order of their blocks. */
export function placeholdersOf(document: ArchDocument): readonly Placeholder[] {
  return document.fact(fact);
}

/** Whether a range is part of what a template leaves to be filled in: `[accepted | superseded by ADR-0123]`. */
export function isInPlaceholder(document: ArchDocument, range: Range): boolean {
  const near = { start: range.start - 2 * LONGEST, end: range.start + 1 };
  return startingWithin(placeholdersOf(document), near, (placeholder) => placeholder.range.start).some((placeholder) =>
    contains(placeholder.range, range),
  );
}

/** Those in a block itself, blocks in it left out. */
export function placeholdersIn(document: ArchDocument, block: Block): readonly Placeholder[] {
  return block.kind === 'html' ? angleAlone(block) : block.ownInlines.flatMap((inline) => inInline(document, inline, block));
}

function longestWord(phrase: string): string {
  return phrase.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest));
}

function inInline(document: ArchDocument, inline: Inline, block: Block): Placeholder[] {
  const { found: all, tags } = inline.fact(candidates);
  if (all.length === 0 && tags.length === 0) return [];
  const inQuote = isQuoted(block);
  const found = all.filter((each) => each.kind !== 'bracket' || !isDefined(document, inline, each));
  const placeholders = found.map(({ kind, start, end }): Placeholder => ({
    kind,
    range: inline.range(start, end),
    text: inline.text.slice(start, end),
    inQuote,
    block,
  }));
  for (const span of tags) {
    const range = inline.spanRange(span);
    const text = document.slice(range);
    if (!HTML_TAG.test(text) && readsAsGuidance('angle', text.slice(1, -1), around(inline.text, span.plainStart, span.plainEnd)))
      placeholders.push({ kind: 'angle', range, text, inQuote, block });
  }
  return placeholders.sort((a, b) => a.range.start - b.range.start);
}

/** `<insert the name here>` alone on a line is HTML to Markdown. */
function angleAlone(block: Block): Placeholder[] {
  const text = block.source;
  if (
    text.length > LONGEST ||
    !/^<[^<>]+>$/.test(text) ||
    HTML_TAG.test(text) ||
    !readsAsGuidance('angle', text.slice(1, -1), { before: '', after: '' })
  )
    return [];
  return [{ kind: 'angle', range: { start: block.start, end: block.end }, text, inQuote: isQuoted(block), block }];
}

/** YAML's own brackets are lists and maps: only a value that is guidance from end to end counts. */
export function frontMatterPlaceholders(document: ArchDocument): readonly Placeholder[] {
  const placeholders: Placeholder[] = [];
  for (const entry of document.frontMatter?.entries ?? []) {
    const range = withoutQuotes(document, entry.valueRange);
    const text = document.slice(range);
    const kind = text.length > LONGEST ? undefined : kindOfValue(text);
    if (kind !== undefined) placeholders.push({ kind, range, text, inQuote: false, block: undefined });
  }
  return placeholders;
}

function kindOfValue(text: string): PlaceholderKind | undefined {
  const bracket = BRACKETS.find(({ pattern }) => new RegExp(`^(?:${pattern.source})$`).test(text));
  if (bracket === undefined) return findIn(text).find((each) => each.start === 0 && each.end === text.length)?.kind;
  return readsAsGuidance(bracket.kind, text.slice(1, -1), LISTED) ? bracket.kind : undefined;
}

function withoutQuotes(document: ArchDocument, { start, end }: Range): Range {
  const quoted = /^["']/.test(document.text.charAt(start)) && end - start > 1;
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function findIn(text: string): Found[] {
  const found: Found[] = [];
  for (const { kind, pattern } of BRACKETS) {
    for (const match of text.matchAll(pattern)) {
      const { start, end } = { start: match.index, end: match.index + match[0].length };
      if (readsAsGuidance(kind, match[0].slice(1, -1), around(text, start, end))) found.push({ kind, start, end });
    }
  }
  for (const match of text.matchAll(LOREM)) found.push({ kind: 'lorem', start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(MARK)) {
    const { start, end } = { start: match.index, end: match.index + match[0].length };
    if (isMarker(around(text, start, end))) found.push({ kind: 'word', start, end });
  }
  for (const run of RUNS)
    for (const match of text.matchAll(run))
      found.push({ kind: match[0].startsWith('_') ? 'blank' : 'word', start: match.index, end: match.index + match[0].length });
  addPhrase(text, found);
  return outermost(found);
}

/** A mark within a bracket that counts already is no second one. */
function outermost(found: Found[]): Found[] {
  let last = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each) => {
      const apart = each.end > last;
      last = Math.max(last, each.end);
      return apart;
    });
}

function addPhrase(text: string, found: Found[]): void {
  const match = PHRASE.exec(text.trim());
  const phrase = match?.[1];
  if (phrase === undefined) return;
  const start = text.lastIndexOf(phrase);
  found.push({ kind: 'word', start, end: start + phrase.length });
}

/** The mark is used, not spoken of. */
function isMarker({ before, after }: Surroundings): boolean {
  return !NOUN_AFTER.test(after) && !DETERMINER_BEFORE.test(before) && !QUOTES_AROUND.test(before);
}

function around(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const lineEnd = after.indexOf('\n');
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: lineEnd < 0 ? after : after.slice(0, lineEnd) };
}

/** Prose with the text of links masked too. */
function linklessProse(inline: InlineShape): string {
  const { prose, spans } = inline;
  let masked = '';
  let at = 0;
  for (const span of spans) {
    if ((span.kind !== 'link' && span.kind !== 'image') || span.reference?.shortcut === true || span.plainStart < at) continue;
    masked += prose.slice(at, span.plainStart) + MASK.repeat(span.plainEnd - span.plainStart);
    at = span.plainEnd;
  }
  return at === 0 ? prose : masked + prose.slice(at);
}

function isDefined(document: ArchDocument, inline: Inline, found: Found): boolean {
  const label = inline.fact(labelsFact).get(found.start + 1);
  return label !== undefined && definitionsOf(document).has(referenceLabel(label));
}

function isQuoted(block: Block): boolean {
  for (let each: Block | undefined = block; each !== undefined; each = each.parent) if (each.kind === 'quote') return true;
  return false;
}
