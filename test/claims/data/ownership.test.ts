/** Which part says that it owns which data. */
import { describe, expect, it } from 'vitest';
import { owningsOf } from '../../../server/claims/data/ownership.ts';
import { shop } from '../shop.ts';

describe('owningsOf', () => {
  it('tells what is owned from what is copied', () => {
    expect(owningsOf(shop).map(({ part, thing, strength }) => `${part.name}: ${thing}, ${strength}`)).toEqual([
      'order service: order, explicit',
      'order service: order line, explicit',
      'stock service: stock level, listed',
    ]);
  });
});
