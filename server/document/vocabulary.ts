/** Looks names up in the vocabulary: what a heading or a label means, in any language known. Holds no words of its own. */
import type { FieldKey, SectionRole } from '../knowledge/schema.ts';
import { fieldAliases } from '../knowledge/vocabulary/fields.ts';
import { headingAliases, headingTranslations } from '../knowledge/vocabulary/headings.ts';
import { headingName } from './headingText.ts';

const roles: ReadonlyMap<string, SectionRole> = invert(headingAliases, headingTranslations);
const fields: ReadonlyMap<string, FieldKey> = invert(fieldAliases);

/** What a section with this levelled name (`headingName`) is for; undefined for names of no fixed meaning. */
export function roleOfHeading(name: string): SectionRole | undefined {
  return roles.get(name);
}

/** What a value with this levelled label is. */
export function fieldOfLabel(name: string): FieldKey | undefined {
  return fields.get(name);
}

/** The first to claim a name keeps it: the tables are ordered from records to plans. */
function invert<K extends string>(...tables: readonly Readonly<Partial<Record<K, readonly string[]>>>[]): Map<string, K> {
  const byName = new Map<string, K>();
  for (const table of tables) {
    for (const [key, names] of Object.entries(table) as [K, readonly string[] | undefined][]) {
      for (const name of names ?? []) {
        const levelled = headingName(name);
        if (!byName.has(levelled)) byName.set(levelled, key);
      }
    }
  }
  return byName;
}
