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

/** Asking again helps where the editor gave up a question because something changed meanwhile. */
const ASKED_AT_MOST = 50;

/** The offer of the light bulb that is wanted; edits are worked out for as many as the last argument says. Fails with what is offered instead. */
async function offered(document: TextDocument, range: Range, kind: string, isWanted: (action: CodeAction) => boolean): Promise<CodeAction> {
  let actions: CodeAction[] = [];
  for (let asked = 0; asked < ASKED_AT_MOST; asked++) {
    actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 20);
    const wanted = actions.find(isWanted);
    if (wanted !== undefined) return wanted;
  }
  throw new Error(`Not offered; there are: ${actions.map((action) => action.title).join(', ') || 'none'}`);
}

const isPreferred = (action: CodeAction): boolean => action.isPreferred === true;

describe('The light bulb', () => {
  it('fixes a finding', async () => {
    const { document } = await open('fixes/docs/adr/0007-use-postgresql.md', record);
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    await apply(await offered(document, mismatch.range, 'quickfix', isPreferred));
    assert.match(document.getText(), /^# 7\. Use PostgreSQL\n/);
    await findings(document.uri, (rules) => !rules.includes('adr/number-mismatch'));
  });

  it('takes one undo to take back', async () => {
    const { document } = await open('fixes/docs/adr/0017-keep-postgresql.md', record);
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    await apply(await offered(document, mismatch.range, 'quickfix', isPreferred));
    assert.notEqual(document.getText(), record);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), record);
  });

  it('silences a finding with a comment', async () => {
    const { document } = await open('fixes/docs/adr/0027-silence-postgresql.md', record);
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    await apply(await offered(document, mismatch.range, 'quickfix', ({ title }) => title === 'Silence adr/number-mismatch for this line'));
    assert.match(document.getText(), /^<!-- archwright-.* adr\/number-mismatch/);
    await findings(document.uri, (rules) => !rules.includes('adr/number-mismatch'));
  });

  it('fixes everything that needs no answer at once', async () => {
    const { document } = await open('fixes/docs/adr/0037-compare-postgresql.md', record);
    const ragged = await finding(document.uri, 'table/ragged');
    await apply(await offered(document, ragged.range, 'source.fixAll.archwright', () => true));
    assert.match(document.getText(), /\| PostgreSQL \| yes \| +\|/);
    await findings(document.uri, (rules) => !rules.includes('table/ragged'));
  });
});
