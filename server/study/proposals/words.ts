/** Words for lists and numbers in proposals. */

/** Names in a list that a person would finish reading. */
const MOST_NAMES = 8;

/** `a, b and c`, each once; a long list ends in how many are left: `a, b and 12 others`. With a mark of its own in place of the comma: `a; b`. */
export function listed(names: readonly string[], comma = ', '): string {
  const each = [...new Set(names)];
  const shown = each.length > MOST_NAMES ? [...each.slice(0, MOST_NAMES), `${each.length - MOST_NAMES} others`] : each;
  return shown.length < 2 || comma !== ', ' ? shown.join(comma) : `${shown.slice(0, -1).join(comma)} and ${shown.at(-1) ?? ''}`;
}

/** `1 copy`, `3 copies`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Facts that say the same are told once: the first of each. */
export function each<T>(facts: readonly T[], key: (fact: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const fact of facts) if (!seen.has(key(fact))) seen.set(key(fact), fact);
  return [...seen.values()];
}

/** A sentence begins with a capital and ends with one full stop, unless it ends in another mark. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}${/[!.?…]$/.test(trimmed) ? '' : '.'}`;
}
