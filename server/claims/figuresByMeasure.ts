/** The figures of a document that measure one thing, for rules that look for a few measures only. Judges none of them. */
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { naming } from '../quantities/measureMentions.ts';
import { measures, type Measure } from '../quantities/measures.ts';
import type { Figure } from '../quantities/figure.ts';
import { quantitiesNear } from '../quantities/quantitiesOf.ts';

const NONE: readonly Figure[] = [];

const facts: ReadonlyMap<Measure, DocumentFact<readonly Figure[]>> = new Map(
  measures.map(({ measure }) => [
    measure,
    {
      compute: (document) => quantitiesNear(document, naming(measure)).filter(({ subject }) => subject.measure === measure),
    },
  ]),
);

/** The figures of one measure, in document order. */
export function figuresOf(document: ArchDocument, measure: Measure): readonly Figure[] {
  const fact = facts.get(measure);
  return fact === undefined ? NONE : document.fact(fact);
}
