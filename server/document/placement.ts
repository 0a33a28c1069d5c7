/** A chunk at its place in one version of a document, with its blocks there, made when they are asked for. */
import { Block } from './block.ts';
import type { BlockFilter } from './blockShape.ts';
import type { Chunk } from './chunk.ts';

export class Placement {
  readonly chunk: Chunk;
  readonly offset: number;
  readonly line: number;
  #head: Block | undefined;
  #body: readonly Block[] | undefined;

  constructor(chunk: Chunk, offset: number, line: number) {
    this.chunk = chunk;
    this.offset = offset;
    this.line = line;
  }

  /** The heading the chunk begins with, if it does. */
  get head(): Block | undefined {
    return this.chunk.head && (this.#head ??= new Block(this.chunk.head, this));
  }

  /** The top-level blocks behind the head. */
  get body(): readonly Block[] {
    if (this.#body === undefined) {
      const { blocks, head } = this.chunk;
      this.#body = (head === undefined ? blocks : blocks.slice(1)).map((shape) => new Block(shape, this));
    }
    return this.#body;
  }

  /** All top-level blocks. */
  get blocks(): readonly Block[] {
    return this.head === undefined ? this.body : [this.head, ...this.body];
  }

  /** Where the last block ends. */
  get end(): number {
    return this.offset + this.chunk.end;
  }

  /** Adds to `found` the top-level blocks that match or hold one that does. */
  addWhere(filter: BlockFilter, found: Block[]): void {
    const holders = this.chunk.holders(filter);
    if (holders.size === 0) return;
    if (this.head !== undefined && holders.has(this.head.shape)) found.push(this.head);
    if (this.bodyHolds(filter)) for (const block of this.body) if (holders.has(block.shape)) found.push(block);
  }

  /** Whether a block behind the head matches or holds one that does. */
  bodyHolds(filter: BlockFilter): boolean {
    const holders = this.chunk.holders(filter);
    return holders.size > Number(this.chunk.head !== undefined && holders.has(this.chunk.head));
  }
}
