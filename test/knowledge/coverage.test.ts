/** Every item of the sources has an entry, and every id names one entry. */
import { describe, expect, it } from 'vitest';
import { EntryId } from '../../server/knowledge/adviceSchema.ts';
import { decisionTables } from '../../server/knowledge/coverage/decisionTables.ts';
import { entries, plainEntries } from '../../server/knowledge/coverage/entries.ts';
import { seedCoverage } from '../../server/knowledge/coverage/seedCoverage.ts';
import { Source } from '../../server/knowledge/schema.ts';
import { latencyTree, scalingLadder } from '../../server/knowledge/tables/scaling.ts';
import { consistencyCriteria } from '../../server/knowledge/tables/consistency.ts';
import { resolutionSteps } from '../../server/knowledge/reviewProtocol.ts';

describe('coverage', () => {
  it.each(Object.entries(seedCoverage))('%s names existing entries only', (_, items) => {
    expect(Object.entries(items).filter(([, id]) => !entries.has(id))).toEqual([]);
  });
});

describe('entries', () => {
  const ids = [
    ...plainEntries.map((entry) => entry.id),
    ...decisionTables.flatMap((table) => [table.id, ...table.rows.map((row) => row.id)]),
  ];

  it('have an id nobody else has', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('have well-formed ids and sources', () => {
    expect(ids.filter((id) => !EntryId.safeParse(id).success)).toEqual([]);
    expect([...entries.values()].filter((entry) => !Source.safeParse(entry.source).success)).toEqual([]);
  });

  it('lead on to entries that exist', () => {
    const next = [...latencyTree, ...scalingLadder, ...consistencyCriteria, ...resolutionSteps].flatMap((step) =>
      Object.values(step.next ?? {}),
    );
    expect(next.filter((id) => !entries.has(id))).toEqual([]);
  });
});
