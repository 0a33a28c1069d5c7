/** What stands behind `Dependencies:`, taken apart. */
import { describe, expect, it } from 'vitest';
import { listedIn } from '../../../server/claims/parts/dependencyList.ts';

describe('listedIn', () => {
  it('takes names, directions and modes apart', () => {
    const listed = listedIn('Calls Stock (REST), Kafka for events and retries; is called by the Web App and Console.', false);
    expect(listed.map(({ name, direction, mode }) => [name, direction, mode])).toEqual([
      ['Stock', 'calls', 'sync'],
      ['Kafka', 'calls', 'async'],
      ['Web App', 'callers', 'unknown'],
      ['Console', 'callers', 'unknown'],
    ]);
  });

  it('finds nothing in none', () => {
    expect(listedIn('None', false)).toEqual([]);
    expect(listedIn('No longer the Legacy Service', false)).toEqual([]);
  });
});
