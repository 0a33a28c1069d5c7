/**
 * Measures the built product against its peers and prints a table. `--quick`: fewer rounds, no slow peers. `--only WORD`:
 * contests with that word in their name. `--corpus FOLDER`: check that instead of a generated corpus. Fails when a budget is not met.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { coldStart } from './contests/coldStart.ts';
import { corpusCheck } from './contests/corpusCheck.ts';
import { drawings } from './contests/drawings.ts';
import { growth } from './contests/growth.ts';
import { hello } from './contests/hello.ts';
import { indexing } from './contests/indexing.ts';
import { keystrokes } from './contests/keystrokes.ts';
import { corpus, decisionLog, longDocument, recordIn, singleRecord } from './inputs.ts';
import { installPeers } from './peers.ts';
import { CLI } from './places.ts';
import { passes, table, type Result } from './table.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, corpus: { type: 'string' } },
});
const { quick, only } = values;
if (!existsSync(CLI)) throw new Error('Build first: npm run build -- --production');

const log = decisionLog(10_000);
const contests: Readonly<Record<string, () => Promise<readonly Result[]> | readonly Result[]>> = {
  hello: async () => [await hello(singleRecord(), quick ? 5 : 15)],
  cold: () => coldStart(singleRecord(), quick ? 5 : 15),
  growth: async () => growth(quick ? 3 : 7),
  drawings: async () => drawings(quick ? 1 : 3),
  keystrokes: async () => keystrokes(longDocument(), log, quick ? 1 : 3, quick ? 30 : 60),
  indexing: async () => indexing(log, recordIn(log, 1), quick ? 1 : 3),
  corpus: () => corpusCheck(resolve(values.corpus ?? corpus()), quick ? 1 : 5),
};

installPeers();
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
const results: Result[] = [];
for (const [name, contest] of Object.entries(contests)) {
  if (!name.includes(only)) continue;
  process.stderr.write(`${name} …\n`);
  results.push(...(await contest()));
}
console.log(table(results));
if (!passes(results)) process.exitCode = 1;
