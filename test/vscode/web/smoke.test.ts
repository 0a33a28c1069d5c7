/** The same extension in the web worker host: no Node, and still it finds something. */
import { extensions, Uri, workspace } from 'vscode';
import { finding, open } from '../harness/editor.ts';

const record =
  '# 8. Use PostgreSQL\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nOrders.\n\n## Decision\n\nPostgreSQL.\n\n## Consequences\n\nOne more service.\n';

describe('Archwright', () => {
  it('activates without Node', async () => {
    const extension = extensions.getExtension('archwright.archwright');
    if (extension === undefined) throw new Error('The extension is missing.');
    await extension.activate();
    if (typeof process !== 'undefined') throw new Error('This is not a web worker.');
  });

  it('finds what is wrong with a record', async () => {
    const { document } = await open('web/docs/adr/0007-use-postgresql.md', record);
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    if (document.getText(mismatch.range) !== '8') throw new Error(`It stands at “${document.getText(mismatch.range)}”.`);
  });

  it('has the pages of the rules', async () => {
    const page = (await workspace.openTextDocument(Uri.parse('archwright-rule:/adr/number-mismatch.md'))).getText();
    if (!page.startsWith('# adr/number-mismatch\n')) throw new Error(`The page begins “${page.slice(0, 40)}”.`);
  });
});
