/** The workspace over the connection: findings of documents nobody opened, files that change, settings and configuration. */
import { CancellationTokenSource, WorkspaceDiagnosticRequest, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import {
  statusRequest,
  templateRequest,
  templatesRequest,
  type DocumentStatus,
  type TemplateInfo,
  type TemplateText,
} from '../../server/protocol/requests.ts';
import { ROOT } from '../support/memoryPorts.ts';
import { brokenRecord, soundRecord } from './records.ts';
import { TestClient, type ClientSetup } from './testClient.ts';

const path = 'docs/adr/0001-use-postgresql.md';
const files = { [path]: brokenRecord, 'README.md': '# A project\n' };
let client: TestClient;

async function start(setup: Partial<ClientSetup> = {}): Promise<void> {
  client = await TestClient.start({ files, ...setup });
}

async function pullWorkspace(previousResultIds: { uri: string; value: string }[] = []): Promise<WorkspaceDiagnosticReport> {
  return client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
}

afterEach(() => client.dispose());

describe('Findings of the workspace', () => {
  it('are those of recognised documents, open or not', async () => {
    await start();
    const { items } = await pullWorkspace();
    expect(items).toMatchObject([{ kind: 'full', uri: ROOT + path, items: [{ code: 'adr/number-mismatch' }] }]);
  });

  it('are told again only when something has changed', async () => {
    await start();
    const {
      items: [first],
    } = await pullWorkspace();
    const again = pullWorkspace([{ uri: ROOT + path, value: first?.resultId ?? '' }]);
    client.files.write(path, soundRecord);
    await client.filesChanged([path, 2]);
    expect((await again).items).toMatchObject([{ uri: ROOT + path, items: [] }]);
  });

  it('know a record that is new and open already, though nobody has asked about it', async () => {
    await start();
    const next = 'docs/adr/0002-use-redis.md';
    await client.open(
      'docs/adr/0003-use-kafka.md',
      soundRecord.replaceAll('1', '3').replace('## Consequences', 'See [Redis](0002-use-redis.md).\n\n## Consequences'),
    );
    expect((await client.findings('docs/adr/0003-use-kafka.md')).map(({ code }) => code)).toContain('adr/reference-unknown');
    client.files.write(next, soundRecord);
    await client.open(next, soundRecord);
    await client.filesChanged([next, 1]);
    expect((await client.findings('docs/adr/0003-use-kafka.md')).map(({ code }) => code)).not.toContain('adr/reference-unknown');
  });

  it('are withdrawn when the file is gone', async () => {
    await start();
    const {
      items: [first],
    } = await pullWorkspace();
    client.files.delete(path);
    await client.filesChanged([path, 3]);
    expect((await pullWorkspace([{ uri: ROOT + path, value: first?.resultId ?? '' }])).items).toMatchObject([
      { uri: ROOT + path, items: [] },
    ]);
  });

  it('are withdrawn when an open file is gone, whose findings were told for it alone', async () => {
    await start({ files: { [path]: soundRecord } });
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).not.toEqual([]);
    client.files.delete(path);
    await client.close(path);
    await client.filesChanged([path, 3]);
    expect((await pullWorkspace()).items).toMatchObject([{ uri: ROOT + path, items: [] }]);
  });

  it('arrive in parts where the client listens, until it has heard enough', async () => {
    await start();
    const enough = new CancellationTokenSource();
    const heard = new Promise<WorkspaceDiagnosticReport>((resolve) =>
      client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'token', resolve),
    );
    const answer = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [], partialResultToken: 'token' },
      enough.token,
    );
    expect((await heard).items).toMatchObject([{ uri: ROOT + path }]);
    enough.cancel();
    await expect(answer).rejects.toThrow();
  });
});

describe('Settings', () => {
  it('turn everything off', async () => {
    await start({ settings: () => ({ enable: false }) });
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).toEqual([]);
  });

  it('turn a rule off', async () => {
    await start({ settings: () => ({ rules: { 'adr/number-mismatch': 'off' } }) });
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).toEqual([]);
  });

  it('that are wrong are pointed out, and the last good ones stay', async () => {
    let settings: unknown = { rules: { 'adr/number-mismatch': 'off' } };
    await start({ settings: () => settings });
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).toEqual([]);
    settings = { rules: { 'adr/no-such-rule': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await client.findings(path)).toEqual([]);
    expect(client.messages).toEqual([
      expect.stringMatching(/^Archwright keeps its last good settings\. archwright\.rules\.adr\/no-such-rule: /),
    ]);
  });

  it('that were never good leave the defaults in force, and say so', async () => {
    await start({ settings: () => ({ rules: { 'adr/number-mismatch': 'loud' } }) });
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).toHaveLength(1);
    expect(client.messages).toEqual([
      expect.stringMatching(/^Archwright goes by its default settings until these are mended\. archwright\.rules\.adr\/number-mismatch: /),
    ]);
  });
});

