/** The guidance and figures behind an item of a checklist, in a list or a table. */
import { touches } from '../../base/range.ts';
import type { Inline } from '../../document/block.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { checklistItemNamed, checklistItemText } from '../explain/checklists.ts';
import type { HoverPart } from '../hover.ts';

/** The item named at the offset, inside a checklist section. */
export function checklistHover({ document }: Snapshot, offset: number): HoverPart | undefined {
  const section = document.sectionAt(offset);
  for (let each = section; each.parent !== undefined; each = each.parent) {
    if (each.role === 'checklist' || each.role === 'review-checklist')
      return itemAt(
        [...section.blocks].flatMap((block) => [...block.inlines()]),
        offset,
      );
  }
  return undefined;
}

/** An item's name ends at a colon or a dash. */
function itemAt(inlines: readonly Inline[], offset: number): HoverPart | undefined {
  for (const inline of inlines) {
    const name = inline.text.split(/:|\n| [—–-] /, 1)[0] ?? '';
    const range = inline.range(0, name.length);
    if (!touches(range, offset)) continue;
    const item = checklistItemNamed(name);
    const markdown = item && checklistItemText(item.id);
    if (markdown !== undefined) return { range, markdown };
  }
  return undefined;
}
