/** Nested data with the line of every value, whatever notation it was written in: what readers of YAML and JSON walk through. Immutable. */

export interface Tree {
  /** Counted from zero: of the key where the value has one, else of the value. */
  readonly line: number;
  /** Of a single value, as text; undefined for maps, lists and nothing. */
  readonly text: string | undefined;
  /** Of a map. */
  readonly entries: ReadonlyMap<string, Tree>;
  readonly items: readonly Tree[];
}

const NO_ENTRIES: ReadonlyMap<string, Tree> = new Map();

export function scalarTree(line: number, value: unknown): Tree {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
        ? String(value)
        : undefined;
  return { line, text, entries: NO_ENTRIES, items: [] };
}

export function mapTree(line: number, entries: ReadonlyMap<string, Tree>): Tree {
  return { line, text: undefined, entries, items: [] };
}

export function listTree(line: number, items: readonly Tree[]): Tree {
  return { line, text: undefined, entries: NO_ENTRIES, items };
}

/** What stands under these keys, one inside the other; undefined where there is nothing. */
export function at(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  return keys.reduce<Tree | undefined>((inner, key) => inner?.entries.get(key), tree);
}

/** The single value under these keys, as text; undefined for none, and for an empty one. */
export function textAt(tree: Tree | undefined, ...keys: readonly string[]): string | undefined {
  const text = at(tree, ...keys)?.text?.trim();
  return text === '' ? undefined : text;
}

/** The number under these keys; undefined where there is no finite one. */
export function numberAt(tree: Tree | undefined, ...keys: readonly string[]): number | undefined {
  const text = textAt(tree, ...keys);
  const value = text === undefined ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Single values of a list, or the keys of a map: two ways of writing the same in many files. */
export function namesIn(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined) return [];
  return tree.items.length > 0
    ? tree.items.filter(({ text }) => text !== undefined)
    : [...tree.entries].map(([key, { line }]) => scalarTree(line, key));
}

/** `KEY=value` of a list, or the entries of a map. */
export function pairsIn(tree: Tree | undefined): readonly { readonly key: string; readonly value: string; readonly line: number }[] {
  if (tree === undefined) return [];
  const listed = tree.items.flatMap(({ text, line }) =>
    text === undefined ? [] : [{ key: text.split('=', 1)[0] ?? '', value: text.slice(text.indexOf('=') + 1), line }],
  );
  return [...listed, ...[...tree.entries].map(([key, { text, line }]) => ({ key, value: text ?? '', line }))];
}
