/** Lays out what the editor under test opens: a copy of the extension as it would be shipped, and a workspace to change. */
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../../../scripts/vscode/command.ts';
import { repository } from '../../../scripts/vscode/places.ts';

/** Folders for one run, gone after {@link Stage.dispose}. */
export interface Stage {
  readonly extension: string;
  readonly workspace: string;
  /** For the editor's own state. */
  readonly data: string;
  /** The module with the suites; inside the extension, because VS Code runs tests in the extension host that holds their folder. */
  readonly tests: string;
  dispose(): Promise<void>;
}

/**
 * Folders in which suites write files that no editor opens. They are there from the start: a watcher may miss a file that comes
 * at the same moment as its folder.
 */
const watchedFolders = ['watched/docs/adr', 'configured/docs/adr'];

/** Copies the shipped files and the examples. */
export async function prepareStage(): Promise<Stage> {
  // A short name: VS Code puts sockets below it, and their paths may have about a hundred characters.
  const root = await mkdtemp(join(await realpath(tmpdir()), 'aw-'));
  const extension = join(root, 'extension');
  const workspace = join(root, 'workspace');
  for (const file of await shippedFiles()) await cp(join(repository, file), join(extension, file));
  // The written interviews have logs of their own; the suites speak of the one log.
  await cp(join(repository, 'examples'), workspace, { recursive: true, filter: (source) => basename(source) !== 'interviews' });
  for (const folder of watchedFolders) await mkdir(join(workspace, folder), { recursive: true });
  return {
    extension,
    workspace,
    data: join(root, 'data'),
    tests: join(extension, 'tests', 'index.cjs'),
    dispose: async () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The files of the packaged extension, so that a file missing from the package fails the suite. */
async function shippedFiles(): Promise<string[]> {
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  const listed = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], repository);
  return listed.split('\n').filter((line) => line !== '');
}
