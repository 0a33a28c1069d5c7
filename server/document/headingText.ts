/** Brings headings and labels of any style to one comparable form. What the names mean is the vocabulary's business. */

const NUMBERING =
  /^(?:(?:\d{1,3}(?:\.\d{1,3}){0,5}|[A-Z]|[IVX]{1,5})[.):](?!\d)|\d{1,3}(?:\.\d{1,3}){1,5}(?=\s)|§\s?\d[\d.]*|\d{1,3}(?=\s+[A-Z]))\s*(?=\S)/;
const DECORATION = /[\p{Extended_Pictographic}*_`#]/gu;
/** Joiners and selectors that emoji leave behind. */
const INVISIBLE = /\u200D|\uFE0F/g;
/** Closing brackets and what opened them: `MVP (Week 1-2)`, `Context {#context}`. */
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[', '）': '（' };
/** Words in small letters but for their first, or in a script that has no others: their case is all there is to level. */
const PLAIN =
  /^[A-Z]?[a-z\u00DF-\u00F6\u00F8-\u00FF\u3041-\u30FF\u4E00-\u9FFF]+(?: [A-Z]?[a-z\u00DF-\u00F6\u00F8-\u00FF\u3041-\u30FF\u4E00-\u9FFF]+)*$/;
const ASCII = /^[\x20-\x7E]*$/;
const MARKUP = /[*_`#]/g;

/**
 * `2.1 Non-Goals & Objectives:` → `non goals and objectives`. Numbering, emoji, markup, a trailing colon and a trailing
 * parenthesis (`MVP (Week 1-2)`) go; case, hyphens, slashes and spacing are levelled.
 */
export function headingName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = ASCII.test(text) ? text.replace(MARKUP, '') : text.replace(DECORATION, '').replace(INVISIBLE, '');
  const plain = bare.trim().replace(NUMBERING, '');
  const stem = trimMarks(withoutBrackets(plain));
  return (stem === '' ? trimMarks(plain) : stem)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('’', "'")
    .replaceAll(/[-‐‑/\s]+/g, ' ')
    .trim();
}

function withoutBrackets(text: string): string {
  const trimmed = text.trimEnd();
  const opening = BRACKETS[trimmed.charAt(trimmed.length - 1)];
  const open = opening === undefined ? -1 : trimmed.lastIndexOf(opening);
  return open > 0 ? trimmed.slice(0, open) : trimmed;
}

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t-–—:：.'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t-–—:：.?？!'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
