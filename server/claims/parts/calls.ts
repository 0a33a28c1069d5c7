/**
 * Who calls whom in a document, and whether the caller waits: from the fields of components, communication tables and sentences. Names that
 * no part has are kept as written. Judges nothing.
 */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Block, Inline } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { communicationOf } from '../../plan/readCommunication.ts';
import type { ComponentValue } from '../../plan/readComponents.ts';
import { partsOf, type Part, type Parts } from './components.ts';
import { isList, listedIn, modeOf, type Listed, type Mode } from './dependencyList.ts';
import { bareName, namesPattern, partName } from './partNames.ts';
import { standingOfSection } from '../standing.ts';
import { placeIn } from '../../plan/stated.ts';

/** One end of a call: a part of the document, or a name it uses. */
export interface CallEnd {
  /** Levelled; equal for the same end wherever it is named. */
  readonly key: string;
  readonly title: string;
  readonly part: Part | undefined;
}

export interface Call {
  readonly from: CallEnd;
  readonly to: CallEnd;
  readonly mode: Mode;
  /** All that is said of it. */
  readonly text: string;
  /** The smallest place that says so. */
  readonly range: Range;
  /** Which statement says it: the caller's own list, the called part's list of callers, a table of connections, a sentence, a drawing. */
  readonly source: 'dependencies' | 'callers' | 'communication' | 'prose' | 'drawing';
}

const fact: DocumentFact<readonly Call[]> = {
  compute: (document) => {
    const parts = partsOf(document);
    return [...fromFields(document, parts), ...fromTables(document, parts), ...fromProse(document, parts)];
  },
};

/** Every call stated in words, one for each statement of it; what drawings show is `callsDrawn`. */
export function callsOf(document: ArchDocument): readonly Call[] {
  return document.fact(fact);
}

/** What is known of the calls between two ends, all statements taken together: a word on sync or async anywhere decides. */
export function modeBetween(calls: readonly Call[], from: string, to: string): Mode {
  const between = calls.filter((call) => call.from.key === from && call.to.key === to);
  if (between.some((call) => call.mode === 'async')) return 'async';
  return between.some((call) => call.mode === 'sync') ? 'sync' : 'unknown';
}

/** What a part's own field lists, each with its place. */
export interface ListedAt extends Listed {
  readonly range: Range;
  readonly part: Part;
  readonly value: ComponentValue;
}

/** The names in the dependencies and callers of all parts. */
export function listedDependencies(document: ArchDocument): readonly ListedAt[] {
  return document.fact(listFact);
}

const listFact: DocumentFact<readonly ListedAt[]> = {
  compute: (document) =>
    partsOf(document).all.flatMap((part) =>
      part.entries.flatMap((entry) =>
        (['dependencies', 'callers'] as const).flatMap((field) => {
          const value = entry.fields.get(field);
          if (value === undefined) return [];
          const source = document.slice(value.range);
          let behind = 0;
          return listedIn(value.text, isList(source), field === 'callers' ? 'callers' : 'calls').map((listed): ListedAt => {
            const range = placeIn(value.range, source, listed.name, behind);
            behind = range.end - value.range.start;
            return { ...listed, part, value, range };
          });
        }),
      ),
    ),
};

function endOf(parts: Parts, name: string): CallEnd {
  const part = parts.find(name);
  return { key: part?.name ?? partName(name), title: part?.title ?? name, part };
}

function* fromFields(document: ArchDocument, parts: Parts): Generator<Call> {
  for (const { part, name, direction, mode, text, range } of listedDependencies(document)) {
    const own: CallEnd = { key: part.name, title: part.title, part };
    const other = endOf(parts, name);
    if (other.key === own.key || other.key === '') continue;
    yield direction === 'calls'
      ? { from: own, to: other, mode, text, range, source: 'dependencies' }
      : { from: other, to: own, mode, text, range, source: 'callers' };
  }
}

function* fromTables(document: ArchDocument, parts: Parts): Generator<Call> {
  for (const { connections } of communicationOf(document)) {
    for (const connection of connections) {
      if (connection.from === undefined || connection.to === undefined) continue;
      const [from, to] = [endOf(parts, connection.from), endOf(parts, connection.to)];
      if (from.key === '' || to.key === '' || from.key === to.key) continue;
      const stated = connection.cells.get('sync')?.text ?? '';
      const text = connection.row.cells.map((cell) => cell.text).join(' | ');
      const method = connection.cells.get('method')?.text ?? '';
      const mode = /^a?sync|synchron|event|queue|blocking/i.test(stated) ? modeOf(stated) : modeOf(method);
      yield { from, to, mode, text, range: connection.name.range, source: 'communication' };
    }
  }
}

