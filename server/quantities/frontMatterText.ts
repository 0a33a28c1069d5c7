/** The values of a document's front matter that are one line of text, at their places. */
import type { Range } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';

export interface FrontMatterText {
  readonly label: string;
  /** As written, quotes taken off. */
  readonly text: string;
  readonly range: Range;
}

/** Lists and nested values are left out. */
export function frontMatterText(document: ArchDocument): readonly FrontMatterText[] {
  return (document.frontMatter?.entries ?? []).flatMap((entry) => {
    if (typeof entry.value !== 'string' && typeof entry.value !== 'number') return [];
    const source = document.slice(entry.valueRange);
    if (/[\r\n]/.test(source.trim())) return [];
    const quote = /^\s*["']?/.exec(source)?.[0].length ?? 0;
    const text = source.slice(quote).trimEnd();
    const start = entry.valueRange.start + quote;
    return [{ label: entry.key.replaceAll(/[_-]+/g, ' '), text, range: { start, end: start + text.length } }];
  });
}
