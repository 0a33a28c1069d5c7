/** Values in a document that are written like credentials that work: by their shape, and by looking made at random. Comments are not read. */
import type { Range } from '../../base/range.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { publishedExamples, secretFormats, standInWords, type SecretFormat } from '../../knowledge/secretFormats.ts';

export interface WrittenSecret {
  /** With its article: `a GitHub token`. */
  readonly name: string;
  readonly range: Range;
}

/** Bits for each character of what is made at random. */
const LEAST_ENTROPY = 2.8;
const RUN = /(.)\1{4}/;

/** Every such value, in the order they stand, those in code included. */
export function secretsOf(document: ArchDocument): readonly WrittenSecret[] {
  const formats = secretFormats.filter(({ openings }) => openings.some((opening) => document.text.includes(opening)));
  if (formats.length === 0) return [];
  const found: WrittenSecret[] = [];
  for (const block of document.walk()) if (isRead(block)) found.push(...secretsIn(document, block, formats));
  return found;
}

/** Blocks that hold text themselves. */
function isRead({ kind, shape }: Block): boolean {
  return kind !== 'html' && shape.children.length === 0;
}

function secretsIn(document: ArchDocument, block: Block, formats: readonly SecretFormat[]): WrittenSecret[] {
  const text = document.slice(block);
  const found: WrittenSecret[] = [];
  for (const format of formats) {
    for (const match of text.matchAll(format.shape)) {
      const value = match[1] ?? match[0];
      const start = block.start + match.index + match[0].lastIndexOf(value);
      const range = { start, end: start + (value.split(/\r?\n/, 1)[0]?.length ?? 0) };
      if (isLikely(value, format) && !found.some((each) => each.range.start < range.end && range.start < each.range.end))
        found.push({ name: format.name, range });
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** Whether a value of the right shape is no stand-in for one. */
function isLikely(value: string, { prefix, leastEntropy = LEAST_ENTROPY }: SecretFormat): boolean {
  const random = value.slice(prefix);
  const lower = random.toLowerCase();
  return (
    !publishedExamples.includes(value) &&
    !standInWords.some((word) => lower.includes(word)) &&
    !RUN.test(random) &&
    entropyOf(random) >= leastEntropy
  );
}

/** Shannon entropy in bits for each character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
