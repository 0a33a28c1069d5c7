/** Calls between the parts of a design, read from fields and sentences. */
import { describe, expect, it } from 'vitest';
import { callsOf, modeBetween } from '../../../server/claims/parts/calls.ts';
import { shop } from '../shop.ts';

describe('callsOf', () => {
  it('reads fields and sentences', () => {
    const calls = callsOf(shop).map(({ from, to, mode, source }) => `${from.title} → ${to.title}: ${mode}, ${source}`);
    expect(calls).toEqual([
      'OrderService (OS) → Stock Service: sync, dependencies',
      'OrderService (OS) → Mailer: async, dependencies',
      'Web App → OrderService (OS): unknown, callers',
      'Stock Service → PostgreSQL 16: unknown, dependencies',
      'Mailer → OrderService (OS): unknown, prose',
    ]);
  });
});

describe('modeBetween', () => {
  it('is what any statement of a call says', () => {
    expect(modeBetween(callsOf(shop), 'order service', 'stock service')).toBe('sync');
  });
});
