/** Escapes and character references of Markdown. Nothing of its structure. */
import MarkdownIt from 'markdown-it';

const { utils } = new MarkdownIt('commonmark');

/** What a reader sees for text as written: `a\_b &amp; c` → `a_b & c`. */
export function decodeMarkdown(text: string): string {
  return text.includes('\\') || text.includes('&') ? utils.unescapeAll(text) : text;
}

/** The form in which the labels of links and their definitions are compared. */
export function referenceLabel(label: string): string {
  return utils.normalizeReference(label);
}