const VERB = regex('i')`
  ^(?:\s*\([^)]{0,40}\))?,?\s*(?:(?:then|also|in turn|directly|synchronously|asynchronously|itself|always|first|now|which|that|and)\s+)*
  (calls?|invokes?|queries|requests|asks|consults?|waits? (?:for|on)|blocks on|reads? (?:[\w -]{1,30} )?from|
  fetch(?:es)? (?:[\w -]{1,30} )?from|sends? (?:[\w -]{1,30} )?to|
  publish(?:es)? (?:[\w -]{1,30} )?(?:to|for)|forwards? (?:[\w -]{1,30} )?to|talks? to|depends? on)\s+(?:the\s+|our\s+|a\s+)?$
`;
const UNCERTAIN =
  /\b(?:not|never|no longer|without|instead|previously|formerly|used to|would|could|might|may|if|were|was|rejected|alternative|later|future)\b|\?$/i;

/** `A calls B over gRPC, which calls C`: two names with a verb of calling and no other between them. */
function* fromProse(document: ArchDocument, parts: Parts): Generator<Call> {
  const pattern = namesOfParts(parts);
  if (pattern === undefined) return;
  for (const section of [document.root, ...document.sections]) {
    const own = standingOfSection(section) === 'own';
    if (!own) continue;
    for (const block of section.blocks) for (const inline of proseIn(block)) yield* inSentences(inline, parts, pattern);
  }
}

function* inSentences(inline: Inline, parts: Parts, pattern: RegExp): Generator<Call> {
  for (const sentence of sentencesOf(inline)) {
    const found = [...sentence.text.matchAll(pattern)].filter((match) => isName(match[0], parts));
    let subject = found[0];
    for (let index = 1; index < found.length; index++) {
      const [left, right] = [found[index - 1], found[index]];
      if (left === undefined || right === undefined) continue;
      const between = sentence.text.slice(left.index + left[0].length, right.index);
      const verb = VERB.exec(between)?.[1] ?? ARROW.exec(between)?.[0];
      // `A writes to B and publishes to C`: what goes on with “and” is still done by the first.
      if (!/^,?\s*(?:and|then)\s/i.test(between)) subject = left;
      const isArrow = verb !== undefined && ARROW.test(between);
      if (verb === undefined || subject === undefined || (isArrow && !ALL_WAIT.test(sentence.text)) || UNCERTAIN.test(sentence.text))
        continue;
      const [from, to] = [endOf(parts, subject[0]), endOf(parts, right[0])];
      if (from.part === undefined || to.part === undefined || from.part === to.part) continue;
      const end = found[index + 1]?.index ?? sentence.text.length;
      const text = sentence.text.slice(left.index, end);
      const how = between + sentence.text.slice(right.index + right[0].length, end);
      const mode = modeOf(how);
      yield {
        from,
        to,
        mode: mode === 'unknown' && ALL_WAIT.test(sentence.text) ? 'sync' : mode,
        text,
        range: inline.range(sentence.start + right.index, sentence.start + right.index + right[0].length),
        source: 'prose',
      };
    }
  }
}

/** A part's full name in any case, or the name without its kind where it is written as one: `Order calls Stock`. */
function isName(written: string, parts: Parts): boolean {
  return /^\p{Lu}/u.test(written) || parts.find(written)?.name === partName(written);
}

/** `A → B → C`. */
const ARROW = /^\s*(?:→|⇒|-{1,2}>)\s*$/u;
/** Said once of all calls of a sentence: `each synchronously`, `all by blocking calls`. */
const ALL_WAIT = regex('i')`
  \b(?:each|all|every(?: one| call)?)\b[^.;]{0,30} (?:synchronous(?:ly)?|blocking|over (?:rest|https?|grpc)|waits?)\b|
  \bwhile the (?:user|customer|client|caller|visitor|guest|clerk)s? waits?\b
`;

/** Paragraphs and items; what quotes and tables hold is read elsewhere or not at all. */
function* proseIn(block: Block): Generator<Inline> {
  if (block.kind === 'quote' || block.kind === 'table') return;
  if (block.kind === 'paragraph' && block.inline !== undefined) yield block.inline;
  for (const child of block.children) yield* proseIn(child);
}

const FEWEST_LETTERS = 3;

function namesOfParts(parts: Parts): RegExp | undefined {
  const full = [...parts.names()].map(([name]) => (name.split(/[([]| [–—-] /, 1)[0] ?? '').trim());
  const names = new Set([...full, ...full.map((name) => bareName(name.toLowerCase()))].filter((name) => name.length >= FEWEST_LETTERS));
  if (names.size < 2) return undefined;
  return namesPattern([...names]);
}
