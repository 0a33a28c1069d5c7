/** Names of parts, levelled. */
import { describe, expect, it } from 'vitest';
import { isNear, partName } from '../../../server/claims/parts/partNames.ts';

describe('partName', () => {
  it.each([
    ['the `OrderService` (v2)', 'order service'],
    ['5.1 Order Services', 'order service'],
    ['order-service', 'order service'],
    ['Component: Orders', 'order'],
  ])('levels %s', (text, name) => {
    expect(partName(text)).toBe(name);
  });

  it('tells a slip from another name', () => {
    expect(isNear('inventory service', 'inventroy service')).toBe(true);
    expect(isNear('order', 'border line')).toBe(false);
  });
});
