/** A workspace of 10,000 records: from the start of the server to the first findings in one of them, cold and from the cache, and what is kept. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageClient } from '../languageClient.ts';
import { alternate, median, run } from '../measure.ts';
import { rumdlCheck } from '../peers.ts';
import { ROOT, SERVER, WORK } from '../places.ts';
import { duration, type Result } from '../table.ts';

const CACHE = join(WORK, 'cache');
const RUMDL_CACHE = join(WORK, 'rumdl-cache');

/** `record` stands in `log`. */
export async function indexing(log: string, record: string, rounds: number): Promise<readonly Result[]> {
  const [cold = [], cached = []] = alternate([rumdlCheck('.', log), rumdlCheck('.', log, RUMDL_CACHE)], Math.min(rounds, 3)).map((runs) => runs.map((each) => each.wall));
  const ourCold: number[] = [];
  const ourWarm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    rmSync(CACHE, { recursive: true, force: true });
    ourCold.push(await firstFindings(log, record));
    ourWarm.push(await firstFindings(log, record));
  }
  const result = (what: string, ours: readonly number[], peer: readonly number[]): Result => ({ what, ours: duration(median(ours)), against: duration(median(peer)), value: median(ours) / median(peer) });
  return [
    { ...result('10,000 records read, cold / rumdl check', ourCold, cold), must: 0.42, aim: 0.25 },
    { ...result('10,000 records read, from the cache / rumdl cached', ourWarm, cached), must: 0.25, aim: 0.18 },
    kept(log),
  ];
}

async function firstFindings(folder: string, record: string): Promise<number> {
  const started = performance.now();
  const client = new LanguageClient([process.execPath, SERVER, '--stdio'], folder);
  await client.initialize(folder, { storage: pathToFileURL(CACHE).href });
  const uri = pathToFileURL(record).href;
  const text = `${readFileSync(record, 'utf8')}\n[Nowhere](nowhere.md)\n`;
  const findings = await client.findingsAfter(uri, 1, () => client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }));
  const took = performance.now() - started;
  await client.stop();
  if (findings === 0) throw new Error(`Nothing was found in ${record}: the work was not done.`);
  return took;
}

function kept(log: string): Result {
  const { output } = run({ name: 'retained', args: [process.execPath, '--expose-gc', join(ROOT, 'bench', 'retained.ts'), log], expect: /"records":10000\b/ });
  const { records, megabytes } = JSON.parse(output.slice(output.indexOf('{'))) as { records: number; megabytes: number };
  const perThousand = (megabytes * 1000) / records;
  return { what: 'kept per 1,000 records, MB', ours: `${perThousand.toFixed(1)} MB`, against: '', value: perThousand, must: 8, aim: 4 };
}
