/** Judges all documents of a run, in as many threads as they are worth. Reports nothing, and remembers nothing beyond the run. */
import { createService } from '../service.ts';
import type { ConfigProblem } from '../workspace/configuration.ts';
import { NodeFiles } from '../workspace/nodeFiles.ts';
import { ObservedFiles, together, type Observations } from './observedFiles.ts';
import { CheckThreads, type CheckOrder, type Share } from './checkThreads.ts';
import { judged, type Outcome } from './judging.ts';
import { ErrorLog } from './errorLog.ts';
import { judgingPorts } from './ports.ts';
import { Progress } from './progress.ts';

export interface Judgements {
  /** What became of each document, in the order of the call. */
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly ConfigProblem[];
  /** What all of it was told from; undefined where that cannot be told, or something went wrong that may go well another time. */
  readonly observations: Observations | undefined;
}

/** `entry` is what the process runs; those of its threads stand beside it. `input` is the text that stands for the one document of the call. */
export async function judgeAll(order: CheckOrder, entry: URL, input?: string): Promise<Judgements> {
  const { scope, settings, cwd } = order;
  const files = new ObservedFiles(new NodeFiles());
  const log = new ErrorLog();
  // Threads know the file at most, not the text that stands for it.
  const threads = new CheckThreads(entry, input === undefined ? order : { ...order, scope: { ...scope, documents: [] } });
  const service = createService({ ...judgingPorts(files, log, entry), sharedReading: threads }, { retainDocuments: true });
  service.configure(scope.roots, settings);
  if (input !== undefined) for (const uri of scope.documents) service.update(uri, 1, input);
  await service.logs();
  const progress = new Progress(scope.documents.length);
  const own: Outcome[] = [];
  for (const uri of scope.documents) {
    if (input === undefined && !threads.isOwn(uri)) continue;
    progress.step(threads.count);
    own.push(await judged(service, uri, cwd));
  }
  const shares: readonly Share[] = [
    { outcomes: own, observations: log.isSilent ? files.observations : undefined },
    ...(await threads.shares()),
  ];
  progress.done();
  const byUri = new Map(shares.flatMap(({ outcomes }) => outcomes).map((outcome) => [outcome.uri, outcome]));
  const observations = shares.flatMap((share) => share.observations ?? []);
  return {
    outcomes: scope.documents.flatMap((uri) => byUri.get(uri) ?? []),
    problems: service.configProblems(),
    observations: observations.length === shares.length ? together(observations) : undefined,
  };
}
