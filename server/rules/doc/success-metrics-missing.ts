/** Plans of a system that say nowhere by which figure its success will be known. */
import { startingWithin } from '../../document/within.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { describesSystem } from '../support/absence.ts';
import { absenceRule } from '../support/absenceRule.ts';

/** Where success is told. */
const TOLD_IN: ReadonlySet<SectionRole> = new Set<SectionRole>(['success-metrics', 'goals', 'overview']);
const SUCCESS = /\b(?:success(?:ful)?|succeeds?|goal|objective|kpis?|okrs?|key results?|done when|good enough|acceptance)\b/i;
/** What can be counted without a number. */
const COUNTED = /\b(?:no|zero|none|all|every|each|without any|half|twice|fewer|never)\b/i;
/** Of whatever is counted: `500 books`. */
const NUMBER = /(?<![\p{L}\d.-])\d[\d,.]*\s?(?:%|\p{Ll}{3,})/u;

export const successMetricsMissing = absenceRule({
  id: 'doc/success-metrics-missing',
  title: 'No measurable success criterion',
  sources: ['HAN', 'PLANNER'],
  message:
    'Nothing says by which figure success will be known, so nobody can tell later whether it was worth it. State at least one measure with its target.',
  roles: ['success-metrics', 'goals', 'overview'],
  section: 'success-metrics',
  prompt: { heading: 'Success Metrics', lines: ['- [metric]: [today] → [target], by [when]'] },
  findAbsent(context) {
    const { document } = context;
    return describesSystem(context) && !isMeasured(document) ? 'success criterion' : undefined;
  },
});

function isMeasured(document: ArchDocument): boolean {
  const figures = quantitiesOf(document).filter(isMeasure);
  if (figures.some(({ sentence, cell }) => SUCCESS.test(`${sentence?.text ?? ''} ${cell?.column.heading ?? ''}`))) return true;
  return document.sections.some((section) => {
    if (section.role === undefined || !TOLD_IN.has(section.role)) return false;
    return (
      startingWithin(figures, section, (figure) => figure.range.start).length > 0 ||
      NUMBER.test(section.fullText) ||
      (section.role === 'success-metrics' && COUNTED.test(section.fullText))
    );
  });
}

function isMeasure({ quantity }: Figure): boolean {
  return quantity.kind !== 'date' && (quantity.kind !== 'count' || quantity.counted !== undefined);
}
