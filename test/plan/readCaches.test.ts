/** Caches of a plan in the forms people write them. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { cachesOf } from '../../server/plan/readCaches.ts';

const plan = (...lines: readonly string[]): ArchDocument => parseDocument('file:///plan.md', [...lines, ''].join('\n'));

describe('cachesOf', () => {
  it('reads what is cached where, for how long, and what ends it', () => {
    const document = plan(
      '## Caching',
      '',
      '| Data | Cache Location | TTL | Invalidation |',
      '|---|---|---|---|',
      '| Session | Redis | 24h | at log-out |',
      '',
      '| Cache | Hit rate |',
      '|---|---|',
      '| Redis | 90% |',
    );
    expect(
      cachesOf(document).flatMap((table) =>
        table.caches.map(({ name, cells }) => [name.text, ...[...cells].map(([part, cell]) => `${part}=${cell.text}`)].join(' ')),
      ),
    ).toEqual(['Session lifetime=24h invalidation=at log-out location=Redis']);
  });

  it('reads columns in other languages', () => {
    expect(
      cachesOf(
        plan('### Caché', '', '| Dato | Ubicación | TTL | Invalidación |', '|---|---|---|---|', '| Salas | Redis | 10 min | al cambiar |'),
      ).map(({ columns }) => [...columns.keys()]),
    ).toEqual([['lifetime', 'invalidation', 'location']]);
  });

  it('takes DNS records with a TTL for no caches', () =>
    expect(cachesOf(plan('| Record | Type | TTL |', '|---|---|---|', '| a | A | 60 |'))).toEqual([]));
});
