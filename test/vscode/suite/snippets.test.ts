/** Snippets in the editor: contributed, inserted, with tab stops. */
import assert from 'node:assert/strict';
import { commands, extensions, Uri, workspace } from 'vscode';
import { finding, open } from '../harness/editor.ts';

interface ContributedSnippets {
  readonly language: string;
  readonly path: string;
}

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
}

/** The snippets that the manifest contributes for Markdown, by name. */
async function contributedSnippets(): Promise<ReadonlyMap<string, Snippet>> {
  const extension = extensions.getExtension('archwright.archwright');
  assert.ok(extension);
  const { contributes } = extension.packageJSON as { contributes: { snippets: readonly ContributedSnippets[] } };
  const files = contributes.snippets.filter(({ language }) => language === 'markdown');
  const all = await Promise.all(
    files.map(async ({ path }) => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, path));
      return Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Snippet>);
    }),
  );
  return new Map(all.flat());
}

describe('Snippets', () => {
  it('are inserted by name and leave a document that is recognised', async () => {
    const snippets = await contributedSnippets();
    assert.ok(snippets.size > 0);
    const [name] = [...snippets].find(([, { prefix }]) => [prefix].flat().some((each) => /nygard/i.test(each))) ?? [];
    assert.ok(name, `no Nygard template among: ${[...snippets.keys()].join(', ')}`);

    const { document } = await open('snippets/docs/adr/0001-use-postgresql.md', '');
    await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
    assert.match(document.getText(), /^# /);
    assert.match(document.getText(), /^## Consequences$/m);
    await finding(document.uri, 'doc/placeholder');
  });
});
