/** Brings headings and labels of any style to one comparable form. What the names mean is the vocabulary's business. */

const NUMBERING = /^(?:(?:\d{1,3}(?:\.\d{1,3}){0,5}|[A-Z]|[IVX]{1,5})[.):]|\d{1,3}(?:\.\d{1,3}){1,5}(?=\s)|§\s?\d[\d.]*|\d{1,3}(?=\s+[A-Z]))\s*/;
const DECORATION = /[\p{Extended_Pictographic}\u200D\uFE0F*_`#]/gu;
const TAIL = /\s*(?:\([^()]*\)|\{[^{}]*\}|\[[^[\]]*\])\s*$/;

/**
 * `2.1 Goals & Objectives:` → `goals and objectives`. Numbering, emoji, markup, a trailing colon and a trailing
 * parenthesis (`MVP (Week 1-2)`) go; case and spacing are levelled.
 */
export function headingName(text: string): string {
  const plain = text.replace(DECORATION, '').trim().replace(NUMBERING, '');
  const stem = trimMarks(plain.replace(TAIL, ''));
  return (stem === '' ? trimMarks(plain) : stem).toLowerCase().replaceAll('&', ' and ').replaceAll(/[’']/g, '\'').replaceAll(/[\s\u00A0/]+/g, ' ').trim();
}

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t-–—:：.'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t-–—:：.?？!'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
