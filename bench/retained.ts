/** Prints the megabytes that an index of a folder keeps, after collecting garbage. A process of its own: `node --expose-gc bench/retained.ts FOLDER`. */
import { pathToFileURL } from 'node:url';
import { createService } from '../server/service.ts';
import { NodeFiles } from '../server/workspace/nodeFiles.ts';

const log = { info: () => undefined, warn: console.error, error: console.error };
const service = createService({ files: new NodeFiles(), clock: { today: () => '2026-01-01', now: () => '2026-01-15T09:00:00.000Z' }, log });
const before = heap();
service.configure([pathToFileURL(process.argv[2] ?? '.').href], { config: {} });
const records = (await service.logs()).logs.flatMap((each) => each.records).length;
console.log(JSON.stringify({ records, megabytes: heap() - before }));

function heap(): number {
  if (globalThis.gc === undefined) throw new Error('Start it with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}
