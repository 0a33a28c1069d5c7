/** Settings and `archwright.json` in the editor: they take effect, and mistakes show at their place. */
import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { finding, findings, findingsOn, inWorkspace, open, write } from '../harness/editor.ts';

const record =
  '# 8. Use PostgreSQL\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nOrders.\n\n## Decision\n\nPostgreSQL.\n\n## Consequences\n\nOne more service.\n';

describe('Configuration', () => {
  it('of the nearest file is in force, a mistake in it is shown at its place', async () => {
    const { document } = await open('configured/docs/adr/0007-use-postgresql.md', record);
    await finding(document.uri, 'adr/number-mismatch');

    const config = await write('configured/archwright.json', '{ "rules": { "adr/number-mismatch": "off" } }\n');
    await findings(document.uri, (rules) => !rules.includes('adr/number-mismatch'));

    const { document: shown } = await open('configured/archwright.json', '{\n  "rules": { "adr/number-mismatch": "loud" }\n}\n');
    const [mistake] = await findings(config, (rules) => rules.length === 1);
    assert.ok(mistake);
    assert.equal(mistake.range.start.line, 1);
    assert.ok(shown.getText(mistake.range).includes('loud') || shown.lineAt(1).text.includes('loud'));
    assert.deepEqual(findingsOn(document.uri), [], 'the last good configuration stays in force');

    await workspace.fs.delete(config);
    await finding(document.uri, 'adr/number-mismatch');
    await findings(config, (rules) => rules.length === 0);
  });

  it('of the editor turns the checker off and on', async () => {
    const { document } = await open('settings/docs/adr/0009-use-redis.md', record);
    await finding(document.uri, 'adr/number-mismatch');
    const settings = workspace.getConfiguration('archwright');
    await settings.update('enable', false, ConfigurationTarget.Workspace);
    await findings(document.uri, (rules) => rules.length === 0);
    await settings.update('enable', undefined, ConfigurationTarget.Workspace);
    await finding(document.uri, 'adr/number-mismatch');
    await workspace.fs.delete(inWorkspace('.vscode'), { recursive: true });
  });
});
