/** Record numbers that an index writes down. */
import { expect, test } from 'vitest';
import { numbersInIndex } from '../../server/log/indexNumbers.ts';
import { documentAt } from './support.ts';

test.each<[text: string, numbers: number[]]>([
  ['| # | Title |\n| - | - |\n| 0005 | removed |\n| 6 | Use 3 zones |', [5, 6]],
  ['- 0005: never merged\n- ADR-0007 – withdrawn\n- [0008](0008-x.md) Use X', [5, 7, 8]],
  ['Numbers 12 and 14 were never used.', [12, 14]],
  ['0021–0023 are reserved for the platform team.', [21, 22, 23]],
  ['Record 5 supprimé, 6 aussi.', [5, 6]],
  ['We keep 3 replicas and 12 shards.', []],
  ['2024-01-05: removed the list of tools.', []],
  ['```\n0005 removed\n```', []],
])('%j holds %j', (text, numbers) => {
  expect(numbersInIndex(documentAt('adr/README.md', text))).toEqual(numbers);
});
