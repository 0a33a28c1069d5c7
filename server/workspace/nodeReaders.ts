/** Threads of Node that read documents for the index beside the thread that answers the editor. What they read goes to the index as data. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { NodeFiles } from './nodeFiles.ts';
import { inTurns, newCounter, threadsFor, type Counter } from './nodeTurns.ts';
import type { Logger, SharedReading } from './ports.ts';
import { readDocument, type IndexEntry, type ReadingTask } from './readDocument.ts';

/** Megabytes for what a thread has just made: nearly all of it is done with at once, and more room only makes the server larger. */
const YOUNG = 24;

type Entries = readonly (readonly [uri: string, entry: IndexEntry])[];

interface ThreadOrder {
  readonly tasks: readonly ReadingTask[];
  readonly counter: Counter;
}

export class NodeReaders implements SharedReading {
  readonly #entry: URL;
  readonly #log: Logger;
  #read: readonly Promise<Entries>[] = [];

  /** `entry` is what the process runs; the threads' entry, `server/reader`, stands beside it. */
  constructor(entry: URL, log: Logger) {
    this.#entry = new URL('./server/reader.cjs', entry);
    this.#log = log;
  }

  *share(tasks: readonly ReadingTask[]): Generator<ReadingTask> {
    const onDisk = tasks.filter(({ uri }) => uri.startsWith('file:'));
    const order: ThreadOrder = { tasks: onDisk, counter: newCounter() };
    this.#read = Array.from({ length: threadsFor(onDisk.length) }, async () => this.#start(order));
    yield* inTurns(onDisk, order.counter);
    yield* tasks.filter(({ uri }) => !uri.startsWith('file:'));
  }

  async exchange(): Promise<Entries> {
    return (await Promise.all(this.#read)).flat();
  }

  /** What a thread has read when it is gone; one that fails leaves the rest of its share to whoever asks. */
  async #start(order: ThreadOrder): Promise<Entries> {
    const entries: Entries[number][] = [];
    const worker = new Worker(this.#entry, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    worker.on('message', (read: Entries) => entries.push(...read));
    worker.on('error', (error) => this.#log.warn(`Documents are read by one thread less: ${String(error)}`));
    return new Promise((resolve) => worker.on('exit', () => resolve(entries)));
  }
}

/** Documents told of at a time: what was told need not be kept. */
const AT_A_TIME = 200;

/** What a thread does. */
export async function runReader(): Promise<void> {
  const { tasks, counter } = workerData as ThreadOrder;
  const files = new NodeFiles();
  let entries: [string, IndexEntry][] = [];
  const tell = (): void => {
    parentPort?.postMessage(entries);
    entries = [];
  };
  for (const task of inTurns(tasks, counter)) {
    const read = await readDocument(files, task);
    if (read !== undefined) entries.push([task.uri, read.entry]);
    if (entries.length === AT_A_TIME) tell();
  }
  tell();
}
