/** Tags, their attributes and comments in HTML, with places. A reader of positions: it builds no tree and trusts no nesting. */
import type { Range } from '../base/range.ts';

export interface HtmlTag {
  /** Lower case: `a`, `img`, `h2`. */
  readonly name: string;
  /** From `<` to `>`, relative to the text read. */
  readonly start: number;
  readonly end: number;
}

const TAG = /<([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>/gi;

/** Opening tags of `html`, comments left out. */
export function htmlTags(html: string): HtmlTag[] {
  return [...withoutComments(html).matchAll(TAG)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Comments with their marks; one that is never closed is none. */
export function htmlComments(html: string): Range[] {
  const comments: Range[] = [];
  for (let start = html.indexOf('<!--'); start !== -1;) {
    const close = html.indexOf('-->', start + 4);
    if (close === -1) break;
    comments.push({ start, end: close + 3 });
    start = html.indexOf('<!--', close + 3);
  }
  return comments;
}

/** Comments blanked out, so that all else keeps its place. */
export function withoutComments(html: string): string {
  let text = '';
  let at = 0;
  for (const { start, end } of htmlComments(html)) {
    text += html.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return text + html.slice(at);
}

/** Where the value of an attribute stands in a tag's source, without its quotes; undefined where the tag has none such. */
export function attributeRange(tag: string, name: string): Range | undefined {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=\x60]+))`, 'i').exec(tag);
  if (match === null) return undefined;
  const value = match[1] ?? match[2] ?? match[3] ?? '';
  const end = match.index + match[0].length - (match[3] === undefined ? 1 : 0);
  return { start: end - value.length, end };
}
