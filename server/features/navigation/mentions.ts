/** Where a text names something exactly: the whole words and nothing more, in the case they are written. Knows no document. */
import { regex } from '../../base/patterns.ts';

/** A name in a text. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A name as a pattern that matches it alone. */
export function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

/** Finds names in texts; of names that begin at one place the longest counts, so that none is found inside another. */
export class NameFinder {
  readonly #pattern: RegExp | undefined;

  constructor(names: Iterable<string>) {
    const distinct = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
    this.#pattern =
      distinct.length === 0
        ? undefined
        : new RegExp(
            String.raw`(?<![\p{L}\p{N}_@#]|[\p{L}\p{N}_][./-]|/)(?:${distinct.map(escaped).join('|')})(?![\p{L}\p{N}_@/]|[-.:][\p{L}\p{N}])`,
            'gu',
          );
  }

  /** The names in a text, in order. */
  find(text: string): readonly Mention[] {
    return this.#pattern === undefined
      ? []
      : Array.from(text.matchAll(this.#pattern), ({ 0: name, index }) => ({ name, start: index, end: index + name.length }));
  }
}

/** Whether a name could be a common word: `Orders`, `API`, `search`. Inside a sentence such a word need not be the name. */
export function isCommonWord(name: string): boolean {
  return /^\p{L}+$/u.test(name) && !/\p{Ll}\p{Lu}/u.test(name);
}

/** What components do and common words do not. */
const DOES = regex('u')`
  ^ (?:calls|sends|writes|reads|owns|answers|checks|receives|publishes|consumes|stores|keeps|validates|returns|runs|depends|queries|
  subscribes|emits|handles|forwards|retries|polls|fetches)(?!\p{L})
`;

/** Whether a common word stands in a sentence as a name does: with a capital where none is due or before what only a component does, and not as part of a longer name. */
export function standsAsName(text: string, { name, start, end }: Mention): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(name)) return false;
  const before = text.slice(0, start);
  if (DOES.test(text.slice(end))) return !/\p{L} $/u.test(before) || /\p{Ll} $/u.test(before);
  const word = before.slice(before.trimEnd().lastIndexOf(' ') + 1);
  return /^\P{Lu}*[\p{Ll}\d,)] $/u.test(word) && !/^[ -]\p{Lu}/u.test(text.slice(end));
}
