/** Keystroke to findings through the language server: in a document of 5,000 lines, in a burst, and with 10,000 records around it. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SERVER } from '../places.ts';
import { median } from '../measure.ts';
import { rumdl } from '../peers.ts';
import { duration, type Result } from '../table.ts';
import { type, type Typist, type TypingTimes } from '../typing.ts';

export async function keystrokes(document: string, log: string, rounds: number, strokes: number): Promise<readonly Result[]> {
  const folder = dirname(dirname(dirname(document)));
  const inLog = join(log, 'docs', 'design', 'platform.md');
  mkdirSync(dirname(inLog), { recursive: true });
  copyFileSync(document, inLog);
  const typists: readonly Typist[] = [
    { name: 'archwright', command: SERVER, folder, document },
    { name: 'rumdl', command: [rumdl(), 'server'], folder, document },
    { name: 'archwright, 10,000 records', command: SERVER, folder: log, document: inLog },
    { name: 'rumdl, 10,000 records', command: [rumdl(), 'server'], folder: log, document: inLog },
  ];
  const times: TypingTimes[][] = typists.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const order = [...typists.entries()];
    if (round % 2 === 1) order.reverse();
    for (const [at, typist] of order) times[at]?.push(await patiently(typist, strokes));
  }
  const [own, peer, ownInLog, peerInLog] = [0, 1, 2, 3].map(
    (at) =>
      (of: (each: TypingTimes) => number): number =>
        median((times[at] ?? []).map(of)),
  );
  if (own === undefined || peer === undefined || ownInLog === undefined || peerInLog === undefined) throw new Error('Nobody typed.');
  const against = (what: string, of: (each: TypingTimes) => number, bounds: Pick<Result, 'must' | 'aim'>): Result => ({
    what,
    ours: duration(own(of)),
    against: duration(peer(of)),
    value: own(of) / peer(of),
    ...bounds,
  });
  const p95 = (each: TypingTimes): number => each.p95;
  const peak = (each: TypingTimes): number => each.peak;
  return [
    against('keystroke, 5,000 lines, median / rumdl', (each) => each.p50, {}),
    against('keystroke, 5,000 lines, p95 / rumdl', p95, { must: 0.5, aim: 0.25 }),
    against('burst of 20, last key / rumdl', (each) => each.burst, { must: 1, aim: 0.5 }),
    against('opening 5,000 lines / rumdl', (each) => each.open, {}),
    {
      what: 'p95 among 10,000 records / alone',
      ours: duration(ownInLog(p95)),
      against: duration(own(p95)),
      value: ownInLog(p95) / own(p95),
      must: 1.25,
      aim: 1.1,
    },
    {
      what: 'peak of the server, 10,000 records / rumdl',
      ours: `${ownInLog(peak).toFixed(0)} MB`,
      against: `${peerInLog(peak).toFixed(0)} MB`,
      value: ownInLog(peak) / peerInLog(peak),
      aim: 1.2,
    },
  ];
}

/** A session in which a version got lost counts once more from the start. */
async function patiently(typist: Typist, strokes: number): Promise<TypingTimes> {
  return type(typist, strokes).catch(() => type(typist, strokes));
}
