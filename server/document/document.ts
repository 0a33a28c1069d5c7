/**
 * The document model: any text as an immutable value with exact source ranges. Parsing never throws and loses no byte;
 * what cannot be understood is still there as text. Everything beyond the block structure is worked out on first use.
 */
import { LineIndex } from '../base/lineIndex.ts';
import { ownText } from '../base/ownText.ts';
import { type Range } from '../base/range.ts';
import type { Block } from './block.ts';
import type { BlockFilter, BlockShape } from './blockShape.ts';
import { Chunk } from './chunk.ts';
import { chunkStarts } from './chunks.ts';
import { findFrontMatter, readFrontMatter, type FrontMatter, type FrontMatterFence } from './frontMatter.ts';
import type { HouseHeadings } from './houseHeadings.ts';
import { buildOutline } from './outline.ts';
import { Placement } from './placement.ts';
import type { Section } from './section.ts';
import { lastStartingAt } from './within.ts';

/** A value computed once for each document version: sections by role, fields, mentions. */
export interface DocumentFact<T> {
  readonly compute: (document: ArchDocument) => T;
}

/** A shorter text is searched faster than it is remembered what was found. */
const LONG = 50_000;

export class ArchDocument {
  /** Absolute URI; identity and the base of relative links. */
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly #placements: readonly Placement[];
  readonly #headings: HouseHeadings | undefined;
  readonly #fence: FrontMatterFence | undefined;
  #frontMatter: FrontMatter | undefined;
  #blocks: readonly Block[] | undefined;
  #allBlocks: readonly Block[] | undefined;
  #root: Section | undefined;
  #sections: readonly Section[] | undefined;
  readonly #facts = new Map<object, unknown>();

  /** Use `parseDocument`. */
  constructor(
    uri: string,
    text: string,
    lines: LineIndex,
    fence: FrontMatterFence | undefined,
    placements: readonly Placement[],
    headings?: HouseHeadings,
  ) {
    this.uri = uri;
    this.text = text;
    this.lines = lines;
    this.#fence = fence;
    this.#placements = placements;
    this.#headings = headings;
  }

  /** The stretches the text was parsed in; the next version of the document reuses those that did not change. */
  get chunks(): readonly Chunk[] {
    return this.#placements.map((placement) => placement.chunk);
  }

  get frontMatter(): FrontMatter | undefined {
    return this.#fence && (this.#frontMatter ??= readFrontMatter(this.text, this.#fence));
  }

  /** First offset after front matter and byte order mark. */
  get bodyStart(): number {
    return this.#placements[0]?.offset ?? 0;
  }

  /** Whether there is nothing but white space behind the front matter. */
  get isEmpty(): boolean {
    return this.#placements.every(({ chunk }) => chunk.end === 0);
  }

