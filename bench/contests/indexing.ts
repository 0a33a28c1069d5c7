/** A workspace of 10,000 records: from the start of the server to the first findings in one of them, cold and from the cache, who refers to a record, and what is kept. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageClient } from '../languageClient.ts';
import { alternate, median, run } from '../measure.ts';
import { markdownLanguageService, rumdlCheck } from '../peers.ts';
import { ROOT, SERVER, WORK } from '../places.ts';
import { duration, type Result } from '../table.ts';

const CACHE = join(WORK, 'cache');
const RUMDL_CACHE = join(WORK, 'rumdl-cache');

/** `record` stands in `log`. */
export async function indexing(log: string, record: string, rounds: number): Promise<readonly Result[]> {
  const [cold = [], cached = []] = alternate([rumdlCheck('.', log), rumdlCheck('.', log, RUMDL_CACHE)], Math.min(rounds, 3)).map((runs) =>
    runs.map((each) => each.wall),
  );
  const ourCold: Reading[] = [];
  const ourWarm: Reading[] = [];
  const peer: PeerReading[] = [];
  for (let round = 0; round < rounds; round++) {
    rmSync(CACHE, { recursive: true, force: true });
    ourCold.push(await firstFindings(log, record));
    ourWarm.push(await firstFindings(log, record));
    peer.push(JSON.parse(run(markdownLanguageService(log)).output) as PeerReading);
  }
  const references = await timesOfReferences(log, record);
  const peerReferences = peer.flatMap(({ again }) => again);
  const result = (what: string, ours: readonly Reading[], others: readonly number[]): Result => {
    const took = median(ours.map((reading) => reading.milliseconds));
    return { what, ours: duration(took), against: duration(median(others)), value: took / median(others) };
  };
  const peak = median(ourCold.map((reading) => reading.megabytes));
  const peerPeak = median(peer.map((reading) => reading.megabytes));
  return [
    {
      ...result(
        '10,000 records read, cold / vscode-markdown-languageservice',
        ourCold,
        peer.map((reading) => reading.milliseconds),
      ),
      must: 1 / 6,
      aim: 1 / 10,
    },
    result('10,000 records read, cold / rumdl check', ourCold, cold),
    { ...result('10,000 records read, from the cache / rumdl cached', ourWarm, cached), must: 0.25, aim: 0.18 },
    {
      what: 'who refers to a record / vscode-markdown-languageservice',
      ours: duration(median(references)),
      against: duration(median(peerReferences)),
      value: median(references) / median(peerReferences),
      must: 0.25,
      aim: 0.1,
    },
    {
      what: 'peak of that server / vscode-markdown-languageservice',
      ours: `${peak.toFixed(0)} MB`,
      against: `${peerPeak.toFixed(0)} MB`,
      value: peak / peerPeak,
      must: 1 / 6,
    },
    kept(log),
  ];
}

/** What reading the folder took. */
interface Reading {
  readonly milliseconds: number;
  /** At most. */
  readonly megabytes: number;
}

interface PeerReading extends Reading {
  /** What it took to tell who refers to a file, once all was read. */
  readonly again: readonly number[];
}

/** Records of which it is asked who refers to them. */
const ASKED = 20;

/** What it takes to answer, once a record is open and judged; through the connection. */
async function timesOfReferences(log: string, record: string): Promise<readonly number[]> {
  const names = readdirSync(dirname(record))
    .filter((name) => name.endsWith('.md'))
    .sort();
  const client = new LanguageClient(SERVER, log);
  await client.initialize(log, { storage: pathToFileURL(CACHE).href });
  const times: number[] = [];
  let places = 0;
  for (let at = 1; at <= ASKED; at++) {
    const path = join(dirname(record), names[at * Math.floor(names.length / (ASKED + 1))] ?? '');
    const uri = pathToFileURL(path).href;
    const text = readFileSync(path, 'utf8');
    await client.findingsAfter(uri, 1, () =>
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }),
    );
    const asked = performance.now();
    places += await client.references(uri, { line: 0, character: text.indexOf('. ') + 2 });
    times.push(performance.now() - asked);
  }
  await client.stop();
  if (places < ASKED) throw new Error(`Hardly anybody refers to any of ${ASKED} records: the work was not done.`);
  return times;
}

async function firstFindings(folder: string, record: string): Promise<Reading> {
  const started = performance.now();
  const client = new LanguageClient(SERVER, folder);
  await client.initialize(folder, { storage: pathToFileURL(CACHE).href });
  const uri = pathToFileURL(record).href;
  const text = `${readFileSync(record, 'utf8')}\n[Nowhere](nowhere.md)\n`;
  const findings = await client.findingsAfter(uri, 1, () =>
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }),
  );
  const milliseconds = performance.now() - started;
  const megabytes = client.peak();
  await client.stop();
  if (findings === 0) throw new Error(`Nothing was found in ${record}: the work was not done.`);
  return { milliseconds, megabytes };
}

function kept(log: string): Result {
  const { output } = run({
    name: 'retained',
    args: [process.execPath, '--expose-gc', join(ROOT, 'bench', 'retained.ts'), log],
    expect: /"records":10000\b/,
  });
  const { records, megabytes } = JSON.parse(output.slice(output.indexOf('{'))) as { records: number; megabytes: number };
  const perThousand = (megabytes * 1000) / records;
  return { what: 'kept per 1,000 records, MB', ours: `${perThousand.toFixed(1)} MB`, against: '', value: perThousand, must: 8, aim: 4 };
}
