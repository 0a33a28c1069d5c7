/** Checklist items: found by the words a document uses for them, explained with their figures. */
import { headingName } from '../../document/headingText.ts';
import type { ChecklistItem, Figure } from '../../knowledge/adviceSchema.ts';
import { designReview } from '../../knowledge/checklists/designReview.ts';
import { productionItems } from '../../knowledge/checklists/production.ts';
import { validation } from '../../knowledge/checklists/validation.ts';

const items: readonly ChecklistItem[] = [...productionItems, ...designReview, ...validation];
const byName: ReadonlyMap<string, ChecklistItem> = namesOf(items);

/** The item of that title or alias, case and hyphens aside. */
export function checklistItemNamed(text: string): ChecklistItem | undefined {
  return byName.get(headingName(text));
}

/** Guidance and figures of an item. */
export function checklistItemText(id: string): string | undefined {
  const item = items.find((each) => each.id === id);
  return item && [`**${item.title}**`, item.guidance, ...(item.figures ?? []).map(figureLine)].join('\n\n');
}

function figureLine(figure: Figure): string {
  const amount = figure.upTo === undefined ? String(figure.value) : `${figure.value}–${figure.upTo}`;
  return `- ${figure.means}: ${amount} ${figure.unit}`;
}

/** Titles before aliases: a title is nobody else's alias. */
function namesOf(all: readonly ChecklistItem[]): Map<string, ChecklistItem> {
  const names = new Map<string, ChecklistItem>();
  for (const item of all) if (!names.has(headingName(item.title))) names.set(headingName(item.title), item);
  for (const item of all) for (const alias of item.aliases) if (!names.has(headingName(alias))) names.set(headingName(alias), item);
  return names;
}
