/** How far a production checklist is: how many of its items have a status, and what they say. */
import { productionItems } from '../../knowledge/checklists/production.ts';
import { checklistsOf } from '../../plan/readChecklist.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Lens } from '../codeLens.ts';

/** One lens above each checklist. */
export function checklistLenses({ document }: Snapshot): readonly Lens[] {
  return checklistsOf(document).flatMap(({ section, entries }): Lens[] => {
    const answered = new Map(
      entries.flatMap((entry) => (entry.status?.id === undefined ? [] : entry.items.map((item) => [item.id, entry.status?.id] as const))),
    );
    if (entries.length === 0) return [];
    const count = (status: string): number => [...answered.values()].filter((each) => each === status).length;
    const parts = [
      ['done', count('done')],
      ['planned', count('planned-v1') + count('planned-v2')],
      ['not applicable', count('not-applicable')],
    ] as const;
    const detail = parts
      .filter(([, number]) => number > 0)
      .map(([name, number]) => `${String(number)} ${name}`)
      .join(', ');
    return [
      {
        range: section.titleRange,
        title: `Checklist: ${String(answered.size)} of ${String(productionItems.length)} items have a status${detail === '' ? '' : ` (${detail})`}`,
      },
    ];
  });
}
