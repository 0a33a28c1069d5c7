/** Which mentions of records become links, and where they lead. */
import { expect, test } from 'vitest';
import { documentLinks } from '../../server/features/documentLinks.ts';
import { openFixture } from '../support/fixture.ts';
import { nygardLog, planWith } from './completionDocuments.ts';

async function links(fixture: string): Promise<unknown> {
  const { snapshot } = await openFixture(fixture);
  const { lines, text } = snapshot.document;
  return documentLinks(snapshot).map(({ range, target, tooltip }) => [
    text.slice(lines.offset(range.start), lines.offset(range.end)),
    target,
    tooltip,
  ]);
}

test('numbers lead to records; links, and numbers nobody knows, are left alone', async () => {
  expect(await links(nygardLog('Accepted', 'See ADR-0003, [that](0002-use-redis.md), ADR-0099 and ADR-1.'))).toEqual([
    ['ADR-0003', 'file:///workspace/docs/adr/0003-use-kafka.md#L1', 'ADR-0003 Use Kafka'],
  ]);
});

test('a record embedded in the plan', async () => {
  expect(
    await links(
      planWith(
        '## Key Decisions\n\n### ADR-001: Use files\n\n**Status**: Accepted\n\n**Context**\n\nSlow.\n\n## Phase Plan\n\nADR-001 says so.',
      ),
    ),
  ).toEqual([['ADR-001', 'file:///workspace/docs/plan.md#L23', 'Use files']]);
});
