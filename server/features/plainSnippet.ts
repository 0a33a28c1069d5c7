/** Snippet syntax as plain text, for editors that insert no snippets: each tab stop becomes its placeholder or first choice. */

const CHOICE = /\$\{\d+\|((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}/gs;
const PLACEHOLDER = /\$\{\d+:((?:[^\\{}]|\\.)*)\}/gs;
const STOP = /\$(?:\d+|\{\d+\})/g;
const ESCAPED = /\\([$}\\,|])/g;

/** `${1:text}` → `text`, `${1|a,b|}` → `a`, `$0` → nothing. */
export function plainSnippet(text: string): string {
  // Placeholders nest; each round takes the innermost away.
  let before = text.replaceAll(CHOICE, '$1');
  let after = before.replaceAll(PLACEHOLDER, '$1');
  while (after !== before) {
    before = after;
    after = before.replaceAll(PLACEHOLDER, '$1');
  }
  return after.replaceAll(STOP, '').replaceAll(ESCAPED, '$1');
}
