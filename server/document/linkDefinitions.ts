/** Definitions of reference links: `[label]: target "title"`. Footnotes look alike and are none. */
import type { Range } from '../base/range.ts';
import type { Block } from './block.ts';
import type { BlockFilter } from './blockShape.ts';
import type { ArchDocument, DocumentFact } from './document.ts';
import { referenceLabel } from './markdownText.ts';

export interface LinkDefinition {
  /** As written. */
  readonly label: string;
  /** From the opening bracket to the end of the target. */
  readonly range: Range;
  readonly target: string;
  readonly targetRange: Range;
  readonly block: Block;
}

/** Label and target; the target may stand on the next line. */
const DEFINITION = /\[((?:[^[\]\\]|\\.)+)\]:[ \t]*(?:(?:\r\n?|\n)[ \t>]*)?(?:<([^<>\r\n]*)>|([^\s<]\S*))/y;
const LINE_START = /(?:^|[\r\n])[ \t>]*(?=\[)/g;

const defining: BlockFilter = { words: /\]:/, matches: (shape) => shape.kind === 'definitions' };
const fact: DocumentFact<ReadonlyMap<string, LinkDefinition>> = { compute: readDefinitions };

/** By normalised label (`referenceLabel`); the first of two definitions holds, as in Markdown. */
export function definitionsOf(document: ArchDocument): ReadonlyMap<string, LinkDefinition> {
  return document.fact(fact);
}

function readDefinitions(document: ArchDocument): Map<string, LinkDefinition> {
  const definitions = new Map<string, LinkDefinition>();
  for (const block of document.walkWhere(defining)) {
    if (block.kind !== 'definitions') continue;
    for (const definition of definitionsIn(block)) {
      const label = referenceLabel(definition.label);
      if (!definitions.has(label)) definitions.set(label, definition);
    }
  }
  return definitions;
}

function* definitionsIn(block: Block): Generator<LinkDefinition> {
  const { source } = block;
  for (const opening of source.matchAll(LINE_START)) {
    DEFINITION.lastIndex = opening.index + opening[0].length;
    const match = DEFINITION.exec(source);
    const label = match?.[1];
    if (match === null || label === undefined || label.startsWith('^')) continue;
    const target = match[2] ?? match[3] ?? '';
    const start = block.start + match.index;
    const end = start + match[0].length;
    const targetEnd = match[2] === undefined ? end : end - 1;
    yield { label, range: { start, end }, target, targetRange: { start: targetEnd - target.length, end: targetEnd }, block };
  }
}
