/**
 * A stretch of Markdown that is parsed on its own, when somebody asks for its blocks. What an outline needs of it is told
 * from its lines, so that most of a document that is only summarised is never parsed.
 */
import { LineIndex } from '../base/lineIndex.ts';
import { readBlocks, readHeading, type BlockFilter, type BlockShape } from './blockShape.ts';
import { glanceAt, type Glance } from './glance.ts';

/** A value computed once for a chunk, whatever version of the document it stands in. */
export interface ChunkFact<T> {
  readonly compute: (chunk: Chunk) => T;
}

const HEADING = /^#{1,6}(?:[ \t][^\r\n]*)?(?![^\r\n])/;
const NOBODY: ReadonlySet<BlockShape> = new Set();

/** Immutable, shared by every version of the document that contains it. */
export class Chunk {
  readonly text: string;
  /** Where its last block ends: behind the last character that is no white space of Markdown's. */
  readonly end: number;
  /** The heading on its first line, if there is one. */
  readonly head: BlockShape | undefined;
  #glance: Glance | undefined;
  #lines: LineIndex | undefined;
  #blocks: readonly BlockShape[] | undefined;
  #holders: Map<BlockFilter, ReadonlySet<BlockShape>> | undefined;
  #matches: Map<RegExp, boolean> | undefined;
  #facts: Map<object, unknown> | undefined;

  constructor(text: string) {
    this.text = text;
    this.end = textEnd(text);
    this.head = headOf(text);
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  get blocks(): readonly BlockShape[] {
    return (this.#blocks ??= this.#read());
  }

  /** What may stand behind the head. */
  get glance(): Glance {
    return (this.#glance ??= glanceAt(this.#body));
  }

  /** The chunk's blocks, at any depth, that match or hold one that does; worked out once. */
  holders(filter: BlockFilter): ReadonlySet<BlockShape> {
    const known = (this.#holders ??= new Map<BlockFilter, ReadonlySet<BlockShape>>());
    let holders = known.get(filter);
    if (holders === undefined) known.set(filter, (holders = this.#findHolders(filter)));
    return holders;
  }

  fact<T>(fact: ChunkFact<T>): T {
    const facts = (this.#facts ??= new Map());
    let value = facts.get(fact) as T | undefined;
    if (value === undefined && !facts.has(fact)) facts.set(fact, (value = fact.compute(this)));
    return value as T;
  }

  /** Whether the text matches; worked out once. `pattern` keeps no place. */
  matches(pattern: RegExp): boolean {
    const known = (this.#matches ??= new Map<RegExp, boolean>());
    let matches = known.get(pattern);
    if (matches === undefined) known.set(pattern, (matches = pattern.test(this.text)));
    return matches;
  }

  /** The text behind the head's line. */
  get #body(): string {
    return this.head === undefined ? this.text : this.text.slice(this.head.end);
  }

  /** The head that was handed out before is the one that is among the blocks. */
  #read(): readonly BlockShape[] {
    if (this.head === undefined) return readBlocks(this.text, this.lines);
    return this.end === this.head.end ? [this.head] : [this.head, ...readBlocks(this.text, this.lines).slice(1)];
  }

  #findHolders(filter: BlockFilter): ReadonlySet<BlockShape> {
    if (filter.words?.test(this.#body) !== false && filter.glance?.(this.glance) !== false) return holdersIn(this.blocks, filter);
    return this.head !== undefined && filter.matches(this.head) ? new Set([this.head]) : NOBODY;
  }
}

function headOf(text: string): BlockShape | undefined {
  if (!text.startsWith('#')) return undefined;
  const line = HEADING.exec(text)?.[0];
  return line === undefined ? undefined : readHeading(line);
}

function textEnd(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

function holdersIn(blocks: readonly BlockShape[], filter: BlockFilter): ReadonlySet<BlockShape> {
  const holders = new Set<BlockShape>();
  const visit = (shape: BlockShape): boolean => {
    let holds = filter.matches(shape);
    for (const child of shape.children) if (visit(child)) holds = true;
    if (holds) holders.add(shape);
    return holds;
  };
  for (const block of blocks) visit(block);
  return holders;
}
