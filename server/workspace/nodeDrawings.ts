/** A thread of Node that judges drawings, so that Mermaid neither delays a start nor keeps anyone who types waiting. */
import { Worker } from 'node:worker_threads';
import type { SyntaxFault } from '../diagrams/fault.ts';
import type { DrawingAnswer, DrawingQuestion } from '../mermaid/thread.ts';
import type { DrawingJudge, Logger } from './ports.ts';

type Settle = (fault: SyntaxFault | undefined) => void;

export class NodeDrawings implements DrawingJudge {
  readonly #entry: URL;
  readonly #log: Logger;
  readonly #verdicts = new Map<string, Promise<SyntaxFault | undefined>>();
  readonly #waiting = new Map<number, Settle>();
  #worker: Worker | undefined;
  #asked = 0;

  /** `entry` is what the process itself runs; the thread's entry, `mermaid`, stands beside it. */
  constructor(entry: URL, log: Logger) {
    this.#entry = new URL(entry.pathname.endsWith('.ts') ? './mermaid.ts' : './mermaid.js', entry);
    this.#log = log;
  }

  async faultOf(text: string): Promise<SyntaxFault | undefined> {
    let verdict = this.#verdicts.get(text);
    if (verdict === undefined) this.#verdicts.set(text, (verdict = this.#ask(text)));
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > REMEMBERED && oldest !== undefined) this.#verdicts.delete(oldest);
    return verdict;
  }

  async #ask(text: string): Promise<SyntaxFault | undefined> {
    const worker = (this.#worker ??= this.#start());
    const id = this.#asked;
    this.#asked += 1;
    // The process waits for the thread only while somebody waits for an answer.
    worker.ref();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ id, text } satisfies DrawingQuestion);
    });
  }

  /** A thread that fails leaves its drawings unjudged; the next question starts another. */
  #start(): Worker {
    const worker = new Worker(this.#entry);
    worker.on('message', ({ id, fault }: DrawingAnswer) => this.#settle(id, fault));
    worker.on('error', (error: unknown) => {
      this.#log.error(`Drawings could not be judged: ${String(error)}`);
      this.#worker = undefined;
      this.#verdicts.clear();
      for (const id of [...this.#waiting.keys()]) this.#settle(id, undefined);
    });
    return worker;
  }

  #settle(id: number, fault: SyntaxFault | undefined): void {
    this.#waiting.get(id)?.(fault);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker?.unref();
  }
}

/** As many verdicts as a few large documents need. */
const REMEMBERED = 500;
