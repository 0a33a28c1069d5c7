/** What headings stand for in the dialects a team declared. Says nothing of which documents are of them. */
import type { SectionRole } from '../knowledge/schema.ts';
import { headingAliases } from '../knowledge/vocabulary/headings.ts';
import { headingName } from './headingText.ts';
import type { HouseDialect } from './profile.ts';
import { roleOfHeading } from './vocabulary.ts';

/** Levelled heading name → role; asked before the vocabulary. */
export type HouseHeadings = ReadonlyMap<string, SectionRole>;

/** The aliases of all dialects; undefined where none declares any. An alias for a role or heading nobody knows is left out. */
export function houseHeadings(dialects: readonly HouseDialect[]): HouseHeadings | undefined {
  const roles = new Map<string, SectionRole>();
  for (const [heading, meaning] of dialects.flatMap((dialect) => Object.entries(dialect.aliases))) {
    const role = isRole(meaning) ? meaning : roleOfHeading(headingName(meaning));
    if (role !== undefined) roles.set(headingName(heading), role);
  }
  return roles.size > 0 ? roles : undefined;
}

function isRole(name: string): name is SectionRole {
  return Object.hasOwn(headingAliases, name);
}
