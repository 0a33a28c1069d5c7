/** Files that only the client can reach: what is asked of it, and what its silence means. */
import type { Connection } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { ClientFiles } from '../../server/lsp/clientFiles.ts';

const URI = 'vscode-vfs://github/a/b/.archwright/interviews/x.json';

function over(answers: Readonly<Record<string, unknown>>): { readonly files: ClientFiles; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const sendRequest = (method: string, params: object): Promise<unknown> => {
    asked.push({ method, ...params });
    return Promise.resolve(answers[method]);
  };
  return { files: new ClientFiles({ sendRequest } as unknown as Connection), asked };
}

describe('files of the client', () => {
  it('are read', async () => {
    const { files } = over({
      'archwright/files/read': 'text',
      'archwright/files/stat': null,
      'archwright/files/list': [['x.json', 'file']],
    });
    expect([await files.readText(URI), await files.stat(URI), await files.list(URI)]).toEqual(['text', undefined, [['x.json', 'file']]]);
  });

  it('are written', async () => {
    const { files, asked } = over({ 'archwright/files/write': true });
    await files.write(URI, 'text');
    expect(asked).toEqual([{ method: 'archwright/files/write', uri: URI, text: 'text' }]);
  });

  it.each([false, undefined, null])('that cannot be written are told of, whether the client says so (%s) or nothing', async (answer) => {
    await expect(over({ 'archwright/files/write': answer }).files.write(URI, 'text')).rejects.toThrow('cannot be written');
  });
});
