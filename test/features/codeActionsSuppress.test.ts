/** Comments that silence: where they stand, and that they do silence. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/document/edits.ts';
import { suppressFix, type SuppressScope } from '../../server/features/suppress.ts';
import { createService } from '../../server/service.ts';
import type { Verdict } from '../../server/rules/engine.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

const path = 'docs/adr/0001-use-postgresql.md';
const rule = 'doc/link-broken';

/** Judges a record by one rule. */
async function judged(
  text: string,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly silence: (scope: SuppressScope) => string | undefined }> {
  const service = createService(memoryPorts(new MemoryFiles({ [path]: text })));
  service.configure([ROOT], { config: { preset: 'off', rules: { [rule]: 'on' } } });
  const snapshot = await service.snapshot(ROOT + path);
  const [verdict] = snapshot?.judgement.verdicts ?? [];
  if (snapshot === undefined || verdict === undefined) return { verdicts: [], silence: () => undefined };
  const silence = (scope: SuppressScope): string | undefined => {
    const fix = suppressFix(snapshot.document, verdict, scope);
    return fix && applyEdits(text, fix.edits);
  };
  return { verdicts: snapshot.judgement.verdicts, silence };
}

const record = (decision: string): string =>
  `# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Context\n\nOrders are lost.\n\n## Decision\n\n${decision}\n\n## Consequences\n\nIt has to be run.\n`;

const places: readonly (readonly [name: string, decision: string, line: string])[] = [
  ['a paragraph', 'See [this](gone.md).', '<!-- archwright-disable-next-line doc/link-broken -->\nSee [this](gone.md).'],
  [
    'a later line of a paragraph',
    'We decided.\nSee [this](gone.md).',
    'We decided.\nSee [this](gone.md). <!-- archwright-disable-line doc/link-broken -->',
  ],
  ['a list item', '- See [this](gone.md)', '- See [this](gone.md) <!-- archwright-disable-line doc/link-broken -->'],
  [
    'a table row',
    '| A | B |\n| - | - |\n| x | [this](gone.md) |',
    '| A | B |\n| - | - |\n| x | [this](gone.md) <!-- archwright-disable-line doc/link-broken --> |',
  ],
];

describe.each(places)('In %s', (_name, decision, line) => {
  it('a finding is silenced for its line by a comment that fits the place', async () => {
    const { silence } = await judged(record(decision));
    expect(silence('line')).toBe(record(line));
    expect((await judged(silence('line') ?? '')).verdicts).toEqual([]);
  });

  it.each(['section', 'file'] as const)('and for its %s', async (scope) => {
    const { silence } = await judged(record(decision));
    expect((await judged(silence(scope) ?? '')).verdicts).toEqual([]);
  });
});

it('A comment for other rules takes the rule in', async () => {
  const text = record('See [this](gone.md).').replace(
    '## Decision\n',
    '## Decision\n\n<!-- archwright-disable-section adr/date-missing -->\n',
  );
  const { silence } = await judged(text);
  expect(silence('section')).toBe(text.replace('adr/date-missing', 'adr/date-missing doc/link-broken'));
});

it('A comment for the file stands below the title', async () => {
  const { silence } = await judged(record('See [this](gone.md).'));
  expect(silence('file')?.startsWith('# 1. Use PostgreSQL\n\n<!-- archwright-disable-file doc/link-broken -->\n\n## Status')).toBe(true);
});
