/** For which documents a log of decisions speaks. */
import { expect, test } from 'vitest';
import { speaksFor } from '../../server/log/logHome.ts';

test.each([
  ['file:///w/docs/adr/', 'file:///w/docs/plan.md', true],
  ['file:///w/docs/adr/', 'file:///w/services/a/design.md', true],
  ['file:///w/docs/architecture/decisions/', 'file:///w/design/x.md', true],
  ['file:///w/services/a/docs/adr/', 'file:///w/services/a/plan.md', true],
  ['file:///w/services/a/docs/adr/', 'file:///w/services/b/docs/plan.md', false],
  ['file:///w/services/a/adr/', 'file:///w/docs/plan.md', false],
  ['file:///w/docs/adr/backend/', 'file:///w/docs/adr/frontend/plan.md', false],
])('the log in %s speaks for %s: %s', (folder, uri, expected) => {
  expect(speaksFor({ folder, records: [], indexes: [] }, uri)).toBe(expected);
});
