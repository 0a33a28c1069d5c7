/** The parts of a design, and what a mention of one resolves to. */
import { describe, expect, it } from 'vitest';
import { isExternalService, partsOf, productNamed } from '../../../server/claims/parts/components.ts';
import { shop } from '../shop.ts';

describe('partsOf', () => {
  it('finds a part by its name, its short form and without its kind', () => {
    const parts = partsOf(shop);
    expect(['Order Service', 'order-service', 'OS', 'Orders'].map((name) => parts.find(name)?.title)).toEqual(
      Array<string>(4).fill('OrderService (OS)'),
    );
    expect(parts.find('Billing')).toBeUndefined();
  });

  it('knows products and services of others by their names', () => {
    expect(productNamed('Redis cluster')?.name).toBe('Redis');
    expect(productNamed('PostgreSQL 16')?.name).toBe('PostgreSQL');
    expect(isExternalService('the SendGrid API')).toBe(true);
    expect(isExternalService('Billing API')).toBe(false);
  });
});
