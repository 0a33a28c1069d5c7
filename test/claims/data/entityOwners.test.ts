/** The entities of a data model with their owners. */
import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../server/claims/data/entityOwners.ts';
import { shop } from '../shop.ts';

describe('entitiesOf', () => {
  it('finds entities with and without owner', () => {
    expect(entitiesOf(shop).map(({ name, ownerCell }) => [name, ownerCell?.text])).toEqual([
      ['order', 'Order Service'],
      ['stock level', ''],
    ]);
  });
});
