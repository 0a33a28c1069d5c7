/**
 * Runs the suites of this folder in a real VS Code: `npm run test:vscode`. It expects a built extension.
 * `-- --only suite` runs the suites of one folder, `-- --only suite --grep Completion` the tests whose name matches.
 */
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import { prepareHost } from './harness/host.ts';
import type { Outcome } from './harness/messages.ts';
import { runInside } from './harness/runInside.ts';
import { runSeen } from './harness/runSeen.ts';

const {
  values: { only, grep },
} = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
const options = { color: isatty(process.stdout.fd), grep };
const host = await prepareHost();

/** The folders with suites, and how each is run. */
const plan: readonly { readonly folder: string; readonly title: string; readonly run: () => Promise<Outcome> }[] = [
  { folder: 'suite', title: 'In the editor', run: async () => runInside(host, { suites: 'suite', host: 'node' }, options) },
  { folder: 'web', title: 'In the browser editor', run: async () => runInside(host, { suites: 'web', host: 'web' }, options) },
  { folder: 'page', title: 'The page by itself', run: async () => runSeen('page', options) },
  // A desktop window cannot be looked into.
  ...(host.kind === 'provisioned' ? [{ folder: 'seen', title: 'On the screen', run: async () => runSeen('seen', options) }] : []),
];

let passed = 0;
let failed = 0;
for (const { folder, title, run } of plan) {
  if (only !== undefined && only !== folder) continue;
  console.log(`\n${title}`);
  const outcome = await run();
  passed += outcome.passed;
  failed += outcome.failed;
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
