/** Starts VS Code's server with this repository installed as an extension: what a user would see, without a development window. */
import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { launchServer, type RunningServer } from './launchServer.ts';
import { repository } from './places.ts';
import { provideVscodeServer } from './vscodeServer.ts';

/** The manifest, as far as it names the extension. */
interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}

/** Nothing beside the documents: no welcome page, no chat, no update checks, no question about the repository around them. */
const quietSettings = {
  'workbench.startupEditor': 'readme',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
};

/** Where the server keeps its state, what it opens first, and what the user has set beyond the quiet settings. */
export interface WorkbenchOptions {
  readonly dataFolder: string;
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Starts the server. The extension is linked, not copied: after a new build, reloading the window is enough. */
export async function startInstalledWorkbench({ dataFolder, folder, settings }: WorkbenchOptions): Promise<RunningServer> {
  await linkExtension(join(dataFolder, 'extensions'));
  return launchServer({
    server: await provideVscodeServer(),
    dataFolder,
    defaultFolder: folder,
    settings: { ...quietSettings, ...settings },
  });
}

async function linkExtension(extensions: string): Promise<void> {
  // With its register gone, VS Code looks through the folder again.
  await rm(extensions, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  const { publisher, name, version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as Manifest;
  // A junction needs no privileges on Windows; other systems ignore the kind.
  await symlink(repository, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}
