/** Plans of a system that say nowhere by which figure its success will be known. */
import { regex } from '../../base/patterns.ts';
import { startingWithin } from '../../document/within.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { describesSystem } from '../support/absence.ts';
import { absenceRule } from '../support/absenceRule.ts';
import { saysBoth } from '../support/says.ts';

/** Where success is told. */
const TOLD_IN: ReadonlySet<SectionRole> = new Set<SectionRole>(['success-metrics', 'goals', 'overview']);
const SUCCESS = /\b(?:success(?:ful)?|succeeds?|goal|objective|kpis?|okrs?|key results?|done when|good enough|acceptance)\b/i;
/** What is to be different afterwards: `is to fall from 18 to 7 minutes`, `counts as won once nine of ten …`. */
const OUTCOME = regex('i')`
  \b(?:counts? as (?:won|a success|successful)|pays? off|paid off|worth ?while|what good looks like|measure of success|north star|
  (?:is|are|has|have|ought) to (?:fall|drop|sink|shrink|decrease|decline|rise|come down|go down|halve|double)|(?:should|shall|must) (?:fall|drop|sink|
  shrink|decrease|decline|halve|come down)|(?:now|today)\b[^.]+\b(?:afterwards|from then on)|(?:stop|cancel|abandon|end) (?:the|this) project|
  (?:the|this) project (?:stops|ends|is stopped|is cancelled)|
  call it off)\b
`;
const AMOUNT = /\d|\bhalf\b|\bthird\b|\bzero\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:of|in|out of) /i;
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
  if (saysBoth(document, OUTCOME, AMOUNT)) return true;
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
