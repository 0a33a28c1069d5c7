/** The production checklist where the document's own template asks for one. Other documents answer to no checklist. */
import type { ProductionChecklist, ChecklistEntry } from '../../plan/checklist.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import { checklistsOf } from '../../plan/readChecklist.ts';
import type { RuleContext } from '../rule.ts';

/** The checklists that the document owes its reader. */
export function productionChecklists({ document, profile }: RuleContext): readonly ProductionChecklist[] {
  return sectionSpec(profile, 'checklist') === undefined ? [] : checklistsOf(document);
}

/** All their entries, in document order. */
export function productionEntries(context: RuleContext): readonly ChecklistEntry[] {
  return productionChecklists(context).flatMap((checklist) => checklist.entries);
}
