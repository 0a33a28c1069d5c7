/**
 * Rules with `words` are neither loaded nor run where none of them stand. Here is a record as most are, with times, sizes and counts, but
 * without loads, targets and losses: words that are found in it would make every check slower.
 */
import { expect, test } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { catalogue } from '../../server/rules/catalogue.ts';
import { mayFind } from '../../server/rules/engine.ts';

const PLAIN = `# 3. Keep records beside the code

- Status: Accepted
- Date: 2026-02-03

## Context

Each service keeps its own notes for 30 days, and 3 of 5 teams cannot find them a year later. Half of the people who join ask around.
All services share one repository of 2.5 GB; a search takes 200 ms. New engineers need two weeks to learn what was decided.
Two out of three reviews ask for the reasons behind a change, and the system is no longer understood without them.

## Decision

We will write one page for each decision, at most 200 lines, in the repository of the service it concerns. A reviewer reads it within 2 days.
The index is built by a job that runs every hour and takes 10 minutes. The old wiki stays up for a month.

## Consequences

- Records are found where the code is: 1/2 of the questions go away.
- Every team needs 15 minutes a week for it.
- The wiki is read only after 90 days, and nobody loses what stands there.
`;

test('a plain record holds the words of no rule that reads figures', () => {
  const document = parseDocument('file:///docs/adr/0003-keep-records-beside-the-code.md', PLAIN);
  const found = catalogue.filter((rule) => (rule.meta.words ?? []).length > 0 && mayFind(rule, document));
  expect(found.map(({ meta }) => meta.id)).toEqual([]);
});
