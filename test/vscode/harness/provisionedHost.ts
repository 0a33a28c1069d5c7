/** Runs a suite in VS Code's own server with a headless browser, for machines that cannot download desktop VS Code. */
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { provideBrowser, type BrowserProgram } from '../../../scripts/vscode/browser.ts';
import { launchBrowser } from '../../../scripts/vscode/launchBrowser.ts';
import { launchServer } from '../../../scripts/vscode/launchServer.ts';
import { repository } from '../../../scripts/vscode/places.ts';
import { provideVscodeServer } from '../../../scripts/vscode/vscodeServer.ts';
import { workbenchAddress } from '../../../scripts/vscode/workbenchAddress.ts';
import { serveFolder } from './fileServer.ts';
import type { Host, HostRun } from './host.ts';
import type { Outcome } from './messages.ts';
import { developInWeb } from './webExtension.ts';

/** Brings the server and the browser. */
export async function prepareProvisioned(): Promise<Host> {
  const server = await provideVscodeServer();
  const program = await provideBrowser();
  return { kind: 'provisioned', run: async (run) => runInProvisioned(server, program, run) };
}

async function runInProvisioned(server: string, program: BrowserProgram, run: HostRun): Promise<Outcome> {
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
}

/** Opens the workbench and keeps it open until the suite has reported. What explains a bad end is printed and pictured. */
async function runInBrowser(browser: Browser, origin: string, { stage, host, outcome }: HostRun): Promise<Outcome> {
  // The workbench's own page would not let an extension be loaded from another address of this machine, nor would the browser.
  const allowances = host === 'web' ? { bypassCSP: true, permissions: ['local-network-access'] } : {};
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...allowances });
  const complaints = collectComplaints(page);
  const { workspace: folder, extension, tests } = stage;
  const files = await serveFolder(extension);
  try {
    if (host === 'web') await developInWeb(page, { extension: files.address, tests: `${files.address}/${relative(extension, tests)}` });
    const address = workbenchAddress({ origin, folder, ...(host === 'node' && { development: { extension, tests } }) });
    await page.goto(address, { waitUntil: 'commit' });
    const good = await outcome.then(
      ({ failed }) => failed === 0,
      () => false,
    );
    if (!good) {
      for (const complaint of complaints) console.log(complaint);
      await keepPicture(page, host);
    }
    return await outcome;
  } finally {
    files.close();
  }
}

/** Gathers the errors in the editor's own log, without those that every start of the provisioned server has. */
function collectComplaints(page: Page): ReadonlySet<string> {
  const complaints = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' && !knownComplaints.test(message.text())) complaints.add(message.text());
  });
  return complaints;
}

/** Native modules that are left out, files of code-server's own front, and addresses outside this machine. */
const knownComplaints =
  /bindings file|native-watchdog|watchdog'|serviceWorker|Failed to load resource|bad HTTP response|open-vsx|authentication provider/;

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(repository, 'test-results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `vscode-${name}.png`);
  await page.screenshot({ path });
  console.log(`The editor at that moment: ${path}`);
}
