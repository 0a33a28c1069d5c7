/** Finds the phrases of a word list in a text, all in one pass over its words. Knows words, not their meaning. */

export interface Match<K extends string> {
  readonly key: K;
  readonly start: number;
  readonly end: number;
}

/** What may follow the words read so far. */
class Node<K extends string> {
  readonly keys: K[] = [];
  readonly exact = new Map<string, Node<K>>();
  /** Where a word leads as one of several: phrases of choices meet again behind each, and share nothing with others. */
  readonly choices = new Map<string, Node<K>[]>();
  /** Beginnings of words, for phrases written with `*`. */
  readonly open: { readonly opening: string; readonly node: Node<K> }[] = [];
  /** Behind a `_`: what may follow once some words of the writer's own have been read. */
  gap: Node<K> | undefined;

  /** Lets a word lead to a node that others lead to as well. */
  lead(word: string, node: Node<K>): void {
    if (word.endsWith('*')) this.open.push({ opening: word.slice(0, -1), node });
    else if (!this.choices.get(word)?.push(node)) this.choices.set(word, [node]);
  }

  next(word: string): Node<K> {
    if (word === '_') return (this.gap ??= new Node());
    if (!word.endsWith('*')) return this.#exactly(word);
    const opening = word.slice(0, -1);
    const known = this.open.find((each) => each.opening === opening);
    if (known !== undefined) return known.node;
    const node = new Node<K>();
    this.open.push({ opening, node });
    return node;
  }

  #exactly(word: string): Node<K> {
    let node = this.exact.get(word);
    if (node === undefined) this.exact.set(word, (node = new Node()));
    return node;
  }
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How many words a `_` may stand for: an object with its article, a possessive and an adjective. */
const WIDEST_GAP = 4;

/** Letters and digits, with the dots, slashes and signs that stand inside names: `tls 1.2`, `ci/cd`, `x_id`. */
const WORD = /[\p{L}\p{N}_]+(?:[./+][\p{L}\p{N}_]+)*|\.[a-z]\w*/gu;

/** A compiled word list. Immutable once made. */
export class Lexicon<K extends string> {
  readonly #root = new Node<K>();
  /** Openings of first words by their first two letters: the only ones a word must be held against. */
  readonly #openings = new Map<string, { readonly opening: string; readonly node: Node<K> }[]>();

  /** `words` by key: see `ConceptWords`. */
  constructor(words: Readonly<Record<K, readonly string[]>>) {
    for (const [key, phrases] of Object.entries(words) as [K, readonly string[]][]) for (const phrase of phrases) this.#add(key, phrase);
    for (const each of this.#root.open) {
      const head = each.opening.slice(0, 2);
      this.#openings.set(head, [...(this.#openings.get(head) ?? []), each]);
    }
  }

  #add(key: K, phrase: string): void {
    let nodes = [this.#root];
    let hasChosen = false;
    for (const place of phrase.split(' ')) {
      const isOptional = place.endsWith('?');
      const words = (isOptional ? place.slice(0, -1) : place).split('|');
      hasChosen ||= isOptional || words.length > 1;
      nodes = hasChosen && place !== '_' ? [...(isOptional ? nodes : []), choice(nodes, words)] : nodes.map((node) => node.next(place));
    }
    for (const node of nodes) node.keys.push(key);
  }

  /** Every phrase in a text, the longest of each key at each place, in the order they begin. */
  find(text: string): readonly Match<K>[] {
    const words = wordsOf(text);
    const found: Match<K>[] = [];
    words.forEach((word, index) => {
      const exact = this.#root.exact.get(word.text);
      const longest = new Map<K, number>();
      if (exact !== undefined) follow(exact, words, index, longest);
      for (const node of this.#root.choices.get(word.text) ?? []) follow(node, words, index, longest);
      for (const each of this.#openings.get(word.text.slice(0, 2)) ?? [])
        if (word.text.startsWith(each.opening)) follow(each.node, words, index, longest);
      for (const [key, end] of longest) found.push({ key, start: word.start, end });
    });
    return found;
  }
}

/** The node that any of the words leads to from any of the nodes. */
function choice<K extends string>(nodes: readonly Node<K>[], words: readonly string[]): Node<K> {
  const behind = new Node<K>();
  for (const node of nodes) for (const word of words) node.lead(word, behind);
  return behind;
}

/** Notes for each key how far its longest phrase reaches that goes through `node`, the node behind `words[index]`. */
function follow<K extends string>(node: Node<K>, words: readonly Word[], index: number, longest: Map<K, number>): void {
  const word = words[index];
  if (word === undefined) return;
  for (const key of node.keys) longest.set(key, Math.max(longest.get(key) ?? 0, word.end));
  read(node, words, index + 1, longest);
  if (node.gap !== undefined) skip(node.gap, words, index, longest);
}

/** Goes on at `node` behind one to four words that no stop or comma parts from each other. */
function skip<K extends string>(node: Node<K>, words: readonly Word[], index: number, longest: Map<K, number>): void {
  for (let at = index + 1; at <= index + WIDEST_GAP; at += 1) {
    const [word, after] = [words[at], words[at + 1]];
    if (word === undefined || after === undefined || !isNext(words[at - 1], word) || !isNext(word, after)) return;
    read(node, words, at + 1, longest);
  }
}

/** Goes on along every way from a node that the word at a place opens. */
function read<K extends string>(node: Node<K>, words: readonly Word[], index: number, longest: Map<K, number>): void {
  const text = words[index]?.text;
  if (text === undefined) return;
  const exact = node.exact.get(text);
  if (exact !== undefined) follow(exact, words, index, longest);
  for (const each of node.choices.get(text) ?? []) follow(each, words, index, longest);
  for (const each of node.open) if (text.startsWith(each.opening)) follow(each.node, words, index, longest);
}

function isNext(before: Word | undefined, word: Word): boolean {
  return before !== undefined && word.start - before.end === 1;
}

function wordsOf(text: string): Word[] {
  const lower = text.toLowerCase();
  // Lower case may change the length of a text, in few languages; places would be wrong then.
  if (lower.length !== text.length) return [];
  return Array.from(lower.matchAll(WORD), (match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}
