/** Deals work out to threads of Node: each takes the next few pieces when it is done with its last. Starts no threads. */
import { availableParallelism } from 'node:os';

/** Pieces taken at a time: few, so that all are done at about the same time. */
const HANDFUL = 16;
/** Starting a thread takes as long as reading about this many documents. */
const WORTH_A_THREAD = 120;
/** More threads need more memory than they save time. */
const MOST = 8;

/** How many have been taken; given to every thread. */
export type Counter = Int32Array<SharedArrayBuffer>;

export function newCounter(): Counter {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Those of `all` that fall to whoever asks; everyone has the same list and the same counter. */
export function* inTurns<T>(all: readonly T[], counter: Counter): Generator<T> {
  for (;;) {
    const from = Atomics.add(counter, 0, HANDFUL);
    if (from >= all.length) return;
    yield* all.slice(from, from + HANDFUL);
  }
}

/** How many threads to start beside the one that asks, for so many documents. */
export function threadsFor(documents: number): number {
  return Math.max(0, Math.min(availableParallelism(), MOST, Math.floor(documents / WORTH_A_THREAD)) - 1);
}
