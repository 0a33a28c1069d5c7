/** Items of the production checklist that the checklist section leaves out, told once and by group. */
import { productionChecklist, productionItems } from '../../knowledge/checklists/production.ts';
import type { ChecklistItem } from '../../knowledge/adviceSchema.ts';
import type { ProductionChecklist } from '../../plan/checklist.ts';
import { headingName } from '../../document/headingText.ts';
import type { Section } from '../../document/section.ts';
import { isTranslation } from '../../document/vocabulary.ts';
import { pointsElsewhere } from '../../plan/planSections.ts';
import { defineRule } from '../rule.ts';
import { missingItemsFix } from '../support/missingItems.ts';
import { productionChecklists } from '../support/productionEntries.ts';

interface State {
  readonly checklist: ProductionChecklist;
  readonly missing: ReadonlySet<ChecklistItem>;
}

export const checkItemMissing = defineRule<'missing', State>({
  meta: {
    id: 'check/item-missing',
    title: 'The production checklist leaves items out',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        '{count} of the {total} items are not on the checklist: {items}. An item left out is one nobody has looked at; not-applicable is an answer too.',
    },
  },
  *check(context) {
    const checklists = productionChecklists(context);
    const first = checklists[0];
    const entries = checklists.flatMap((checklist) => checklist.entries);
    // An empty section is told by its own rule; a list kept elsewhere, or in words of another language, cannot be judged from here.
    if (first === undefined || checklists.every(({ section }) => section.isEmpty)) return;
    if (entries.length === 0 && checklists.some(({ section }) => pointsElsewhere(section) || isTranslation(section.name))) return;
    const listed = new Set(entries.flatMap((entry) => entry.items));
    const missing = new Set(
      productionItems.filter((item) => !listed.has(item) && !checklists.some(({ section }) => isNamedIn(section, item))),
    );
    if (missing.size === 0) return;
    yield {
      message: 'missing',
      data: { count: missing.size, total: productionItems.length, items: byGroup(missing) },
      range: first.section.titleRange,
      state: { checklist: { ...first, entries }, missing },
    };
  },
  fix({ document }, { state }) {
    return state === undefined ? [] : [missingItemsFix(document, state.checklist, state.missing)];
  },
});

/** `API Design: versioning ✔; pagination n/a (one page)`: items told in a sentence are looked at. */
function isNamedIn(section: Section, { title, aliases }: ChecklistItem): boolean {
  return section.walk().some(({ blocks }) =>
    blocks.some((block) => {
      const text = block.kind === 'paragraph' ? ` ${headingName(block.text)} ` : '';
      return text !== '' && [title, ...aliases].some((name) => text.includes(` ${headingName(name)} `));
    }),
  );
}

/** `API Design: Pagination, Rate limiting; Security Architecture: all 6`. */
function byGroup(missing: ReadonlySet<ChecklistItem>): string {
  return productionChecklist
    .flatMap((group) => {
      const items = group.items.filter((item) => missing.has(item));
      if (items.length === 0) return [];
      return `${group.title}: ${items.length === group.items.length ? `all ${items.length}` : items.map((item) => item.title).join(', ')}`;
    })
    .join('; ');
}
