/** Runs the suites that look at the workbench from outside. They need the provisioned editor: a desktop one cannot be looked into. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { RunOptions } from '../index.ts';
import type { Outcome } from './messages.ts';
import { triesMore } from './patience.ts';

/** How long one test may take; it waits for what is to be seen, so only a failing test takes this long. */
const testLimitMs = 60_000;

/** Runs every `*.test.ts` of a folder beside run.ts in this process. */
export async function runSeen(suites: string, { color, grep }: Omit<RunOptions, 'address'>): Promise<Outcome> {
  const folder = join(import.meta.dirname, '..', suites);
  const mocha = new Mocha({
    timeout: testLimitMs,
    retries: triesMore,
    reporter: 'spec',
    color,
    ...(grep !== undefined && { grep: new RegExp(grep) }),
  });
  for (const name of (await readdir(folder)).sort()) if (name.endsWith('.test.ts')) mocha.addFile(join(folder, name));
  await mocha.loadFilesAsync();
  return new Promise((ended) => {
    const runner = mocha.run(() => ended({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }));
  });
}
