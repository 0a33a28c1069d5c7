/** Chooses the real VS Code that runs the suites: the desktop application, or the provisioned server. */
import { desktopObstacle, prepareDesktop } from './electronHost.ts';
import type { Outcome } from './messages.ts';
import { prepareProvisioned } from './provisionedHost.ts';
import type { Stage } from './staging.ts';

/** A VS Code that is ready to run suites. */
export interface Host {
  readonly kind: 'electron' | 'provisioned';
  /** Runs a suite, closes the editor and returns what was reported. */
  readonly run: (run: HostRun) => Promise<Outcome>;
}

/** One run of one suite. */
export interface HostRun {
  readonly stage: Stage;
  readonly host: 'node' | 'web';
  /** What the suite reports. */
  readonly outcome: Promise<Outcome>;
}

/** Brings the desktop application where it can be had, else the server; `ARCHWRIGHT_TEST_HOST` (`electron` or `provisioned`) decides otherwise. */
export async function prepareHost(): Promise<Host> {
  const wanted = process.env['ARCHWRIGHT_TEST_HOST'];
  if (wanted === 'electron') return prepareDesktop();
  if (wanted === 'provisioned') return prepareProvisioned();
  if (wanted !== undefined) throw new Error(`ARCHWRIGHT_TEST_HOST is “${wanted}”; it must be “electron” or “provisioned”.`);
  const obstacle = await desktopObstacle();
  if (obstacle === undefined) return prepareDesktop();
  console.log(`Desktop VS Code is not used: ${obstacle}. The same suites run in VS Code's server with a headless browser.`);
  return prepareProvisioned();
}
