/** A check of a whole folder, start to exit, against three peers. */
import { join } from 'node:path';
import { CLI, WORK } from '../places.ts';
import { alternate, median, type Command } from '../measure.ts';
import { markdownlintCheck, remarkCheck, rumdlCheck } from '../peers.ts';
import { duration, type Result } from '../table.ts';

const CACHE = join(WORK, 'runs');
const RUMDL_CACHE = join(WORK, 'rumdl-runs');

/** Ours over each peer, and again when nothing has changed. Peers that take a minute run once, unless `rounds` says less. */
export function corpusCheck(folder: string, rounds: number): readonly Result[] {
  const [ours = [], rumdl = []] = alternate([ourCheck('.', folder), rumdlCheck('.', folder)], rounds);
  // Each is warmed up by a round that does not count: what it keeps stands then.
  const [oursCached = [], rumdlCached = []] = alternate([ourCheck('.', folder, CACHE), rumdlCheck('.', folder, RUMDL_CACHE)], rounds);
  const slowRounds = Math.min(rounds, 2);
  const [oursAgain = [], markdownlint = [], remark = []] = alternate(
    [ourCheck('.', folder), markdownlintCheck('**/*.md', folder), remarkCheck(folder)],
    slowRounds,
  );
  const again = median(oursAgain.map((run) => run.wall));
  const result = (peer: string, own: number, other: number): Result => ({
    what: `check of a corpus / ${peer}`,
    ours: duration(own),
    against: duration(other),
    value: own / other,
  });
  return [
    { ...result('rumdl --no-cache', median(ours.map((run) => run.wall)), median(rumdl.map((run) => run.wall))), aim: 0.8 },
    { ...result('markdownlint-cli2', again, median(markdownlint.map((run) => run.wall))), must: 1 / 15, aim: 1 / 22 },
    result('remark-cli', again, median(remark.map((run) => run.wall))),
    {
      ...result('rumdl cached, nothing changed', median(oursCached.map((run) => run.wall)), median(rumdlCached.map((run) => run.wall))),
      must: 1.2,
      aim: 0.8,
    },
    {
      what: 'peak memory of that check / rumdl',
      ours: `${median(ours.map((run) => run.peak)).toFixed(0)} MB`,
      against: `${median(rumdl.map((run) => run.peak)).toFixed(0)} MB`,
      value: median(ours.map((run) => run.peak)) / median(rumdl.map((run) => run.peak)),
    },
  ];
}

/** Our check of a folder or file, anew unless there is a folder for what the last run found; its summary must count documents. */
export function ourCheck(target: string, cwd: string, cache?: string): Command {
  return {
    name: 'archwright',
    args: [process.execPath, CLI, 'check', ...(cache === undefined ? ['--no-cache'] : ['--cache-dir', cache]), target],
    cwd,
    expect: /\b[1-9]\d* documents? checked/,
  };
}
