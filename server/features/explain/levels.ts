/** What a level of a closed set means. */
import { checklistStatuses, priorities, reversibilityLevels, riskLevels, type Level } from '../../knowledge/vocabulary/levels.ts';

export type LevelSet = 'risk' | 'priority' | 'checklist' | 'reversibility';

const SETS: Readonly<Record<LevelSet, readonly Level<string>[]>> = {
  risk: riskLevels,
  priority: priorities,
  checklist: checklistStatuses,
  reversibility: reversibilityLevels,
};

/** The levels of a set, in the order to offer them. */
export function levelsOf(set: LevelSet): readonly Level<string>[] {
  return SETS[set];
}

/** Label and meaning of one level. */
export function levelText(set: LevelSet, id: string): string | undefined {
  const level = SETS[set].find((each) => each.id === id);
  return level && `**${level.label}** — ${level.meaning}`;
}
