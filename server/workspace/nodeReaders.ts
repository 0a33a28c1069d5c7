/** Threads of Node that read documents for the index beside the thread that answers the editor. What they read goes to the index as data. */
import { once } from 'node:events';
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

  /** A thread that fails leaves its share to whoever asks. */
  async #start(order: ThreadOrder): Promise<Entries> {
    try {
      const [entries] = (await once(new Worker(this.#entry, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }), 'message')) as [Entries];
      return entries;
    } catch (error) {
      this.#log.warn(`Documents are read by one thread less: ${String(error)}`);
      return [];
    }
  }
}

/** What a thread does. */
export async function runReader(): Promise<void> {
  const { tasks, counter } = workerData as ThreadOrder;
  const files = new NodeFiles();
  const entries: [string, IndexEntry][] = [];
  for (const task of inTurns(tasks, counter)) {
    const read = await readDocument(files, task);
    if (read !== undefined) entries.push([task.uri, read.entry]);
  }
  parentPort?.postMessage(entries);
}
