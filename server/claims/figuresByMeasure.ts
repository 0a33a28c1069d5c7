/** The figures of a document sorted by what they measure, for rules that look for a few measures only. Judges none of them. */
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Measure } from '../quantities/measures.ts';
import type { Figure } from '../quantities/figure.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';

const NONE: readonly Figure[] = [];

const fact: DocumentFact<ReadonlyMap<Measure, readonly Figure[]>> = {
  compute: (document) => {
    const sorted = new Map<Measure, Figure[]>();
    for (const figure of quantitiesOf(document)) {
      const { measure } = figure.subject;
      if (measure === undefined) continue;
      const same = sorted.get(measure);
      if (same === undefined) sorted.set(measure, [figure]);
      else same.push(figure);
    }
    return sorted;
  },
};

/** The figures of one measure, in document order. */
export function figuresOf(document: ArchDocument, measure: Measure): readonly Figure[] {
  return document.fact(fact).get(measure) ?? NONE;
}
