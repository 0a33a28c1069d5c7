/** How many people are said to build and run a system. */
import { describe, expect, it } from 'vitest';
import { teamSizesOf } from '../../../server/claims/budgets/team.ts';
import { parseDocument } from '../../../server/document/document.ts';

describe('teamSizesOf', () => {
  it.each([
    ['A team of six builds it.', [6]],
    ['The team is two developers.', [2]],
    ['Built by a 3-person team.', [3]],
    ['A single engineer maintains it.', [1]],
    ['It serves 300 developers at our customers.', []],
    ['The platform team of 12 runs Kafka.', []],
  ])('%s', (text, sizes) => {
    expect(teamSizesOf(parseDocument('file:///plan.md', text)).map(({ people }) => people)).toEqual(sizes);
  });
});
