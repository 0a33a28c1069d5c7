/** Production checklists in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { checklistsOf } from '../../server/plan/readChecklist.ts';

/** Each entry as `item id: status as written = meaning (match) because reason`. */
function read(...lines: readonly string[]): string[] {
  const document = parseDocument(
    'file:///plan.md',
    ['# Architecture Plan: Shop', '', '## Production Checklist Status', '', ...lines, ''].join('\n'),
  );
  return checklistsOf(document)
    .flatMap((list) => list.entries)
    .map(({ items, status, reason }) => {
      const stated = status === undefined ? 'none' : `${document.slice(status.range)} = ${status.id ?? '?'} (${status.match})`;
      return `${items.map((item) => item.id.replace('check/', '')).join('+')}: ${stated}${reason === '' ? '' : ` because ${reason}`}`;
    });
}

describe('list items', () => {
  it.each([
    ['- Versioning strategy — done', 'api/versioning: done = done (set)'],
    ['- Versioning strategy - done', 'api/versioning: done = done (set)'],
    [
      '- Versioning strategy: Planned for V1, once the gateway stands',
      'api/versioning: Planned for V1 = planned-v1 (set) because once the gateway stands',
    ],
    [
      '- **Versioning strategy**: planned-v1 — the gateway comes first',
      'api/versioning: planned-v1 = planned-v1 (set) because the gateway comes first',
    ],
    [
      '- **Versioning strategy:** `not-applicable` (no public API)',
      'api/versioning: `not-applicable` = not-applicable (set) because no public API',
    ],
    ['- **Versioning** (URL path): Not Applicable', 'api/versioning: Not Applicable = not-applicable (set) because URL path'],
    ['- Versioning strategy (done)', 'api/versioning: done = done (set)'],
    ['- Versioning strategy [planned-v2]', 'api/versioning: planned-v2 = planned-v2 (set)'],
    ['- [x] Versioning strategy', 'api/versioning: x = done (set)'],
    ['- [ ] Versioning strategy', 'api/versioning: none'],
    ['- [ ] Versioning strategy — planned V2: no clients yet', 'api/versioning: planned V2 = planned-v2 (set) because no clients yet'],
    ['- ✅ Versioning strategy', 'api/versioning: ✅ = done (dialect)'],
    ['- ✅ **Versioning strategy** — done', 'api/versioning: done = done (set)'],
    ['- Versioning strategy: ✅ Done', 'api/versioning: ✅ Done = done (set)'],
    ['- Versioning strategy — n/a, batch only', 'api/versioning: n/a = not-applicable (dialect) because batch only'],
    ['- Versioning strategy — TODO before launch', 'api/versioning: TODO = planned-v1 (dialect) because before launch'],
    ['- Versioning strategy — URL path /v1 for all clients', 'api/versioning: none because URL path /v1 for all clients'],
    ['- Versioning strategy — URL path /v1 — done', 'api/versioning: done = done (set) because URL path /v1'],
    ['- Versioning strategy — done — /v1', 'api/versioning: done = done (set) because /v1'],
    ['- 🚧 Versioning strategy — planned-v1 (gateway first)', 'api/versioning: planned-v1 = planned-v1 (set) because gateway first'],
    ['- Versioning strategy — done via URL path', 'api/versioning: done = done (set) because via URL path'],
    ['- Versioning strategy — someday', 'api/versioning: someday = ? (unknown)'],
    ['- Caching strategy — Redis', 'data/caching: none because Redis'],
    [
      '- Versioning strategy — done / planned-v1 / planned-v2 / not-applicable',
      'api/versioning: none because done / planned-v1 / planned-v2 / not-applicable',
    ],
    ['- Retries / timeouts: done', 'reliability/retries+reliability/timeouts: done = done (set)'],
    ['- Cursor-based pagination — done', 'api/pagination: done = done (set)'],
    ['- Encryption at rest and in transit: done', 'security/encryption: done = done (set)'],
    ['1. Versioning strategy. Status: done', 'api/versioning: done = done (set)'],
  ])('%s', (line, entry) => expect(read(line)).toEqual([entry]));

  it('reads a status and a reason below the item', () => {
    expect(read('- **Pagination**', '  - Status: planned-v2', '  - Reason: lists stay short')).toEqual([
      'api/pagination: planned-v2 = planned-v2 (set) because Status: planned-v2\nReason: lists stay short',
    ]);
  });

  it('takes a legend for no entry', () => {
    expect(read('- done: built and described here', '- planned-v1: comes with the first production release')).toEqual([]);
  });
});

describe('groups', () => {
  it('tell items of one name apart, as headings', () => {
    expect(read('### API Design', '- Authentication: done', '### Security', '- Authentication: done')).toEqual([
      'api/authentication: done = done (set)',
      'security/authentication-flow: done = done (set)',
    ]);
  });

  it('may be bold labels or items above a list', () => {
    expect(read('**API Design**', '- Authentication: done', '', '- **Data**', '  - Backups: done')).toEqual([
      'api/authentication: done = done (set)',
      'data/backup: done = done (set)',
    ]);
  });
});

describe('other forms', () => {
  it('reads a table with its notes', () => {
    expect(
      read(
        '| Item | Status | Notes |',
        '|---|---|---|',
        '| Pagination | done | |',
        '| Rate limiting | planned-v1 | edge first |',
        '| Runbooks | | |',
        '| Feature flags | n/a | — |',
      ),
    ).toEqual([
      'api/pagination: done = done (set)',
      'api/rate-limiting: planned-v1 = planned-v1 (set) because edge first',
      'operations/runbooks: none',
      'operations/feature-flags: n/a = not-applicable (dialect)',
    ]);
  });

  it('reads a table with a column for each status', () => {
    expect(read('| Check | Done | Planned V1 | N/A |', '|---|---|---|---|', '| Pagination | x | | |', '| Runbooks | | x | |')).toEqual([
      'api/pagination: x = done (set)',
      'operations/runbooks: x = planned-v1 (set)',
    ]);
  });

  it('reads lines with bold labels', () => {
    expect(read('**Versioning**: planned-v1 — gateway', '**Pagination**: done')).toEqual([
      'api/versioning: planned-v1 = planned-v1 (set) because gateway',
      'api/pagination: done = done (set)',
    ]);
  });

  it('reads a heading for each item', () => {
    expect(
      read('### Pagination', '', '**Status**: done', '', '### Backup strategy', '', 'Planned for V1. Restores are tried first.'),
    ).toEqual(['api/pagination: done = done (set)', 'data/backup: Planned for V1 = planned-v1 (set) because Restores are tried first.']);
  });
});
