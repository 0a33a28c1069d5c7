/** Plans that hold or link fewer decisions than their template asks for. What a decision has to say is for the record rules. */
import { fieldsIn } from '../../document/readFields.ts';
import type { Section } from '../../document/section.ts';
import { referencesIn } from '../../log/references.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { placedSpecs } from '../support/planTemplate.ts';

export const decisionsTooFew = defineRule<'few' | 'none'>({
  meta: {
    id: 'doc/decisions-too-few',
    title: 'Fewer decisions than the template asks for',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'none',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      few: 'Only {count} of at least {least} key decisions: what is decided in silence is decided again later. Record or link the others, such as data store, API style, authentication and hosting.',
      none: 'No key decision is recorded or linked here; the template asks for at least {least}. Record the major choices, such as data store, API style, authentication and hosting.',
    },
  },
  *check(context) {
    for (const { spec, sections } of placedSpecs(context)) {
      if (spec.role !== 'decisions' || spec.atLeast === undefined) continue;
      const [section] = sections;
      if (section === undefined || section.isEmpty) continue;
      const count = Math.max(...sections.map((each) => decisionsIn(context, each)), context.records.length);
      if (count >= spec.atLeast) continue;
      yield {
        message: count === 0 ? 'none' : 'few',
        data: { count, least: spec.atLeast },
        range: { start: section.titleRange.start, end: section.titleRange.end },
      };
    }
  },
});

/** Counts generously: records, sub-sections, links to records, rows of a table or items of a list, whichever are most. */
function decisionsIn(context: RuleContext, section: Section): number {
  const { document } = context;
  const within = (place: { start: number }): boolean => place.start >= section.start && place.start < section.end;
  const cited = new Set(
    referencesIn(document)
      .filter((each) => within(each.range))
      .map((each) => each.number ?? each.path),
  );
  const rows = section.blocks.filter((block) => block.kind === 'table').reduce((sum, table) => sum + Math.max(0, table.rows.length - 1), 0);
  const items = section.blocks.filter((block) => block.kind === 'list').reduce((sum, list) => sum + list.children.length, 0);
  const labels = fieldsIn(section).filter((field) => field.form !== 'bullet' && field.key === 'decision').length;
  const links = section.blocks
    .flatMap((block) => [...block.inlines()])
    .reduce((sum, inline) => sum + inline.spans.filter((span) => span.kind === 'link').length, 0);
  return Math.max(section.children.length, cited.size, rows, items, labels, links);
}
