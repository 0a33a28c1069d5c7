/** Finds a Chromium for the workbench, or brings one. It does not start it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { run } from './command.ts';
import { provideNpmPackage } from './npmDownload.ts';

/** A browser program and the arguments it needs beyond Playwright's own. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** Where browsers are outside the path. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** A browser built for machines without any: its package carries the program. */
const packagedChromium = { name: '@sparticuz/chromium', version: '153.0.0' };

/** What that package exports, as far as it is used here. */
interface PackagedChromium {
  readonly default: { readonly args: readonly string[]; executablePath(): Promise<string> };
}

/**
 * Returns a Chromium: the one `ARCHWRIGHT_BROWSER` names, an installed one, Playwright's own, Debian's, or one from npm, in this order.
 * @throws An error that says what to do when there is none.
 */
export async function provideBrowser(): Promise<BrowserProgram> {
  const executablePath = named() ?? installed() ?? playwrights() ?? (await debians());
  return executablePath === undefined ? packaged() : { executablePath, args: [] };
}

function named(): string | undefined {
  const path = process.env['ARCHWRIGHT_BROWSER'];
  if (path !== undefined && !existsSync(path)) throw new Error(`ARCHWRIGHT_BROWSER names no file: ${path}`);
  return path;
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Installs Debian's package where this process may. Ubuntu's package of the same name is left alone: it only points to a snap. */
async function debians(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  if (!/^ID=debian$/m.test(await readFile('/etc/os-release', 'utf8'))) return undefined;
  console.log('Installing Debian’s chromium package (only this once) …');
  try {
    await run('apt-get', ['update', '-qq'], '/');
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], '/');
  } catch (error) {
    console.log(`That did not work; taking one from npm instead. ${String(error)}`);
  }
  return installed();
}

async function packaged(): Promise<BrowserProgram> {
  if (process.platform !== 'linux') {
    throw new Error('No browser found. Install Google Chrome or Chromium, or name one in ARCHWRIGHT_BROWSER.');
  }
  const folder = await provideNpmPackage(packagedChromium);
  const { default: program } = (await import(pathToFileURL(join(folder, 'build', 'index.js')).href)) as PackagedChromium;
  return { executablePath: await program.executablePath(), args: program.args };
}
