/**
 * Text in YAML as trees, one for each document in it. Anchors are shared, never copied, and one inside itself counts as nothing, so that no
 * file grows while it is read. Documents with errors give what could be read of them, and long ones what stands first.
 */
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type YAMLMap, type YAMLSeq } from 'yaml';
import { LineIndex } from '../base/lineIndex.ts';
import { listTree, mapTree, scalarTree, type Tree } from './tree.ts';

/** Throws where the nesting is deeper than the stack. */
export function yamlTrees(text: string): readonly Tree[] {
  const lines = new LineIndex(text);
  const documents = parseAllDocuments(beginningOf(text), {
    schema: 'core',
    prettyErrors: false,
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return [...documents].map((document) => new Builder(lines).tree(document.contents));
}

/** The library reads about this much in half a second, in which nobody else gets an answer. */
const LONGEST = 200_000;

/** The text up to the last line that is within bounds. */
function beginningOf(text: string): string {
  return text.length > LONGEST ? text.slice(0, text.lastIndexOf('\n', LONGEST) + 1) : text;
}

type Collection = YAMLMap | YAMLSeq;

/** More values in one document are left out: no system says so much of itself. */
const MOST_VALUES = 100_000;

class Builder {
  readonly #lines: LineIndex;
  /** What each anchor seen so far stands for. */
  readonly #anchors = new Map<string, unknown>();
  /** Values of anchors, each once; undefined while it is being made. */
  readonly #made = new Map<Collection, Tree | undefined>();
  #values = 0;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  /** The tree of a node, with the line of its key where it has one. */
  tree(node: unknown, key?: number): Tree {
    const line = key ?? this.#lineOf(node);
    this.#values += 1;
    if (this.#values > MOST_VALUES) return scalarTree(line, undefined);
    // YAML's own search for an anchor begins at the top each time.
    const meant = isAlias(node) ? this.#anchors.get(node.source) : node;
    if (isMap(meant) || isSeq(meant) || isScalar(meant)) {
      if (meant.anchor !== undefined) this.#anchors.set(meant.anchor, meant);
      return isScalar(meant) ? scalarTree(line, meant.value) : { ...this.#collection(meant), line };
    }
    return scalarTree(line, undefined);
  }

  #collection(node: Collection): Tree {
    if (this.#made.has(node)) return this.#made.get(node) ?? scalarTree(this.#lineOf(node), undefined);
    this.#made.set(node, undefined);
    const line = this.#lineOf(node);
    const made = isSeq(node)
      ? listTree(
          line,
          node.items.map((item) => this.tree(item)),
        )
      : mapTree(line, this.#entries(node));
    this.#made.set(node, made);
    return made;
  }

  /** The entries of a map; what is merged into it by `<<` yields to its own. */
  #entries(node: YAMLMap): ReadonlyMap<string, Tree> {
    const own = new Map<string, Tree>();
    const merged: Tree[] = [];
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) continue;
      const tree = this.tree(value, this.#lineOf(key));
      if (name === '<<') merged.push(...(tree.items.length > 0 ? tree.items : [tree]));
      else own.set(name, tree);
    }
    for (const { entries } of merged) for (const [name, tree] of entries) if (!own.has(name) && this.#mayTake()) own.set(name, tree);
    return own;
  }

  /** Merging copies keys, and so has to count. */
  #mayTake(): boolean {
    this.#values += 1;
    return this.#values <= MOST_VALUES;
  }

  #lineOf(node: unknown): number {
    const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
    return range === undefined || range === null ? 0 : this.#lines.lineAt(range[0]);
  }
}
