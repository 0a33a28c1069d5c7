/** Findings over the connection: asked for, unchanged, after edits, in bursts, cancelled. */
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from '../support/memoryPorts.ts';
import { brokenRecord, soundRecord, wrongNumber } from './records.ts';
import { TestClient, type ClientSetup } from './testClient.ts';

const path = 'docs/adr/0001-use-postgresql.md';
let client: TestClient;

async function start(setup: Partial<ClientSetup> = {}): Promise<void> {
  client = await TestClient.start({ files: {}, ...setup });
}

afterEach(() => client.dispose());

describe('A client that asks for findings', () => {
  it('is told that the server answers for documents and the workspace', async () => {
    await start();
    expect(client.initialized.capabilities.diagnosticProvider).toEqual({
      identifier: 'archwright',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('gets them with rule, page, severity and place', async () => {
    await start();
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).toMatchObject([
      {
        code: 'adr/number-mismatch',
        codeDescription: { href: 'https://github.com/archwright/archwright/blob/main/docs/rules/adr/number-mismatch.md' },
        severity: 1,
        source: 'archwright',
        range: wrongNumber,
      },
    ]);
  });

  it('is told when nothing has changed', async () => {
    await start();
    await client.open(path, brokenRecord);
    const { resultId } = await client.pull(path);
    expect(await client.pull(path, resultId)).toEqual({ kind: 'unchanged', resultId });
  });

  it('gets those of the text as it stands after each edit', async () => {
    await start();
    await client.open(path, brokenRecord);
    await client.edit(path, wrongNumber, '1');
    expect(await client.findings(path)).toEqual([]);
    await client.edit(path, wrongNumber, '7');
    expect((await client.findings(path)).map((each) => each.range)).toEqual([wrongNumber]);
  });

  it('gets those of the last text after a burst of keystrokes', async () => {
    await start();
    await client.open(path, soundRecord);
    const end = { line: 0, character: 3 };
    const pulls = [];
    for (let key = 0; key < 20; key++) {
      await client.edit(path, { start: wrongNumber.start, end }, String((key % 9) + 1));
      pulls.push(client.findings(path));
    }
    const all = await Promise.all(pulls);
    expect(all.at(-1)?.[0]?.message).toContain(' 2 ');
  });

  it('gets none for other Markdown', async () => {
    await start();
    await client.open('README.md', '# A project\n\nHow to build it.\n');
    expect(await client.findings('README.md')).toEqual([]);
  });

  it('may take its question back', async () => {
    await start();
    await client.open(path, brokenRecord);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: ROOT + path } }, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow();
    expect(await client.findings(path)).toHaveLength(1);
  });
});

describe('A client that does not ask', () => {
  const capabilities = { textDocument: {} };

  it('is sent findings after opening and after an edit', async () => {
    await start({ capabilities });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(path, brokenRecord);
    expect((await client.nextPublished((report) => report.version === 1)).diagnostics).toHaveLength(1);
    await client.edit(path, wrongNumber, '1');
    expect((await client.nextPublished((report) => report.version === 2)).diagnostics).toEqual([]);
  });

  it('is sent the last text of a burst last', async () => {
    await start({ capabilities });
    await client.open(path, soundRecord);
    for (let key = 0; key < 20; key++) await client.edit(path, wrongNumber, String((key % 9) + 1));
    const last = await client.nextPublished((report) => report.version === 21);
    expect(last.diagnostics[0]?.message).toContain(' 2 ');
    expect(client.published.at(-1)).toBe(last);
  });
});
