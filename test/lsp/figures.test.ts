/** What figures and checklists come to, asked for over the connection. */
import { CodeLensRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { afterEach, expect, it } from 'vitest';
import { ROOT } from '../support/memoryPorts.ts';
import { TestClient } from './testClient.ts';

const path = 'docs/plan.md';
const plan = `# Architecture Plan: Shop

## Requirements

Availability target: 99.95% per month.

## Production Checklist Status

- Rate limiting: done
- Pagination: planned-v1
- API versioning: not-applicable, internal only
`;
const all = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
let client: TestClient;

afterEach(() => client.dispose());

it('hints at what figures come to where the settings ask for it', async () => {
  client = await TestClient.start({ files: {}, settings: () => ({ inlayHints: { enable: true } }) });
  await client.open(path, plan);
  const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: ROOT + path }, range: all });
  expect(hints?.map(({ position, label }) => [position.line, position.character, label])).toEqual([[4, 37, '= 21.9 min/month']]);
});

it('hints at nothing unless asked', async () => {
  client = await TestClient.start({ files: {} });
  await client.open(path, plan);
  expect(await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: ROOT + path }, range: all })).toEqual([]);
});

it('tells above a checklist how far it is', async () => {
  client = await TestClient.start({ files: {} });
  await client.open(path, plan);
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: ROOT + path } });
  expect(lenses?.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
    [6, 'Checklist: 3 of 32 items have a status (1 done, 1 planned, 1 not applicable)'],
  ]);
});

it('shows no lens where the settings want none', async () => {
  client = await TestClient.start({ files: {}, settings: () => ({ codeLens: { enable: false } }) });
  await client.open(path, plan);
  expect(await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: ROOT + path } })).toEqual([]);
});
