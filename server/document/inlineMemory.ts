/** Remembers, with the text of an inline, what was worked out of it and of what stands beside it in its block: a change to either makes both anew. */
import type { InlineFact } from './inline.ts';

/** Values by what they were worked out for. Nothing that stands outside the block may have a part in them. */
export class InlineMemory<K extends object, V> {
  readonly #fact: InlineFact<Map<K, V>> = { compute: () => new Map() };

  /** The value remembered for `key`, made if there is none yet. */
  of(inline: { fact<T>(fact: InlineFact<T>): T }, key: K, make: () => V): V {
    const known = inline.fact(this.#fact);
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make()));
    return value;
  }
}
