/** Worst cases twice and four times as long: what grows faster than its input will one day stop an editor. */
import { parseDocument } from '../../server/document/document.ts';
import { createService } from '../../server/service.ts';
import type { Ports } from '../../server/workspace/ports.ts';
import { duration, type Result } from '../table.ts';
import { worstCases } from '../worstCases.ts';

/** Characters of the shortest input. */
const SIZE = 50_000;
/** Below this a time says nothing about growth, in milliseconds. */
const NOISE = 10;
const URI = 'file:///bench/docs/adr/0001-worst-case.md';

export async function growth(rounds: number): Promise<readonly Result[]> {
  // Judged first, so that no case pays for what all share.
  await judging(worstCases['plain prose']?.(SIZE) ?? '');
  const results: Result[] = [];
  for (const [name, write] of Object.entries(worstCases)) {
    const once = await fastest(write(SIZE), rounds);
    const twice = await fastest(write(SIZE * 2), rounds);
    const four = await fastest(write(SIZE * 4), rounds);
    const factor = Math.max(growthOf(once, twice), growthOf(twice, four));
    results.push({ what: `growth: ${name}`, ours: `${duration(once)} → ${duration(four)}`, against: '', value: factor, must: 2.5 });
  }
  return results;
}

function growthOf(shorter: number, longer: number): number {
  return Math.max(longer, NOISE) / Math.max(shorter, NOISE);
}

/** The best of some rounds: collecting garbage is no growth. */
async function fastest(text: string, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await judging(text));
  return Math.min(...times);
}

/** Milliseconds to read and judge a record that holds `text`. */
async function judging(text: string): Promise<number> {
  const whole = `# 1. Worst case\n\nStatus: Accepted\n\n## Decision\n\n${text}\n`;
  const service = createService(emptyWorld);
  service.configure([], { config: {} });
  const started = performance.now();
  service.update(URI, 1, whole);
  const snapshot = await service.snapshot(URI);
  const took = performance.now() - started;
  if (snapshot?.profile.kind !== 'adr' || parseDocument(URI, whole).text.length !== snapshot.document.text.length)
    throw new Error('The worst case was not judged.');
  return took;
}

const emptyWorld: Ports = {
  files: { stat: () => undefined, readText: () => undefined, list: () => [] },
  clock: { today: () => '2026-01-01', now: () => '2026-01-15T09:00:00.000Z' },
  log: { info: () => undefined, warn: console.error, error: console.error },
};
