/**
 * The threads of a run over many documents. Each reads its share of the workspace, all tell each other what they read, and
 * each judges what it has read itself, so that no document is parsed twice. Few documents are read without any.
 */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { OuterSettings } from '../workspace/configuration.ts';
import { inTurns, newCounter, threadsFor, type Counter } from '../workspace/nodeTurns.ts';
import type { SharedReading } from '../workspace/ports.ts';
import type { IndexEntry, ReadingTask } from '../workspace/readDocument.ts';
import type { Outcome } from './judging.ts';
import type { Observations } from './observedFiles.ts';
import type { Scope } from './scope.ts';

/** Summaries of documents by their URIs. */
export type Summaries = readonly (readonly [uri: string, entry: IndexEntry])[];

/** What a run is about; the same for all threads. */
export interface CheckOrder {
  readonly scope: Scope;
  readonly settings: OuterSettings;
  readonly cwd: string;
}

/** What a thread is given when it starts. */
export interface ThreadOrder extends CheckOrder {
  /** The address of what the process runs. */
  readonly entry: string;
  readonly tasks: readonly ReadingTask[];
  readonly counter: Counter;
}

/** What one thread has done when it is through. */
export interface Share {
  readonly outcomes: readonly Outcome[];
  /** What the outcomes were told from; undefined where the next run must not rely on it. */
  readonly observations: Observations | undefined;
}

interface Thread {
  readonly worker: Worker;
  /** First the summaries of what it has read, then its share of the outcomes. */
  readonly messages: AsyncIterator<unknown[]>;
}

export class CheckThreads implements SharedReading {
  readonly #entry: URL;
  readonly #order: CheckOrder;
  readonly #readElsewhere = new Set<string>();
  #threads: readonly Thread[] = [];

  /** `entry` is what the process runs; the threads' entry, `cli/thread`, stands beside it. */
  constructor(entry: URL, order: CheckOrder) {
    this.#entry = entry;
    this.#order = order;
  }

  /** How many judge, whoever asks included. */
  get count(): number {
    return this.#threads.length + 1;
  }

  share(tasks: readonly ReadingTask[]): Iterable<ReadingTask> {
    const counter = newCounter();
    this.#threads = Array.from({ length: threadsFor(tasks.length) }, () =>
      this.#start({ ...this.#order, entry: this.#entry.href, tasks, counter }),
    );
    return inTurns(tasks, counter);
  }

  async exchange(read: Summaries): Promise<Summaries> {
    const theirs = await this.#next<Summaries>();
    this.#threads.forEach(({ worker }, at) => worker.postMessage([read, ...theirs.filter((_, other) => other !== at)].flat()));
    for (const [uri] of theirs.flat()) this.#readElsewhere.add(uri);
    return theirs.flat();
  }

  /** Whether the document is left to whoever asks. */
  isOwn(uri: string): boolean {
    return !this.#readElsewhere.has(uri);
  }

  /** What became of all other documents; the threads end with it. */
  async shares(): Promise<readonly Share[]> {
    return this.#next<Share>();
  }

  #start(workerData: ThreadOrder): Thread {
    const worker = new Worker(new URL('./cli/thread.cjs', this.#entry), { workerData });
    return { worker, messages: on(worker, 'message') };
  }

  async #next<T>(): Promise<readonly T[]> {
    return Promise.all(this.#threads.map(async ({ messages }) => ((await messages.next()).value as [T])[0]));
  }
}
