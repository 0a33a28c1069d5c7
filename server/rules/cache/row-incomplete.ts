/** Rows of a cache table that do not say where, for how long, or what ends it, as far as the document's template asks. */
import type { SectionSpec } from '../../knowledge/schema.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import { cachePartOf, cachesOf, type CachePart, type CacheRow } from '../../plan/readCaches.ts';
import { saysNothing } from '../../plan/stated.ts';
import { defineRule } from '../rule.ts';
import { absentColumns, fillCellsFix, openRow, type AskedPart, type OpenCell } from '../support/fillCells.ts';

const PARTS: Readonly<Record<CachePart, AskedPart>> = {
  location: { name: 'location', prompt: 'where' },
  lifetime: { name: 'lifetime', prompt: 'lifetime' },
  invalidation: { name: 'invalidation', prompt: 'what ends it' },
};
const KINDS_OF_PARTS: readonly CachePart[] = ['location', 'lifetime', 'invalidation'];

/** A row that says there is none. */
const NOT_CACHED = /^(?:not cached|never cached|uncached|no cache|none|no)\W*$/i;

export const cacheRowIncomplete = defineRule<'row' | 'column', readonly OpenCell[]>({
  meta: {
    id: 'cache/row-incomplete',
    title: 'A cache does not say where it is, how long it keeps, or what ends it',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['HEAPTRACE', 'SYSARCH'],
    messages: {
      row: 'No {parts} is stated for the cache of {data}. Stale data nobody can explain begins here; fill in the cell.',
      column: 'The cache table has no column for {parts}. Stale data nobody can explain begins here; add one.',
    },
  },
  *check({ document, profile }) {
    const asked = partsAsked(sectionSpec(profile, 'caching'));
    for (const { table, columns, caches } of cachesOf(document)) {
      const own = KINDS_OF_PARTS.filter((part) => asked.includes(part) || isFilledByMost(caches, part));
      yield* absentColumns(
        table.header,
        asked.filter((part) => !columns.has(part)).map((part) => PARTS[part]),
      );
      for (const { cells, name } of caches) {
        if (NOT_CACHED.test(cells.get('location')?.text ?? '')) continue;
        const missing = own.filter((part) => columns.has(part) && saysNothing(cells.get(part)?.text ?? ''));
        yield* openRow(
          missing.map((part) => ({ ...PARTS[part], cell: cells.get(part) })),
          { data: name.text },
          name.range,
        );
      }
    }
  },
  fix(_context, { state }) {
    return fillCellsFix(state ?? []);
  },
});

/** A column that the author fills for most caches is asked of all. */
function isFilledByMost(caches: readonly CacheRow[], part: CachePart): boolean {
  const filled = caches.filter(({ cells }) => !saysNothing(cells.get(part)?.text ?? ''));
  return filled.length > 1 && filled.length * 2 > caches.length;
}

/** The parts the template's own cache table has columns for. */
function partsAsked(spec: SectionSpec | undefined): readonly CachePart[] {
  return [...new Set((spec?.table?.columns ?? []).flatMap((column) => cachePartOf(column.heading) ?? []))];
}
