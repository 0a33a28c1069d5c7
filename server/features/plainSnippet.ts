/** Snippet syntax as plain text, for editors that insert no snippets: each tab stop becomes its placeholder or first choice. */

/** `\$` · `$1` or `${1}` · `${1|first,…|}` · the opening of `${1:text}`. */
const MARK = /\\([$}\\])|\$(?:\d+|\{\d+\})|\$\{\d+\|((?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}|\$\{\d+:|\}/gs;

/** `${1:text}` → `text`, `${1|a,b|}` → `a`, `$0` → nothing. */
export function plainSnippet(text: string): string {
  let depth = 0;
  return text.replaceAll(MARK, (mark, escaped: string | undefined, choice: string | undefined) => {
    if (escaped !== undefined) return escaped;
    if (choice !== undefined) return choice.replaceAll(/\\([\\,|])/g, '$1');
    if (mark.endsWith(':')) depth += 1;
    if (mark !== '}') return '';
    // A brace that closes no placeholder is text.
    if (depth === 0) return mark;
    depth -= 1;
    return '';
  });
}
