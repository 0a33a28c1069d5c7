/** Light bulbs in the editor: a fix taken, all fixes at once, undo, silencing. */
import assert from 'node:assert/strict';
import { commands, type CodeAction, type Range, type TextDocument } from 'vscode';
import { apply, finding, findings, open } from '../harness/editor.ts';

const record = `# 8. Use PostgreSQL

Date: 2026-01-02

## Status

Accepted

## Context

Orders need transactions across tables.

| Store | Transactions | Cost |
| --- | --- | --- |
| PostgreSQL | yes |

## Decision

We will use PostgreSQL.

## Consequences

The team runs one more service.
`;

/** What the light bulb offers; edits are worked out for as many as the last argument says. */
async function offered(document: TextDocument, range: Range, kind: string): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 20);
}

describe('The light bulb', () => {
  it('fixes a finding', async () => {
    const { document } = await open('fixes/docs/adr/0007-use-postgresql.md', record);
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    const fixes = await offered(document, mismatch.range, 'quickfix');
    const fix = fixes.find((action) => action.isPreferred === true);
    assert.ok(fix, `no preferred fix among: ${fixes.map((action) => action.title).join(', ')}`);
    await apply(fix);
    assert.match(document.getText(), /^# 7\. Use PostgreSQL\n/);
    await findings(document.uri, (rules) => !rules.includes('adr/number-mismatch'));
  });

  it('takes one undo to take back', async () => {
    const { document } = await open('fixes/docs/adr/0017-keep-postgresql.md', record);
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    const fix = (await offered(document, mismatch.range, 'quickfix')).find((action) => action.isPreferred === true);
    assert.ok(fix);
    await apply(fix);
    assert.notEqual(document.getText(), record);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), record);
  });

  it('silences a finding with a comment', async () => {
    const { document } = await open('fixes/docs/adr/0027-silence-postgresql.md', record);
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    const silence = (await offered(document, mismatch.range, 'quickfix')).find((action) => action.title === 'Silence adr/number-mismatch for this line');
    assert.ok(silence);
    await apply(silence);
    assert.match(document.getText(), /^<!-- archwright-.* adr\/number-mismatch/);
    await findings(document.uri, (rules) => !rules.includes('adr/number-mismatch'));
  });

  it('fixes everything that needs no answer at once', async () => {
    const { document } = await open('fixes/docs/adr/0037-compare-postgresql.md', record);
    const ragged = await finding(document.uri, 'table/ragged');
    const [all] = await offered(document, ragged.range, 'source.fixAll.archwright');
    assert.ok(all);
    await apply(all);
    assert.match(document.getText(), /\| PostgreSQL \| yes \| +\|/);
    await findings(document.uri, (rules) => !rules.includes('table/ragged'));
  });
});
