/** A document as the regions that are written one by one: what stands before the first heading, and each heading with its own text. Pure. */
import { textHash } from '../../base/textHash.ts';
import { parseDocument } from '../../document/document.ts';

export interface Region {
  /** Its headings from the outermost in; empty for what stands before the first. Unlike any other in its document. */
  readonly key: string;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  /** To the next heading of any level. All regions in a row are the document. */
  readonly text: string;
}

/** The regions of a document, none of them empty. */
export function regionsOf(text: string): readonly Region[] {
  const document = parseDocument('interview:region.md', text);
  const heads = document.blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block) => ({ start: block.start, level: block.shape.level, title: block.shape.inline?.text.trim() ?? '' }));
  const path: { readonly level: number; readonly title: string }[] = [];
  const used = new Set<string>();
  return [{ start: 0, level: 0, title: '' }, ...heads].flatMap(({ start, level, title }, index) => {
    while ((path.at(-1)?.level ?? 0) >= level && path.length > 0) path.pop();
    if (level > 0) path.push({ level, title });
    const own = text.slice(start, heads[index]?.start ?? text.length);
    if (own === '') return [];
    const headings = path.map((each) => each.title).join(' › ');
    let key = headings;
    for (let count = 2; used.has(key); count += 1) key = `${headings} (${count})`;
    used.add(key);
    return [{ key, level, text: own }];
  });
}

/** A name for what a region says: the same for what a formatter makes of it. */
export function regionHash(text: string): string {
  return textHash(text.replaceAll(/\s+/g, ' ').replaceAll(/-{3,}/g, '---').trim());
}

/** The hashes of a document's regions, by key. */
export function regionHashes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(regionsOf(text).map((region) => [region.key, regionHash(region.text)]));
}
