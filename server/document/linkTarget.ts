/** What stands in the parentheses of an inline link: `(destination "title")`. Knows places only; nothing is decoded. */
import type { Range } from '../base/range.ts';

/** Farther than this no closing mark is looked for: a destination or title so long is none. */
const LONGEST = 2000;
/** The last of the characters that end a bare destination: control characters and the space. */
const SPACE = 0x20;

/** The destination of the link whose parenthesis opens at `at`, and where the parenthesis ends; undefined where it is none. */
export function readLinkTarget(content: string, at: number): { readonly end: number; readonly target: Range } | undefined {
  if (content.charAt(at) !== '(') return undefined;
  const start = skipSpace(content, at + 1);
  const destination = content.charAt(start) === '<' ? angledDestination(content, start) : bareDestination(content, start);
  if (destination === undefined) return undefined;
  const close = titleEnd(content, skipSpace(content, destination.end));
  return close !== undefined && content.charAt(close) === ')' ? { end: close + 1, target: destination.target } : undefined;
}

interface Destination {
  readonly target: Range;
  readonly end: number;
}

function angledDestination(content: string, at: number): Destination | undefined {
  const close = content.slice(at, at + LONGEST).search(/[>\n]/);
  if (close < 0 || content.charAt(at + close) !== '>') return undefined;
  return { target: { start: at + 1, end: at + close }, end: at + close + 1 };
}

/** Parentheses balance, white space ends it. */
function bareDestination(content: string, at: number): Destination {
  let depth = 0;
  let end = at;
  for (; end < content.length && end - at < LONGEST; end++) {
    const char = content.charAt(end);
    if (char === '\\') end += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && depth-- === 0) break;
    else if (content.charCodeAt(end) <= SPACE) break;
  }
  end = Math.min(end, content.length);
  return { target: { start: at, end }, end };
}

/** Behind the title and the space after it, if there is one; undefined where it never closes. */
function titleEnd(content: string, at: number): number | undefined {
  const quote = content.charAt(at);
  if (quote !== '"' && quote !== "'" && quote !== '(') return at;
  const close = content.slice(at + 1, at + LONGEST).indexOf(quote === '(' ? ')' : quote);
  return close < 0 ? undefined : skipSpace(content, at + close + 2);
}

function skipSpace(text: string, at: number): number {
  let here = at;
  while (here < text.length && ' \t\n'.includes(text.charAt(here))) here += 1;
  return here;
}
