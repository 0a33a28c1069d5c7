/** Signs by which files show what a system is made of. */
import { describe, expect, it } from 'vitest';
import { products } from '../../server/knowledge/products.ts';
import { signs } from '../../server/knowledge/signs/signs.ts';

describe('signs', () => {
  it('are of products that the knowledge has, or say what else they are of', () => {
    const known = new Set(products.map(({ name }) => name));
    expect(signs.filter(({ name, purpose }) => purpose === undefined && !known.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it('are told once for each product, in lower case', () => {
    expect(signs.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index)).toEqual([]);
    const written = signs.flatMap(({ images = [], packages = [], resources = [], schemes = [] }) => [
      ...images,
      ...packages,
      ...resources,
      ...schemes,
    ]);
    expect(written.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });
});
