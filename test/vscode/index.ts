/** Runs mocha inside the extension host, Node or web worker. The runner outside (run.ts) bundles the suites around it. */
import 'mocha/mocha.js';
import { triesMore } from './harness/patience.ts';
import { createReporter } from './harness/report.ts';

/** How long one test may take; it waits for events, so only a failing test takes this long. */
const testLimitMs = 30_000;

/** What the runner decides. */
export interface RunOptions {
  /** Where to report to. */
  readonly address: string;
  readonly color: boolean;
  /** Only tests whose full name matches are run. */
  readonly grep?: string | undefined;
}

/** Prepares mocha's globals (`describe`, `it`), then loads the suites, runs them and reports to the runner. */
export async function run({ address, color, grep }: RunOptions, loadSuites: () => Promise<unknown>): Promise<void> {
  const reporter = createReporter(address);
  // Mocha's browser build keeps no reference to the console of the host: everything printed goes to the runner.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => reporter.send({ kind: 'line', args });
  try {
    mocha.setup({
      ui: 'bdd',
      reporter: Mocha.reporters.Spec,
      timeout: testLimitMs,
      retries: triesMore,
      color,
      ...(grep !== undefined && { grep: new RegExp(grep) }),
    });
    await loadSuites();
    const stats = await runMocha();
    reporter.send({ kind: 'end', passed: stats.passes, failed: stats.failures });
  } catch (error) {
    reporter.send({ kind: 'crash', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  await reporter.drained();
}

async function runMocha(): Promise<Mocha.Stats> {
  return new Promise((finished) => {
    // The prototype's run: the browser build's own one reads the page's address, which an extension host does not have.
    const runner = Mocha.prototype.run.call(mocha, () => finished(statsOf(runner)));
  });
}

function statsOf(runner: Mocha.Runner): Mocha.Stats {
  if (runner.stats === undefined) throw new Error('Mocha counted nothing.');
  return runner.stats;
}
