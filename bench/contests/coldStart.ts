/** One record from start to exit, against an empty Node and the peers: what a hook before a commit costs. */
import { basename, dirname } from 'node:path';
import { alternate, median } from '../measure.ts';
import { markdownlintCheck, rumdlCheck } from '../peers.ts';
import { duration, type Result } from '../table.ts';
import { ourCheck } from './corpusCheck.ts';

export function coldStart(record: string, rounds: number): readonly Result[] {
  const [cwd, file] = [dirname(record), basename(record)];
  const empty = { name: 'node', args: [process.execPath, '-e', '0'] };
  const [ours = NaN, node = NaN, markdownlint = NaN, rumdl = NaN] = alternate(
    [ourCheck(file, cwd), empty, markdownlintCheck(file, cwd), rumdlCheck(file, cwd)],
    rounds,
  ).map((runs) => median(runs.map((run) => run.wall)));
  return [
    {
      what: 'cold start, one record / markdownlint-cli2',
      ours: duration(ours),
      against: duration(markdownlint),
      value: ours / markdownlint,
      must: 1 / 3,
    },
    { what: 'cold start, one record / node -e 0', ours: duration(ours), against: duration(node), value: ours / node, aim: 1.5 },
    { what: 'cold start, one record / rumdl', ours: duration(ours), against: duration(rumdl), value: ours / rumdl },
  ];
}
