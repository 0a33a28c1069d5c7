/**
 * Runs the suites of this folder in a real VS Code: `npm run test:vscode`. It expects a built extension.
 * `-- --only web` runs the suites of one folder, `-- --grep Completion` the tests whose name matches.
 */
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import { bundleSuites } from './harness/bundle.ts';
import { prepareHost, type HostRun, type RunInHost } from './harness/host.ts';
import type { Outcome } from './harness/messages.ts';
import { listenForReport } from './harness/reportListener.ts';
import { prepareStage } from './harness/staging.ts';

/** Which suites run in which extension host. */
const plan: readonly { readonly suites: string; readonly host: HostRun['host']; readonly title: string }[] = [
  { suites: 'suite', host: 'node', title: 'In the editor' },
  { suites: 'web', host: 'web', title: 'In the browser editor (web worker)' },
];

const { values: chosen } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });

const runInHost = await prepareHost();
const outcomes: Outcome[] = [];
for (const { suites, host, title } of plan) {
  if (chosen.only !== undefined && chosen.only !== suites) continue;
  console.log(`\n${title}`);
  outcomes.push(await runSuites(runInHost, suites, host));
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;

async function runSuites(run: RunInHost, suites: string, host: HostRun['host']): Promise<Outcome> {
  const stage = await prepareStage();
  const { address, outcome, close } = await listenForReport();
  try {
    await bundleSuites({ suites, outfile: stage.tests, address, color: isatty(process.stdout.fd), grep: chosen.grep });
    return await run({ stage, host, outcome });
  } finally {
    close();
    await stage.dispose();
  }
}
