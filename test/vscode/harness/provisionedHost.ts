/** Runs a suite in VS Code's own server with a headless browser, for machines that cannot download desktop VS Code. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { provideBrowser } from '../../../scripts/vscode/browser.ts';
import { launchBrowser } from '../../../scripts/vscode/launchBrowser.ts';
import { launchServer } from '../../../scripts/vscode/launchServer.ts';
import { repository } from '../../../scripts/vscode/places.ts';
import { provideVscodeServer } from '../../../scripts/vscode/vscodeServer.ts';
import { workbenchAddress } from '../../../scripts/vscode/workbenchAddress.ts';
import type { HostRun, RunInHost } from './host.ts';
import type { Outcome } from './messages.ts';

/** Brings the server and the browser. */
export async function prepareProvisioned(): Promise<RunInHost> {
  const server = await provideVscodeServer();
  const program = await provideBrowser();
  return async (run) => {
    const { origin, dispose } = await launchServer({ server, dataFolder: run.stage.data, testDriver: true });
    try {
      const browser = await launchBrowser(program);
      try {
        return await runInBrowser(browser, origin, run);
      } finally {
        await browser.close();
      }
    } finally {
      dispose();
    }
  };
}

/** Opens the workbench and keeps it open until the suite has reported. What explains a bad end is printed and pictured. */
async function runInBrowser(browser: Browser, origin: string, { stage, host, outcome }: HostRun): Promise<Outcome> {
  const { workspace: folder, extension, tests } = stage;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints = collectComplaints(page, extension);
  await page.goto(workbenchAddress({ origin, folder, development: { extension, tests, host } }), { waitUntil: 'commit' });
  const good = await outcome.then(({ failed }) => failed === 0, () => false);
  if (!good) {
    for (const complaint of complaints) console.log(complaint);
    await keepPicture(page, host);
  }
  return outcome;
}

/** Gathers what the editor's own log says about the extension and the suites, such as a module that cannot be loaded. */
function collectComplaints(page: Page, extension: string): ReadonlySet<string> {
  const complaints = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes(extension)) complaints.add(message.text());
  });
  return complaints;
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(repository, 'test-results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `vscode-${name}.png`);
  await page.screenshot({ path });
  console.log(`The editor at that moment: ${path}`);
}
