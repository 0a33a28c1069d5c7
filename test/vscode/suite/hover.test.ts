/** Hovers in the editor: on findings, record numbers and statuses. */
import assert from 'node:assert/strict';
import { commands, MarkdownString, type Hover, type Position, type TextDocument } from 'vscode';
import { after, finding, open } from '../harness/editor.ts';

const record = (title: string, context: string): string =>
  `# ${title}\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nWe will do it.\n\n## Consequences\n\nThe team learns it.\n`;

/** Everything the hover says at a place. */
async function hoverText(document: TextDocument, place: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof MarkdownString ? content.value : JSON.stringify(content)))
    .join('\n');
}

describe('Hover', () => {
  it('tells title and status of a record that is mentioned', async () => {
    await open('hover/docs/adr/0001-use-postgresql.md', record('1. Use PostgreSQL', 'Orders need transactions.'));
    const { document } = await open(
      'hover/docs/adr/0002-use-views.md',
      record('2. Use views', 'As decided in ADR-0001, all is in one store.'),
    );
    const text = await hoverText(document, after(document, 'ADR-00'));
    assert.match(text, /Use PostgreSQL/);
    assert.match(text, /Accepted/i);
  });

  it('tells what a status means', async () => {
    const { document } = await open('hover/docs/adr/0003-use-http.md', record('3. Use HTTP', 'Partners speak it.'));
    assert.match(await hoverText(document, after(document, '\nAcc')), /accepted/i);
  });

  it('tells why a finding matters', async () => {
    const { document } = await open('hover/docs/adr/0004-use-grpc.md', record('5. Use gRPC', 'Partners speak it.'));
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    assert.match(await hoverText(document, mismatch.range.start), /adr\/number-mismatch/);
  });
});
