/** How money shows around a number: signs, codes and words of currencies before and behind it. Patterns only, made of the currencies known. */
import { currencies } from '../knowledge/vocabulary/currencies.ts';

const escaped = (text: string): string => text.replaceAll('$', String.raw`\$`);
/** Longer signs first: `US$` before `$`. */
const SIGNS = currencies
  .flatMap(({ signs }) => signs)
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const CODES = currencies.map(({ code }) => code).join('|');
const WORDS = currencies
  .flatMap(({ words }) => words)
  .map((word) => `${word}s?`)
  .join('|');
const SPACE = String.raw`[ \u00A0\u202F]?`;
const NO_LETTER = String.raw`[A-Za-z\u00C0-\u024F]`;

/** Right before a number, at the end of a text: `US$`, `EUR `. */
export const CURRENCY_BEFORE = new RegExp(`(?:${SIGNS}|(?<!${NO_LETTER})(?:${CODES}))${SPACE}$`);
/** Right behind one. */
export const CURRENCY_BEHIND = new RegExp(`${SPACE}(?:${SIGNS}|(?:${CODES}|${WORDS})(?!${NO_LETTER}))`, 'y');
/** A sign alone. */
export const CURRENCY_SIGN = new RegExp(SIGNS, 'y');
