/** Remembers, with a block, what was worked out of it and of one thing outside it: the last value only, since what stands outside changes while somebody types. */
import type { Block } from './block.ts';
import type { BlockShape } from './blockShape.ts';
import type { ChunkFact } from './chunk.ts';

interface Remembered<K, V> {
  readonly key: K;
  readonly value: V;
}

/** Values by block, for the thing outside they were last worked out for. They may hold no places but those within the block's chunk. */
export class BlockMemory<K extends object, V> {
  readonly #fact: ChunkFact<Map<BlockShape, Remembered<K, V>>> = { compute: () => new Map() };

  /** The value remembered for `block` and `key`, made if there is none. */
  of({ at, shape }: Block, key: K, make: () => V): V {
    const known = at.chunk.fact(this.#fact);
    const last = known.get(shape);
    if (last?.key === key) return last.value;
    const value = make();
    known.set(shape, { key, value });
    return value;
  }
}
