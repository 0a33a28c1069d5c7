/** Performance put off though the load is known. Judged by the author's own words only. */
import { deferralsOf } from '../../claims/deferral.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Measure } from '../../quantities/measures.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isClaim } from '../../quantities/subject.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const SCALE: ReadonlySet<Measure> = new Set<Measure>(['peak', 'throughput', 'average-load', 'users', 'concurrency']);
/** What is put off until something measured happens is planned. */
const HAS_TRIGGER = /(?<!\p{L})(?:if|once|when|as soon as|should)(?!\p{L})[^.]{0,60}(?:\d|exceeds?|passes|rises|grows|slower|above|show)/iu;

function namesScale(document: ArchDocument): boolean {
  return quantitiesOf(document).some(({ subject }) => subject.measure !== undefined && SCALE.has(subject.measure) && isClaim(subject));
}

export const optimizeLater = antiPatternRule({
  id: 'anti/optimize-later',
  says: 'Performance is put off, though the scale to serve is known.',
  *detect({ document }) {
    if (!namesScale(document)) return;
    for (const statement of deferralsOf(document, 'performance')) if (!HAS_TRIGGER.test(statement.sentence.prose)) yield { range: statement.clauseRange };
  },
});
