/** Checklist sections: the items not yet listed, and the status behind an item. */
import type { Section } from '../../document/section.ts';
import type { ChecklistItem } from '../../knowledge/adviceSchema.ts';
import { designReview } from '../../knowledge/checklists/designReview.ts';
import { productionChecklist, productionItems } from '../../knowledge/checklists/production.ts';
import { validation } from '../../knowledge/checklists/validation.ts';
import { headingName } from '../../document/headingText.ts';
import { checklistItemNamed } from '../explain/checklists.ts';
import { levelsOf } from '../explain/levels.ts';
import { snippetText } from '../../drafts/snippetText.ts';
import { checklistItemLine } from '../../drafts/sections.ts';
import { sectionsAround, type Cursor } from './cursor.ts';
import { lineLabel } from './lineLabel.ts';
import type { Proposal } from './proposal.ts';

/** The checklist the cursor stands in. */
export function checklistSection(cursor: Cursor): Section | undefined {
  return [...sectionsAround(cursor.section)].find((section) => section.role === 'checklist' || section.role === 'review-checklist');
}

/** Statuses behind an item's colon; items on an empty line or behind a list mark. */
export function checklistProposals(cursor: Cursor): readonly Proposal[] {
  const section = checklistSection(cursor);
  if (section === undefined) return [];
  const label = lineLabel(cursor.before + cursor.after, cursor.before.length);
  if (label !== undefined) return statusProposals(cursor, label.valueAt);
  if (cursor.after.trim() !== '' || /^#|\|/.test(cursor.before)) return [];
  return section.role === 'checklist' ? productionProposals(cursor, section) : reviewProposals(cursor, section);
}

function statusProposals(cursor: Cursor, valueAt: number): readonly Proposal[] {
  const typed = cursor.before.slice(valueAt);
  if (/\s/.test(typed.trim())) return [];
  const range = { start: cursor.lineStart + valueAt, end: cursor.offset + (/^[\w-]*/.exec(cursor.after)?.[0].length ?? 0) };
  return levelsOf('checklist').map((status) => ({
    kind: 'status',
    label: status.label,
    detail: status.meaning,
    insert: status.label,
    range,
    subject: { topic: 'level', set: 'checklist', id: status.id },
  }));
}

/** The items of the group whose heading the cursor stands under, else of all. */
function productionProposals(cursor: Cursor, section: Section): readonly Proposal[] {
  const group = productionChecklist.find((each) => headingName(each.title) === cursor.section.name);
  return missing(group?.items ?? productionItems, section, cursor).map((item) =>
    proposal(cursor, item, snippetText([checklistItemLine(item.title)])),
  );
}

function reviewProposals(cursor: Cursor, section: Section): readonly Proposal[] {
  return missing([...designReview, ...validation], section, cursor).map((item) => proposal(cursor, item, `- [ ] ${item.title}$0`));
}

/** What is listed already, by title or alias, whatever the form. */
function missing(items: readonly ChecklistItem[], section: Section, cursor: Cursor): readonly ChecklistItem[] {
  const listed = new Set<ChecklistItem>();
  for (const block of section.allBlocks()) {
    for (const inline of block.inlines()) {
      const found = checklistItemNamed(inline.text.split(/:|\n| [—–-] /, 1)[0] ?? '');
      if (found !== undefined && block.line !== cursor.line) listed.add(found);
    }
  }
  return items.filter((item) => !listed.has(item));
}

function proposal(cursor: Cursor, item: ChecklistItem, insert: string): Proposal {
  const indent = cursor.before.length - cursor.before.trimStart().length;
  return {
    kind: 'item',
    label: item.title,
    detail: 'checklist item',
    insert,
    snippet: true,
    filter: `${/^(?:[-*+] (?:\[[ x]\] )?)?/i.exec(cursor.before.trimStart())?.[0] ?? ''}${item.title}`,
    range: { start: cursor.lineStart + indent, end: cursor.offset },
    subject: { topic: 'checklist-item', id: item.id },
  };
}
