/** Runs the suites of one folder inside an extension host. */
import type { RunOptions } from '../index.ts';
import { bundleSuites } from './bundle.ts';
import type { Host, HostRun } from './host.ts';
import type { Outcome } from './messages.ts';
import { listenForReport } from './reportListener.ts';
import { prepareStage } from './staging.ts';

/** Which suites, in which extension host. */
export interface InsideRun {
  /** A folder beside run.ts. */
  readonly suites: string;
  readonly host: HostRun['host'];
}

/**
 * Runs the suites and returns what they report.
 * @throws An error when they do not report an end, or no test.
 */
export async function runInside({ run }: Host, { suites, host }: InsideRun, options: Omit<RunOptions, 'address'>): Promise<Outcome> {
  const stage = await prepareStage();
  const { address, outcome, close } = await listenForReport();
  try {
    await bundleSuites({ suites, outfile: stage.tests, address, ...options });
    return await run({ stage, host, outcome });
  } finally {
    close();
    await stage.dispose();
  }
}
