/** Text for snippet edits: what stands in a template's brackets becomes a tab stop, all else means itself. */

/** `[text]` that is neither a link nor a task box. */
const BRACKETED = /\[(?![ x]\])[^\][\n]+\](?![(:[])/gi;

/** Turns bracketed placeholders into tab stops, in reading order. */
export function withTabStops(text: string): string {
  let stop = 0;
  let at = 0;
  let result = '';
  for (const match of text.matchAll(BRACKETED)) {
    stop += 1;
    result += `${escapeSnippet(text.slice(at, match.index))}\${${stop}:${escapeSnippet(match[0])}}`;
    at = match.index + match[0].length;
  }
  return result + escapeSnippet(text.slice(at));
}

/** Text that means itself inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}
