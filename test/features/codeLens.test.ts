/** What stands above records, checklists and budgets. */
import { expect, test } from 'vitest';
import { codeLenses } from '../../server/features/codeLens.ts';
import { openFixture } from '../support/fixture.ts';
import { nygardLog, planWith } from './completionDocuments.ts';

interface Shown {
  readonly name: string;
  readonly at: string;
  /** The text of the line below each lens, and the lens. */
  readonly lenses: readonly (readonly [below: string, title: string])[];
}

const records =
  '## Key Decisions\n\n### ADR-001: Use files\n\n**Status**: Superseded by ADR-002\n\n**Context**\n\nSlow.\n\n**Decision**\n\nFiles.\n\n### ADR-002: Use Redis\n\n**Status**: Accepted\n\n**Context**\n\nFast.\n\n**Decision**\n\nRedis.\n\n';

const cases: readonly Shown[] = [
  {
    name: 'a record, and who cites it',
    at: nygardLog('Accepted').replace('# 3. Use Kafka', '# 3. Use$0 Kafka'),
    lenses: [['# 3. Use Kafka', 'Accepted · cited by 1']],
  },
  {
    name: 'what took its place',
    at: nygardLog('Accepted').replace('# 2. Use Redis', '# 2. Use$0 Redis'),
    lenses: [['# 2. Use Redis', 'Superseded by ADR-0003 Use Kafka']],
  },
  {
    name: 'records of a plan',
    at: planWith(records),
    lenses: [
      ['### ADR-001: Use files', 'Superseded by ADR-002 Use Redis'],
      ['### ADR-002: Use Redis', 'Accepted · cited by 1'],
    ],
  },
  {
    name: 'costs over the budget',
    at: planWith(
      '## Costs\n\nThe budget is €6,000 per month.\n\n| Item | Monthly cost |\n| --- | --- |\n| Compute | €4,000 |\n| Database | €2,600 |\n',
    ),
    lenses: [['| Item | Monthly cost |', 'Budget: €6,600 of €6,000 per month']],
  },
  {
    name: 'costs of another period',
    at: planWith('## Costs\n\nThe budget is $60,000 per year.\n\n- Compute: $2,000/month\n- Database: $1,000/month\n'),
    lenses: [['- Compute: $2,000/month', 'Budget: $36,000 of $60,000 per year']],
  },
  {
    name: 'a latency along a path',
    at: planWith(
      '## Latency Budget\n\nThe end-to-end latency must stay below 200 ms at p95.\n\n| Hop | p95 |\n| --- | --- |\n| Gateway | 20 ms |\n| Pricing | 120 ms |\n| Database | 40 ms |\n',
    ),
    lenses: [['| Hop | p95 |', 'Latency: 180 ms of 200 ms p95 along the path']],
  },
  { name: 'a budget with nothing to spend it on', at: planWith('## Costs\n\nThe budget is €6,000 per month.\n'), lenses: [] },
  { name: 'a document that is not ours', at: '//- README.md\n# Shop\n\nA shop.\n', lenses: [] },
];

test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, { at, lenses }) => {
  const { snapshot } = await openFixture(at);
  const { lines, text } = snapshot.document;
  expect(
    codeLenses(snapshot).map(({ range, command }) => [
      text.slice(lines.start(range.start.line), lines.end(range.start.line)),
      command?.title,
    ]),
  ).toEqual(lenses);
});

test('the way from a drawing to its picture, where the editor has one', async () => {
  const { snapshot } = await openFixture(planWith('## Diagram$0\n\n```mermaid\nflowchart LR\n  a[Shop] --> b[Orders]\n```\n'));
  expect(codeLenses(snapshot)).toEqual([]);
  const [lens, ...more] = codeLenses(snapshot, { preview: 'open.preview' });
  expect(more).toEqual([]);
  expect(lens?.command).toEqual({ title: 'Open preview', command: 'open.preview', arguments: [snapshot.document.uri] });
  expect(snapshot.document.text.split('\n')[lens?.range.start.line ?? 0]).toBe('```mermaid');
});
