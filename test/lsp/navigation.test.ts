/** Definitions, references, links and renames, asked for over the connection. */
import {
  DefinitionRequest,
  DocumentLinkRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import { afterEach, expect, it } from 'vitest';
import { ROOT } from '../support/memoryPorts.ts';
import { soundRecord } from './records.ts';
import { editorCapabilities, TestClient } from './testClient.ts';

const path = 'docs/plan.md';
const plan = `# Architecture Plan: Shop

## Components

### Orders Service

- Responsibility: takes orders
- Failure mode: answers 503

## Architecture Diagram

\`\`\`mermaid
flowchart LR
  orders["Orders Service"] -->|SQL| db[(PostgreSQL)]
\`\`\`

## Key Decisions

See ADR-0001.
`;
const node = { textDocument: { uri: ROOT + path }, position: { line: 13, character: 4 } };
const label = { ...node, position: { line: 13, character: 14 } };
const mention = { ...node, position: { line: 18, character: 6 } };
const capable: ClientCapabilities = {
  ...editorCapabilities,
  textDocument: { ...editorCapabilities.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
};
let client: TestClient;

afterEach(() => client.dispose());

async function open(capabilities = capable): Promise<void> {
  client = await TestClient.start({ files: { 'docs/adr/0001-use-postgresql.md': soundRecord }, capabilities });
  await client.open(path, plan);
}

it('leads from a node to its component', async () => {
  await open();
  expect(await client.connection.sendRequest(DefinitionRequest.type, node)).toMatchObject([
    {
      originSelectionRange: { start: { line: 13, character: 2 } },
      targetUri: ROOT + path,
      targetRange: { start: { line: 4, character: 4 }, end: { line: 4, character: 18 } },
    },
  ]);
});

it('leads from a number to a record in another file', async () => {
  await open(editorCapabilities);
  expect(await client.connection.sendRequest(DefinitionRequest.type, mention)).toEqual([
    { uri: `${ROOT}docs/adr/0001-use-postgresql.md`, range: { start: { line: 0, character: 5 }, end: { line: 0, character: 19 } } },
  ]);
});

it('links the number of a record', async () => {
  await open();
  expect(await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: node.textDocument })).toMatchObject([
    { range: { start: { line: 18, character: 4 } }, target: `${ROOT}docs/adr/0001-use-postgresql.md#L1` },
  ]);
});

it('names all places, and leaves the definition out where it is not wanted', async () => {
  await open();
  const found = await client.connection.sendRequest(ReferencesRequest.type, { ...label, context: { includeDeclaration: false } });
  expect(found?.map(({ range }) => [range.start.line, range.start.character])).toEqual([
    [13, 2],
    [13, 10],
  ]);
});

it('renames, once the client has asked what', async () => {
  await open();
  expect(client.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
  expect(await client.connection.sendRequest(PrepareRenameRequest.type, label)).toEqual({
    range: { start: { line: 13, character: 10 }, end: { line: 13, character: 24 } },
    placeholder: 'Orders Service',
  });
  const edit = await client.connection.sendRequest(RenameRequest.type, { ...label, newName: 'Checkout' });
  expect(edit?.documentChanges).toMatchObject([
    { textDocument: { uri: ROOT + path, version: 1 }, edits: [{ newText: 'Checkout' }, { newText: 'Checkout' }] },
  ]);
});

it('tells why a name will not do', async () => {
  await open();
  await expect(client.connection.sendRequest(RenameRequest.type, { ...label, newName: 'PostgreSQL' })).rejects.toThrow(
    'stands in a diagram already',
  );
  await expect(client.connection.sendRequest(PrepareRenameRequest.type, mention)).rejects.toThrow('keeps its number');
});
