/** Brings VS Code as a server with its browser workbench, through npm: for machines that cannot download the desktop application. */
import { join } from 'node:path';
import { npm } from './command.ts';
import { provideNpmPackage } from './npmDownload.ts';

/** The npm package whose `lib/vscode` is a whole VS Code server. Its version is code-server's and VS Code's at once. */
const codeServer = { name: 'code-server', version: '4.139.1' };

const serverIn = (packageFolder: string): string => join(packageFolder, 'lib', 'vscode');

/**
 * Returns the folder of VS Code's own server, installed on first use.
 * Install scripts stay off: they compile native modules (terminal, key store) that the server does without.
 */
export async function provideVscodeServer(): Promise<string> {
  const packageFolder = await provideNpmPackage({
    ...codeServer,
    complete: async (folder) => {
      await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], serverIn(folder));
    },
  });
  return serverIn(packageFolder);
}
