/** Snippet text for fixes, as new documents are written with. */
export { escapeText as escapeSnippet, withTabStops } from '../../drafts/snippetText.ts';
