/** Tags in HTML blocks and their attributes, with places. A reader of positions: it builds no tree and trusts no nesting. */
import type { Range } from '../base/range.ts';

export interface HtmlTag {
  /** Lower case: `a`, `img`, `h2`. */
  readonly name: string;
  /** From `<` to `>`, relative to the text read. */
  readonly start: number;
  readonly end: number;
}

const TAG = /<([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

/** Opening tags of `html`, comments left out. */
export function htmlTags(html: string): HtmlTag[] {
  return [...withoutComments(html).matchAll(TAG)].map((match) => ({ name: (match[1] ?? '').toLowerCase(), start: match.index, end: match.index + match[0].length }));
}

/** Comments blanked out, so that all else keeps its place. */
export function withoutComments(html: string): string {
  return html.includes('<!--') ? html.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length)) : html;
}

/** Where the value of an attribute stands in a tag's source, without its quotes; undefined where the tag has none such. */
export function attributeRange(tag: string, name: string): Range | undefined {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=\x60]+))`, 'i').exec(tag);
  if (match === null) return undefined;
  const value = match[1] ?? match[2] ?? match[3] ?? '';
  const end = match.index + match[0].length - (match[3] === undefined ? 1 : 0);
  return { start: end - value.length, end };
}
