/** Completion in the editor: what is offered, and what the document says when it is taken. */
import assert from 'node:assert/strict';
import { commands, type CompletionItem, type CompletionList, type TextDocument } from 'vscode';
import { after, open } from '../harness/editor.ts';

/** What is offered right after a text, all of it worked out, documentation included. */
async function offered(document: TextDocument, text: string): Promise<CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    after(document, text),
    undefined,
    100,
  );
  return list.items;
}

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('Completion', () => {
  it('offers the statuses of a record, each with its meaning', async () => {
    const { document } = await open(
      'completion/docs/adr/0002-use-redis.md',
      '---\nstatus: \ndate: 2026-01-02\n---\n\n# Use Redis\n\n## Context and Problem Statement\n\nPages are slow.\n',
    );
    const items = await offered(document, 'status: ');
    const accepted = items.find((item) => /^accepted$/i.test(labelOf(item)));
    assert.ok(accepted, `offered: ${items.map(labelOf).join(', ')}`);
    assert.ok(accepted.documentation);
  });

  it('offers the sections a record still lacks, in the order of its template', async () => {
    const { document } = await open(
      'completion/docs/adr/0003-use-kafka.md',
      '# 3. Use Kafka\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nOrders arrive in bursts.\n\n## \n',
    );
    const items = await offered(document, 'bursts.\n\n## ');
    const sections = items.filter((item) => /^(?:## )?(?:Decision|Consequences)$/.test(labelOf(item)));
    const inOrder = sections
      .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
      .map((item) => labelOf(item).replace('## ', ''));
    assert.deepEqual(inOrder, ['Decision', 'Consequences'], `offered: ${items.map(labelOf).join(', ')}`);
  });

  it('offers the records of the log where one is cited', async () => {
    await open(
      'completion/docs/adr/0001-use-postgresql.md',
      '# 1. Use PostgreSQL\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n',
    );
    const { document } = await open(
      'completion/docs/adr/0004-use-views.md',
      '# 4. Use views\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nAs decided in ADR-\n\n## Decision\n\ny\n\n## Consequences\n\nz\n',
    );
    const items = await offered(document, 'decided in ADR-');
    assert.ok(
      items.some((item) => labelOf(item) === 'ADR-0001 Use PostgreSQL'),
      `offered: ${items.map(labelOf).join(', ')}`,
    );
  });

  it('offers whole templates in an empty file', async () => {
    const { document } = await open('completion/docs/adr/0005-new.md', '');
    const items = await offered(document, '');
    assert.ok(
      items.some((item) => /nygard/i.test(labelOf(item)) || /madr/i.test(labelOf(item))),
      `offered: ${items.map(labelOf).join(', ')}`,
    );
  });
});