describe('The configuration file', () => {
  it('is in force', async () => {
    await start({ files: { ...files, 'archwright.json': '{ "rules": { "adr/number-mismatch": "hint" } }' } });
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).toMatchObject([{ severity: 4 }]);
  });

  it('shows its mistakes at their place', async () => {
    await start({ files: { ...files, 'archwright.json': '{\n  "presets": "strict"\n}' } });
    await client.open(path, brokenRecord);
    await client.pull(path);
    const report = await client.nextPublished(({ uri }) => uri === `${ROOT}archwright.json`);
    expect(report.diagnostics).toMatchObject([{ severity: 1, source: 'archwright', range: { start: { line: 1, character: 2 } } }]);
  });

  it('says what is in force until a mistake is mended', async () => {
    const told = async (sentence: string): Promise<unknown> =>
      client.nextPublished(
        ({ uri, diagnostics: [first] }) =>
          uri === `${ROOT}archwright.json` && typeof first?.message === 'string' && first.message.endsWith(` ${sentence}`),
      );
    const change = async (config: string): Promise<void> => {
      client.files.write('archwright.json', config);
      await client.filesChanged(['archwright.json', 2]);
    };
    await start({ files: { ...files, 'archwright.json': '{ "preset": "loud" }' } });
    await client.open(path, brokenRecord);
    expect(await client.findings(path)).toHaveLength(1);
    await told('Until this is mended, nothing in the file is in force.');
    await change('{ "rules": { "adr/number-mismatch": "off", "adr/nothing": "off" } }');
    await told('The rest of the file is in force.');
    expect(await client.findings(path)).toEqual([]);
    await change('{ "preset": "loud" }');
    await told('The last good configuration stays in force.');
    expect(await client.findings(path)).toEqual([]);
  });

  it('shows its mistakes where no document is open', async () => {
    await start({ files: { ...files, 'archwright.json': '{ "presets": "strict" }' } });
    await pullWorkspace();
    expect((await client.nextPublished(({ uri }) => uri === `${ROOT}archwright.json`)).diagnostics).toHaveLength(1);
  });

  it('are told while only the configuration is edited', async () => {
    await start({ files });
    client.files.write('archwright.json', '{ "presets": "strict" }');
    await client.filesChanged(['archwright.json', 1]);
    expect((await client.nextPublished(({ uri }) => uri === `${ROOT}archwright.json`)).diagnostics).toHaveLength(1);
  });

  it('no longer shows mistakes that were corrected', async () => {
    await start({ files: { ...files, 'archwright.json': '{ "presets": "strict" }' } });
    await client.open(path, brokenRecord);
    await client.pull(path);
    client.files.write('archwright.json', '{ "preset": "strict" }');
    await client.filesChanged(['archwright.json', 2]);
    await client.pull(path);
    expect(
      (await client.nextPublished(({ uri, diagnostics }) => uri === `${ROOT}archwright.json` && diagnostics.length === 0)).diagnostics,
    ).toEqual([]);
  });
});

describe('A folder that went', () => {
  it('takes the findings of its documents along', async () => {
    await start({ files: { [path]: brokenRecord } });
    const told = (await pullWorkspace()).items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    client.files.delete(path);
    await client.filesChanged(['docs/adr', 3]);
    const next = await pullWorkspace(told);
    expect(next.items).toMatchObject([{ uri: ROOT + path, items: [] }]);
  });
});

describe('Requests of our own', () => {
  it('tell what a document is and why', async () => {
    await start();
    const status: DocumentStatus = await client.connection.sendRequest(statusRequest.method, { uri: ROOT + path });
    expect(status).toMatchObject({ state: 'judged', kind: 'adr', dialect: 'Nygard', counts: { error: 1, warning: 0 }, fixable: 0 });
    expect(status.reasons.length).toBeGreaterThan(0);
  });

  it('tell why a document is left alone', async () => {
    await start();
    expect(await client.connection.sendRequest(statusRequest.method, { uri: `${ROOT}README.md` })).toMatchObject({
      state: 'unrecognised',
      kind: 'none',
    });
  });

  it('answer null for what is not there, and for what is not understood', async () => {
    await start();
    expect(await client.connection.sendRequest(statusRequest.method, { uri: `${ROOT}gone.md` })).toBeNull();
    expect(await client.connection.sendRequest(statusRequest.method, { url: 1 })).toBeNull();
  });

  it('give templates as snippets', async () => {
    await start();
    const templates: TemplateInfo[] = await client.connection.sendRequest(templatesRequest.method, {});
    const nygard = templates.find(({ id }) => id === 'nygard');
    const text: TemplateText = await client.connection.sendRequest(templateRequest.method, nygard ?? {});
    expect(text.snippet).toMatch(/\$\{1:/);
  });
});
