/**
 * Regular expressions that are read like lists: broken into lines, with whole words named once. Builds patterns from what is
 * written in the code; knows no words of its own, and looks at no document.
 */

/** A letter of the languages that are written in Latin script; for patterns that ignore case. */
export const LETTER = String.raw`[a-z\u00C0-\u024F]`;
/** Where no letter stands before. */
export const WORD_START = `(?<!${LETTER})`;
/** Where no letter follows. */
export const WORD_END = `(?!${LETTER})`;

/** A regular expression over several lines: line breaks and the indentation behind them are no part of it. Throws where it is none. */
export function regex(flags: string): (strings: TemplateStringsArray, ...parts: readonly string[]) => RegExp {
  return (strings, ...parts) => new RegExp(String.raw(strings, ...parts).replaceAll(/\n */g, ''), flags);
}

/**
 * Finds one of these words, whole and in either case. Alternatives are parted by `|` or by a line break; each is a regular
 * expression of its own. Throws where one is none.
 */
export function anyWord(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  const lines = String.raw(strings, ...parts)
    .split(/\n */)
    .filter((line) => line !== '');
  return new RegExp(`${WORD_START}(?:${lines.join('|')})${WORD_END}`, 'i');
}

/** Words in a list, parted by `|` or by a line break. */
export function listed(strings: TemplateStringsArray): readonly string[] {
  return String.raw(strings)
    .split(/\n */)
    .filter((line) => line !== '')
    .flatMap((line) => line.split('|'));
}
