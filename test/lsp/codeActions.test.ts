/** The light bulb over the connection: offered, resolved, applied, gone. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { brokenRecord, soundRecord } from './records.ts';
import { editorCapabilities, TestClient, type ClientSetup } from './testClient.ts';

const path = 'docs/adr/0001-use-postgresql.md';
let client: TestClient;

async function startWithFinding(setup: Partial<ClientSetup> = {}): Promise<Diagnostic> {
  client = await TestClient.start({ files: {}, ...setup });
  await client.open(path, brokenRecord);
  const [finding] = await client.findings(path);
  if (finding === undefined) throw new Error('The broken record has no finding');
  return finding;
}

afterEach(() => client.dispose());

describe('Code actions', () => {
  it('offer a fix without its edit, which comes when it is chosen and leaves nothing to find', async () => {
    const finding = await startWithFinding();
    const [fix] = await client.actions(path, finding);
    expect(fix).toMatchObject({ title: "Change the title's number to 1", kind: 'quickfix', isPreferred: true, diagnostics: [finding] });
    expect(fix?.edit).toBeUndefined();
    await client.apply(await client.resolve(fix ?? { title: '' }));
    expect(client.text(path)).toBe(soundRecord);
    expect(await client.findings(path)).toEqual([]);
  });

  it('bring their edits along for a client that resolves nothing', async () => {
    const finding = await startWithFinding({ capabilities: { ...editorCapabilities, textDocument: { diagnostic: {} } } });
    const [fix] = await client.actions(path, finding);
    expect(fix?.edit?.documentChanges).toHaveLength(1);
  });

  it('leave out what the client cannot do', async () => {
    const finding = await startWithFinding({ capabilities: { textDocument: editorCapabilities.textDocument ?? {} } });
    const titles = (await client.actions(path, finding)).map((action) => action.title);
    expect(titles).toContain("Change the title's number to 1");
    expect(titles.filter((title) => title.startsWith('Rename'))).toEqual([]);
  });

  it.each(['line', 'section', 'file'])('silence a finding for its %s', async (scope) => {
    const finding = await startWithFinding();
    const actions = await client.actions(path, finding);
    const silence = actions.find((action) => action.title === `Silence adr/number-mismatch for this ${scope}`);
    await client.apply(await client.resolve(silence ?? { title: '' }));
    expect(await client.findings(path)).toEqual([]);
  });

  it('explain a rule where the client has a command for it', async () => {
    const finding = await startWithFinding({ options: { explainCommand: 'show.rule' } });
    const explain = (await client.actions(path, finding)).find((action) => action.title.startsWith('Explain'));
    expect(explain?.command).toEqual({ title: 'Explain rule', command: 'show.rule', arguments: ['adr/number-mismatch'] });
  });

  it('offer only the kind that is asked for', async () => {
    const finding = await startWithFinding();
    const actions = await client.actions(path, finding, ['source.fixAll']);
    expect(actions.every((action) => action.kind === 'source.fixAll.archwright')).toBe(true);
  });

  it('fix everything that needs no answer at once', async () => {
    client = await TestClient.start({ files: {} });
    await client.open(path, `${soundRecord}\n| Store | Cost | Owner |\n| --- | --- | --- |\n| Disk |\n| Cloud | 10 |\n`);
    const [finding] = await client.findings(path);
    if (finding === undefined) throw new Error('The ragged table has no finding');
    const [all] = await client.actions(path, finding, ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.archwright');
    await client.apply(await client.resolve(all ?? { title: '' }));
    expect(await client.findings(path)).toEqual([]);
    expect(await client.actions(path, finding, ['source.fixAll'])).toEqual([]);
  });

  it('come to nothing when the document has changed meanwhile', async () => {
    const finding = await startWithFinding();
    const [fix] = await client.actions(path, finding);
    await client.edit(path, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '\n');
    expect((await client.resolve(fix ?? { title: '' })).edit).toBeUndefined();
  });

  it("ignore data that is none of the server's", async () => {
    await startWithFinding();
    expect((await client.resolve({ title: 'Forged', data: { type: 'fix', uri: 1 } })).edit).toBeUndefined();
  });

  it('offer rewrites where nothing is wrong, their edits when one is chosen', async () => {
    const plan =
      '# Architecture Plan: Shop\n\n## Overview\n\nSells.\n\n## Components\n\n| Component | Dependencies |\n|---|---|\n| Order Service | Stock Service (gRPC) |\n| Stock Service | none |\n';
    client = await TestClient.start({ files: {} });
    await client.open('docs/shop.md', plan);
    const place: Diagnostic = { range: { start: { line: 6, character: 3 }, end: { line: 6, character: 3 } }, message: '' };
    const [draft] = await client.actions('docs/shop.md', place, ['refactor']);
    expect(draft).toMatchObject({ title: 'Draft a diagram of the components', kind: 'refactor.rewrite' });
    expect(draft?.edit).toBeUndefined();
    await client.apply(await client.resolve(draft ?? { title: '' }));
    expect(client.text('docs/shop.md')).toContain('  orderService -->|gRPC| stockService\n');
  });
});
