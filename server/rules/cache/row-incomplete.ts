/** Rows of a cache table that do not say where, for how long, or what ends it, as far as the document's template asks. */
import type { SectionSpec } from '../../knowledge/schema.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import { cachePartOf, cachesOf, type CachePart, type CacheRow } from '../../plan/readCaches.ts';
import { saysNothing } from '../../plan/stated.ts';
import { defineRule } from '../rule.ts';
import { fillCellsFix, placeOfCells, type OpenCell } from '../support/fillCells.ts';
import { wordList } from '../support/wordList.ts';

const NAMES: Readonly<Record<CachePart, string>> = { location: 'location', lifetime: 'lifetime', invalidation: 'invalidation' };
const KINDS_OF_PARTS: readonly CachePart[] = ['location', 'lifetime', 'invalidation'];
const PROMPTS: Readonly<Record<CachePart, string>> = { location: 'where', lifetime: 'lifetime', invalidation: 'what ends it' };

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
      const absent = asked.filter((part) => !columns.has(part));
      if (absent.length > 0 && table.header !== undefined)
        yield {
          message: 'column',
          data: {
            parts: wordList(
              absent.map((part) => NAMES[part]),
              'or',
            ),
          },
          range: table.header,
        };
      for (const cache of caches) {
        if (NOT_CACHED.test(cache.cells.get('location')?.text ?? '')) continue;
        const missing = own.filter((part) => columns.has(part) && saysNothing(cache.cells.get(part)?.text ?? ''));
        if (missing.length === 0) continue;
        const cells = missing.flatMap((part): OpenCell[] => {
          const cell = cache.cells.get(part);
          return cell === undefined ? [] : [{ cell, prompt: PROMPTS[part] }];
        });
        yield {
          message: 'row',
          data: {
            parts: wordList(
              missing.map((part) => NAMES[part]),
              'or',
            ),
            data: cache.name.text,
          },
          range: placeOfCells(cells, cache.name.range),
          state: cells,
        };
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
