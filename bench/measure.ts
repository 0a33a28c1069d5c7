/** Runs commands from start to exit and sums up what was measured. Knows nothing of the contests. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command line, and what its output must show for the run to count: a tool that found nothing was not fast. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly expect?: RegExp;
}

/** One run from start to exit. */
export interface Run {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of all processors together; NaN where the system has no `time`. */
  readonly cpu: number;
  /** Megabytes at most; NaN where the system has no `time`. */
  readonly peak: number;
  readonly output: string;
}

const TIME = '/usr/bin/time';

/** Runs a command once. Fails when its output does not show that the work was done. */
export function run({ name, args, cwd, expect }: Command): Run {
  const report = join(tmpdir(), `archwright-bench-${process.pid}`);
  const timed = existsSync(TIME) ? [TIME, '-o', report, '-f', '%U %S %M', ...args] : args;
  const started = performance.now();
  const { stdout, stderr, error } = spawnSync(timed[0] ?? '', timed.slice(1), { cwd, encoding: 'utf8', maxBuffer: 1 << 29 });
  const wall = performance.now() - started;
  if (error !== undefined) throw new Error(`${name} did not run: ${error.message}`);
  const output = stdout + stderr;
  if (expect !== undefined && !expect.test(output))
    throw new Error(`${name} did not do its work; its output lacks ${String(expect)}: ${output.slice(-400)}`);
  const [user = NaN, system = NaN, peak = NaN] = existsSync(report)
    ? (readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : [];
  rmSync(report, { force: true });
  return { wall, cpu: (user + system) * 1000, peak: peak / 1024, output };
}

/** Runs commands in turn, `rounds` times, every other time backwards: what disturbs one disturbs all. One more round warms up. */
export function alternate(commands: readonly Command[], rounds: number): readonly (readonly Run[])[] {
  commands.forEach(run);
  const runs: Run[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const order = [...commands.keys()];
    if (round % 2 === 1) order.reverse();
    for (const at of order) {
      const command = commands[at];
      if (command !== undefined) runs[at]?.push(run(command));
    }
  }
  return runs;
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
