/** Which block of the new picture is which of the old one, so that only what changed is made again. Knows no page. */

/** The part of a block that decides. */
export interface Pairable {
  readonly html: string;
  readonly diagrams: readonly { readonly text: string }[];
}

/**
 * For each new block the index of the old one it continues; undefined for one that is new. A block with the same text continues
 * it; a diagram that was edited in its place continues what it was.
 */
export function pairBlocks(old: readonly Pairable[], next: readonly Pairable[]): readonly (number | undefined)[] {
  const before = old.map(keyOf);
  const after = next.map(keyOf);
  const pairs: (number | undefined)[] = next.map(() => undefined);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) pairs[head] = head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
    pairs[after.length - tail] = before.length - tail;
  }
  const free = new Map<string, number[]>();
  for (let at = head; at < before.length - tail; at++) push(free, before[at] ?? '', at);
  for (let at = head; at < after.length - tail; at++) pairs[at] = free.get(after[at] ?? '')?.shift();
  pairEdited(
    old,
    next,
    pairs,
    [...free.values()].flat().sort((a, b) => a - b),
  );
  return pairs;
}

/** Blocks that hold nothing but their diagrams are alike in all but these: they continue each other in order. */
function pairEdited(old: readonly Pairable[], next: readonly Pairable[], pairs: (number | undefined)[], free: readonly number[]): void {
  const left = new Map<string, number[]>();
  for (const at of free) if ((old[at]?.diagrams.length ?? 0) > 0) push(left, old[at]?.html ?? '', at);
  for (const [at, block] of next.entries())
    if (pairs[at] === undefined && block.diagrams.length > 0) pairs[at] = left.get(block.html)?.shift();
}

function keyOf({ html, diagrams }: Pairable): string {
  return diagrams.length === 0 ? html : [html, ...diagrams.map(({ text }) => text)].join('\u0000');
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
