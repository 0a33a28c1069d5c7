/** Starts a headless Chromium for the workbench. */
import { chromium, type Browser } from 'playwright-core';
import type { BrowserProgram } from './browser.ts';

/** Starts the browser. It asks nobody but the workbench for anything. */
export async function launchBrowser({ executablePath, args }: BrowserProgram): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [...args, '--disable-quic', '--disable-sync', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}
