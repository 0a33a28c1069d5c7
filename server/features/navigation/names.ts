/** Names as they are given: which can be, what of a title is one, and one in the style of another. Knows no document. */

const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} _.&'’/+-]*[\p{L}\p{N}+])?$/u;

/** Why something cannot be called this anywhere; undefined where it can. */
export function nameRefusal(name: string): string | undefined {
  return NAME.test(name)
    ? undefined
    : `“${name}” cannot stand in headings, tables and diagrams alike. Use letters, digits, blanks and - _ . & ' / +, and begin and end with a letter or digit.`;
}

/** A component's name without number, kind and what stands behind it: `3.1 Component: Orders (Go)` → `Orders`. */
export function plainName(title: string): string {
  const bare = title
    .replace(/^\d+(?:\.\d+)*\.? +(?=\S)/, '')
    .replace(/^(?:component|service|module|subsystem|container)(?: [a-z\d]{1,2})?(?: ?: ?| [–—-] )/i, '');
  return (
    bare
      .replace(/ ?\([^()]*\)$/, '')
      .split(/ [–—-] |: /, 1)[0]
      ?.replaceAll('`', '')
      .trim() ?? ''
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Ways to write a name of several words, the commonest first. */
const STYLES: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.map(capital).join(' '),
  (words) => capital(words.join(' ')),
  (words) => words.join('_').toUpperCase(),
  (words) => words.join('_'),
  (words) => words.map(capital).join(''),
  (words) => words.map((word, index) => (index === 0 ? word : capital(word))).join(''),
  (words) => words.join('-'),
  (words) => words.join(' '),
];

/** `name` as `written` writes `old`: `ORDER_LINE` for `Order line` where `Order` is written `ORDER`. Undefined where `written` is no way to write `old`. */
export function inStyleOf(written: string, old: string, name: string, allowsBlanks: boolean): string | undefined {
  const isPossible = (text: string): boolean => allowsBlanks || !text.includes(' ');
  if (written === old && isPossible(name)) return name;
  const [before, after] = [wordsOf(old), wordsOf(name)];
  return STYLES.filter((style) => style(before) === written)
    .map((style) => style(after))
    .find(isPossible);
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[\s_.-]+/)
    .filter((word) => word !== '');
}
