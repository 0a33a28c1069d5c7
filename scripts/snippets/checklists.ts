/** Snippets for checklists: with statuses where items are tracked, with boxes where they are walked through. */
import { checklistLines } from '../../server/drafts/sections.ts';
import type { Line } from '../../server/drafts/lines.ts';
import type { ChecklistItem } from '../../server/knowledge/adviceSchema.ts';
import { boundaryRules } from '../../server/knowledge/checklists/boundaryRules.ts';
import { designReview } from '../../server/knowledge/checklists/designReview.ts';
import { mandatoryRules } from '../../server/knowledge/checklists/mandatoryRules.ts';
import { microservicePractices } from '../../server/knowledge/checklists/microservicePractices.ts';
import { productionChecklist } from '../../server/knowledge/checklists/production.ts';
import { validation } from '../../server/knowledge/checklists/validation.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** The production checklist whole and by group, then the others. */
export function checklistSnippets(): readonly Snippet[] {
  return [
    snippetOf(
      'Checklist: production',
      'checklist',
      'Every item of the production checklist with a status to choose.',
      checklistLines(productionChecklist, 3),
    ),
    ...productionChecklist.map((group) =>
      snippetOf(
        `Checklist: ${group.title}`,
        `checklist-${lastOf(group.id)}`,
        `The items on ${group.title}, with a status to choose.`,
        checklistLines([group], 3),
      ),
    ),
    boxes('design review', 'checklist-review', designReview),
    boxes('validation', 'checklist-validation', validation),
    boxes('microservice practices', 'checklist-microservices', microservicePractices),
    boxes('mandatory rules', 'checklist-rules', mandatoryRules),
    boxes('component boundaries', 'checklist-boundaries', boundaryRules),
  ];
}

function boxes(name: string, prefix: string, items: readonly ChecklistItem[]): Snippet {
  return snippetOf(
    `Checklist: ${name}`,
    prefix,
    `The ${items.length} points of the checklist, with boxes to tick.`,
    items.map((item): Line => [`- [ ] ${item.title}`]),
  );
}

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
