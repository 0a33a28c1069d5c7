/** From the start of the server to its answer to `initialize`, against an empty Node. */
import { dirname } from 'node:path';
import { LanguageClient } from '../languageClient.ts';
import { median, run } from '../measure.ts';
import { SERVER } from '../places.ts';
import { duration, type Result } from '../table.ts';

export async function hello(record: string, rounds: number): Promise<Result> {
  const folder = dirname(record);
  const ours: number[] = [];
  const node: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const client = new LanguageClient(SERVER, folder);
    await client.initialize(folder);
    const took = performance.now() - started;
    await client.stop();
    const { wall } = run({ name: 'node', args: [process.execPath, '-e', '0'] });
    // The first round warms up.
    if (round > 0) {
      ours.push(took);
      node.push(wall);
    }
  }
  return {
    what: 'server start to initialize / node -e 0',
    ours: duration(median(ours)),
    against: duration(median(node)),
    value: median(ours) / median(node),
    must: 1.9,
    aim: 1.4,
  };
}
