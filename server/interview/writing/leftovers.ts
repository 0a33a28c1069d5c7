/** What a record's content holds and its template has no place for: it stands below the decision, so that nothing said is lost. */
import type { RecordTemplate, SectionRole, SectionSpec } from '../../knowledge/schema.ts';
import { spaced, type Body } from './bodies.ts';
import { orUnsaid, type RecordContent, type RecordOption } from './recordContent.ts';

/** The paragraphs, and the options of a template that lists none. */
export function leftovers(template: RecordTemplate, content: RecordContent): Body {
  const { drivers, context, options, chosen, confirmation, reversibility, reviewDate } = content;
  const has = (role: SectionRole): boolean => holds(template.sections, role) || template.fields.some(({ key }) => key === role);
  const judgedBy = drivers.filter((driver) => !context.some((paragraph) => paragraph.includes(driver)));
  const [taken] = options.filter(({ name }) => name === chosen);
  return spaced([
    ...(has('context') ? [] : context.map((paragraph) => [paragraph])),
    template.options?.includesChosen !== false || taken === undefined ? undefined : [`${optionLine(taken)}.`],
    has('options') || options.length === 0 ? undefined : ['Options considered:', '', ...options.map((option) => `- ${optionLine(option)}`)],
    has('drivers') || judgedBy.length === 0 ? undefined : [`Judged by: ${judgedBy.join(' ')}`],
    has('confirmation') || confirmation === undefined ? undefined : [`Confirmed by: ${confirmation}`],
    has('reversibility') || reversibility === undefined
      ? undefined
      : [`Reversibility: ${reversibility.level.toLowerCase()}${reversibility.way === undefined ? '' : `; ${reversibility.way}`}.`],
    has('review-date') || has('more-information') || reviewDate === undefined ? undefined : [`To be looked at again: ${reviewDate}.`],
  ]);
}

/** All about an option in one line. */
export function optionLine({ name, pros, cons, cost, whyNot }: RecordOption): string {
  return [
    `${name}: for it, ${orUnsaid(pros, 'speaks')}`,
    `against it, ${orUnsaid(cons, 'speaks')}`,
    ...(cost === undefined ? [] : [`cost, ${cost}`]),
    ...(whyNot === undefined ? [] : [`not taken, ${whyNot}`]),
  ].join('. ');
}

function holds(sections: readonly SectionSpec[], role: SectionRole): boolean {
  return sections.some((section) => section.role === role || holds(section.children ?? [], role));
}