  /** Top-level blocks in order. */
  get blocks(): readonly Block[] {
    return (this.#blocks ??= this.#placements.flatMap((placement) => placement.blocks));
  }

  /** Every block, at any depth, that matches or holds one that does, in document order. */
  walkWhere(filter: BlockFilter): readonly Block[] {
    const found: Block[] = [];
    for (const block of this.blocksWhere(filter)) addHolders(block, block.at.chunk.holders(filter), found);
    return found;
  }

  /** The top-level blocks that match or hold one that does. */
  blocksWhere(filter: BlockFilter): readonly Block[] {
    const found: Block[] = [];
    for (const placement of this.#placements) placement.addWhere(filter, found);
    return found;
  }

  /** The section tree; the root holds what stands before the first heading. */
  get root(): Section {
    return (this.#root ??= buildOutline(this.#placements, this.text.length, this.#headings));
  }

  /** All sections but the root, in document order. */
  get sections(): readonly Section[] {
    return (this.#sections ??= this.root.walk().slice(1));
  }

  /** The first top heading; without one the first heading of any level, unless that opens a part of the document already. */
  get titleSection(): Section | undefined {
    return this.fact(title);
  }

  /** The same document with a team's own words for its sections; the same value every time it is asked with the same words. */
  withHeadings(headings: HouseHeadings | undefined): ArchDocument {
    if (headings === undefined) return this;
    const known = this.#facts.get(headings);
    if (known instanceof ArchDocument) return known;
    const renamed = new ArchDocument(this.uri, this.text, this.lines, this.#fence, this.#placements, headings);
    this.#facts.set(headings, renamed);
    return renamed;
  }

  /** The innermost section at an offset; the root before the first one. */
  sectionAt(offset: number): Section {
    return lastStartingAt(this.sections, offset, (section) => section.start) ?? this.root;
  }

  /** Every block at every depth, in document order. */
  walk(): readonly Block[] {
    return (this.#allBlocks ??= this.blocks.flatMap((block) => block.walk()));
  }

  /** Whether the text matches a pattern that keeps no place and looks no further than a paragraph. In a long text only what changed is searched. */
  mentions(pattern: RegExp): boolean {
    if (this.text.length < LONG) return pattern.test(this.text);
    return pattern.test(this.text.slice(0, this.bodyStart)) || this.#placements.some(({ chunk }) => chunk.matches(pattern));
  }

  slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }

  /** `\r\n`, `\r` or `\n`: what the first line ends with; `\n` for a single line. What edits must write. */
  get lineEnding(): string {
    return /\r\n|\r|\n/.exec(this.text)?.[0] ?? '\n';
  }

  fact<T>(fact: DocumentFact<T>): T {
    let value = this.#facts.get(fact) as T | undefined;
    if (value === undefined && !this.#facts.has(fact)) this.#facts.set(fact, (value = fact.compute(this)));
    return value as T;
  }
}

function addHolders(block: Block, holders: ReadonlySet<BlockShape>, found: Block[]): void {
  found.push(block);
  if (block.shape.children.length > 0) for (const child of block.children) if (holders.has(child.shape)) addHolders(child, holders, found);
}

/**
 * Reads a text. `previous` is an earlier version of the same document, whose unchanged stretches are reused; the result
 * does not depend on it.
 */
export function parseDocument(uri: string, text: string, previous?: ArchDocument): ArchDocument {
  const lines = new LineIndex(text);
  const fence = findFrontMatter(text);
  const bodyStart = fence === undefined ? Number(text.startsWith('\uFEFF')) : lines.start(fence.endLine);
  const starts = chunkStarts(text, lines, bodyStart);
  const chunks = chunksAt(starts, text, previous?.chunks ?? []);
  const placements = chunks.map((chunk, index) => {
    const offset = starts[index] ?? bodyStart;
    return new Placement(chunk, offset, lines.lineAt(offset));
  });
  return new ArchDocument(uri, text, lines, fence, placements);
}

/** Chunks for the stretches that begin at `starts`: those of the version before where the text is the same, from both ends inwards. */
function chunksAt(starts: readonly number[], text: string, before: readonly Chunk[]): Chunk[] {
  const endOf = (index: number): number => starts[index + 1] ?? text.length;
  const stands = (chunk: Chunk | undefined, index: number): boolean => {
    const start = starts[index];
    return chunk !== undefined && start !== undefined && chunk.text.length === endOf(index) - start && text.startsWith(chunk.text, start);
  };
  const shift = before.length - starts.length;
  let head = 0;
  while (stands(before[head], head)) head += 1;
  let tail = starts.length;
  while (tail > head && tail + shift > head && stands(before[tail - 1 + shift], tail - 1)) tail -= 1;
  const moved = new Map(before.slice(head, tail + shift).map((chunk) => [chunk.text, chunk]));
  const movedHere = (slice: string): Chunk | undefined => (moved.size === 0 ? undefined : moved.get(slice));
  return starts.map((start, index) => {
    const kept = index < head ? before[index] : index >= tail ? before[index + shift] : undefined;
    if (kept !== undefined) return kept;
    const slice = text.slice(start, endOf(index));
    // Chunks outlive the version they come from.
    return movedHere(slice) ?? new Chunk(ownText(slice));
  });
}

const title: DocumentFact<Section | undefined> = {
  compute: ({ sections }) => {
    const top = sections.find((section) => section.form === 'heading' && section.level === 1);
    const first = sections.find((section) => section.form === 'heading');
    return top ?? (first?.role === undefined || first.role === 'embedded-record' ? first : undefined);
  },
};
