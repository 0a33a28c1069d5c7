/** Takes a picture of the extension at work, for the README and for looking at one's own changes. It expects a built extension. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowser } from './browser.ts';
import { startInstalledWorkbench } from './installedWorkbench.ts';
import { launchBrowser } from './launchBrowser.ts';
import { repository } from './places.ts';
import { doStep, settledPicture, stepHelp } from './screenshotSteps.ts';
import { workbenchAddress } from './workbenchAddress.ts';

const help = `node scripts/vscode/screenshot.ts --screenshot FILE [options]
  --folder FOLDER        what the workbench opens (examples)
  --open FILE[:LINE]     a file to open, relative to that folder
  --theme NAME           a colour theme (Default Light Modern)
  --setting KEY=JSON     a setting; may be given more than once
  --size WIDTHxHEIGHT    the window (1440x900; the picture has twice as many pixels)
${stepHelp}`;

const { values } = parseArgs({
  options: {
    screenshot: { type: 'string' },
    folder: { type: 'string', default: join(repository, 'examples') },
    open: { type: 'string' },
    theme: { type: 'string', default: 'Default Light Modern' },
    setting: { type: 'string', multiple: true, default: [] },
    size: { type: 'string', default: '1440x900' },
    step: { type: 'string', multiple: true, default: [] },
  },
});
if (values.screenshot === undefined) {
  console.log(help);
  process.exit(2);
}
await takePicture(resolve(values.screenshot));

async function takePicture(target: string): Promise<void> {
  const folder = resolve(values.folder);
  const dataFolder = await mkdtemp(join(tmpdir(), 'archwright-picture-'));
  const server = await startInstalledWorkbench({ dataFolder, folder, settings: settings() });
  const browser = await launchBrowser(await provideBrowser());
  try {
    const [width = 1440, height = 900] = values.size.split('x').map(Number);
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
    const file = fileToOpen(folder);
    await page.goto(workbenchAddress({ origin: server.origin, folder, ...(file && { file }) }));
    await page.locator('.monaco-workbench .statusbar').waitFor();
    await settledPicture(page);
    await mkdir(dirname(target), { recursive: true });
    try {
      for (const step of values.step) await doStep(page, step);
    } catch (error) {
      // The picture shows how far it got.
      await page.screenshot({ path: target });
      throw error;
    }
    await writeFile(target, await settledPicture(page));
    console.log(target);
  } finally {
    await browser.close();
    server.dispose();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function settings(): Record<string, unknown> {
  const own = values.setting.map((pair): [string, unknown] => {
    const [key = '', ...json] = pair.split('=');
    return [key, JSON.parse(json.join('='))];
  });
  return {
    'workbench.colorTheme': values.theme,
    'workbench.startupEditor': 'none',
    // A blinking cursor never comes to rest.
    'editor.cursorBlinking': 'solid',
    ...Object.fromEntries(own),
  };
}

function fileToOpen(folder: string): { path: string; line?: number } | undefined {
  if (values.open === undefined) return undefined;
  const { path = '', line } = /^(?<path>.+?)(?::(?<line>\d+))?$/.exec(values.open)?.groups ?? {};
  return { path: resolve(folder, path), ...(line !== undefined && { line: Number(line) }) };
}
