/** Text where HTML is read. */
import MarkdownIt from 'markdown-it';

/** Nothing of it is markup any more. */
export const { escapeHtml } = new MarkdownIt().utils;
