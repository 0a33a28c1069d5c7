/** The address a workbench is opened at: folder, file and payload, whatever characters are in them. */
import { describe, expect, it } from 'vitest';
import { workbenchAddress } from '../../../scripts/vscode/workbenchAddress.ts';

const origin = 'http://localhost:8123';

/** The address in its parts, as the workbench reads them. */
function read(address: string): { folder: string | null; payload: unknown } {
  const { searchParams } = new URL(address);
  return { folder: searchParams.get('folder'), payload: JSON.parse(searchParams.get('payload') ?? 'null') };
}

describe('the address of the workbench', () => {
  it('names the folder', () => {
    expect(read(workbenchAddress({ origin, folder: '/home/ada/my docs' }))).toEqual({ folder: '/home/ada/my docs', payload: [] });
  });

  it('names an extension under development and its tests, as seen from the server', () => {
    const address = workbenchAddress({ origin, folder: '/docs', development: { extension: '/ext', tests: '/ext/tests/index.cjs' } });
    expect(read(address).payload).toEqual([
      ['extensionDevelopmentPath', 'vscode-remote://localhost:8123/ext'],
      ['extensionTestsPath', 'vscode-remote://localhost:8123/ext/tests/index.cjs'],
    ]);
  });

  it('names a file and the line to go to', () => {
    const address = workbenchAddress({ origin, folder: '/docs', file: { path: '/docs/plan.md', line: 12 } });
    expect(read(address).payload).toEqual([
      ['openFile', 'vscode-remote://localhost:8123/docs/plan.md:12'],
      ['gotoLineMode', 'true'],
    ]);
  });
});
