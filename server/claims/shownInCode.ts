/** Which concepts the fenced code and drawings of a document name: for rules on what is missing, which an example answers as well. No statements are read from them. */
import type { BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import { mentionsInText } from './mentions.ts';

const code: BlockFilter = { matches: (shape) => shape.kind === 'fence' || shape.kind === 'code' };

const fact: DocumentFact<ReadonlySet<Concept>> = {
  compute: (document) => {
    const found = new Set<Concept>();
    for (const block of document.walkWhere(code))
      if (block.kind === 'fence' || block.kind === 'code')
        for (const { key } of mentionsInText(document.slice(block.content))) found.add(key);
    return found;
  },
};

/** Whether code or a drawing names one of these. */
export function isShownInCode(document: ArchDocument, ...concepts: readonly Concept[]): boolean {
  const shown = document.fact(fact);
  return concepts.some((concept) => shown.has(concept));
}
