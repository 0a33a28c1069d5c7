/**
 * Opens the extension on `examples/`: `npm start`. Desktop VS Code is used where there is one,
 * else a real VS Code in the browser, brought through npm; `--browser` asks for the latter. It expects a built extension.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktopEditor, hasScreen, openWindow } from './desktopEditor.ts';
import { startInstalledWorkbench } from './installedWorkbench.ts';
import { downloads, repository } from './places.ts';

const examples = join(repository, 'examples');

const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
const desktop = values.browser ? undefined : findDesktopEditor();
if (desktop !== undefined) await openInDesktop(desktop);
else await openInBrowser();

async function openInDesktop(command: string): Promise<void> {
  console.log(`Opening examples/ with the extension in ${command} …`);
  await openWindow(command, ['--new-window', `--extensionDevelopmentPath=${repository}`, examples]);
}

async function openInBrowser(): Promise<void> {
  const { origin } = await startInstalledWorkbench({ dataFolder: join(downloads, 'start'), folder: examples });
  console.log(`\nVS Code with the extension, on examples/:\n\n    ${origin}\n\nOpen this address in a browser. Ctrl+C stops it.`);
  // The server ends with this process, however that ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
  if (hasScreen()) await showInBrowser(origin);
}

/** Opens the address in the user's browser; where that does not work, the printed address is enough. */
async function showInBrowser(address: string): Promise<void> {
  const [command, args] =
    process.platform === 'win32'
      ? (['explorer.exe', [address]] as const)
      : process.platform === 'darwin'
        ? (['open', [address]] as const)
        : (['xdg-open', [address]] as const);
  await openWindow(command, args).catch(() => undefined);
}
