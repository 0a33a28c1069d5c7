/**
 * Drawings on their way to whoever judges them, one at a time: each has its time, and whoever takes longer is ended and started again.
 * Verdicts are remembered by text, so that an unchanged drawing costs nothing. Starts nothing itself: threads and workers are the platform's.
 */
import type { SyntaxFault } from '../diagrams/fault.ts';
import type { DrawingAnswer, DrawingQuestion } from '../diagrams/judging.ts';
import type { DrawingJudge, Logger } from './ports.ts';

/** Something that judges drawings apart from us. */
export interface JudgingThread {
  ask(question: DrawingQuestion): void;
  /** Whether the process may go on living for its sake. */
  hold(isNeeded: boolean): void;
  end(): void;
}

export interface ThreadEvents {
  answered(answer: DrawingAnswer): void;
  failed(reason: string): void;
}

/** Starts a thread; asked anew after each that ended. */
export type StartThread = (events: ThreadEvents) => JudgingThread;

/** Runs `done` after some time; returns what calls it off. */
export type Alarm = (milliseconds: number, done: () => void) => () => void;

interface Waiting {
  readonly text: string;
  readonly settle: (fault: SyntaxFault | undefined) => void;
}

/** As many verdicts as a few large documents need. */
const REMEMBERED = 500;
/** Longer than Mermaid takes to load on a slow machine and read the largest drawing that it takes. */
const LONGEST = 10_000;
/** What Mermaid itself refuses to draw. */
const MOST_CHARACTERS = 50_000;

export class DrawingQueue implements DrawingJudge {
  readonly #start: StartThread;
  readonly #alarm: Alarm;
  readonly #log: Logger;
  readonly #longest: number;
  readonly #verdicts = new Map<string, Promise<SyntaxFault | undefined>>();
  readonly #waiting: Waiting[] = [];
  #thread: JudgingThread | undefined;
  #current: { readonly id: number; readonly waiting: Waiting; readonly callOff: () => void } | undefined;
  #asked = 0;

  constructor(start: StartThread, alarm: Alarm, log: Logger, longest = LONGEST) {
    this.#start = start;
    this.#alarm = alarm;
    this.#log = log;
    this.#longest = longest;
  }

  async faultOf(text: string): Promise<SyntaxFault | undefined> {
    if (text.length > MOST_CHARACTERS) return tooLong(text);
    let verdict = this.#verdicts.get(text);
    if (verdict === undefined) {
      verdict = new Promise((settle) => this.#waiting.push({ text, settle }));
      this.#verdicts.set(text, verdict);
      this.#next();
    }
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > REMEMBERED && oldest !== undefined) this.#verdicts.delete(oldest);
    return verdict;
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) {
      this.#thread?.hold(false);
      return;
    }
    const thread = (this.#thread ??= this.#start({
      answered: (answer) => this.#answered(answer),
      failed: (reason) => this.#failed(reason),
    }));
    const id = this.#asked;
    this.#asked += 1;
    this.#current = { id, waiting, callOff: this.#alarm(this.#longest, () => this.#tooSlow(id)) };
    thread.hold(true);
    thread.ask({ id, text: waiting.text });
  }

  #answered({ id, fault }: DrawingAnswer): void {
    if (this.#current?.id === id) this.#settle(fault);
  }

  /** A drawing that takes for ever stays unjudged, since how long is long depends on the machine; those behind it get another thread. */
  #tooSlow(id: number): void {
    if (this.#current?.id !== id) return;
    this.#log.warn('Mermaid took too long over a drawing and was started again.');
    this.#thread?.end();
    this.#thread = undefined;
    this.#settle(undefined);
  }

  /** What a thread that breaks was asked stays unjudged, and may be asked again. */
  #failed(reason: string): void {
    this.#log.error(`Drawings could not be judged: ${reason}`);
    this.#thread = undefined;
    if (this.#current !== undefined) this.#verdicts.delete(this.#current.waiting.text);
    this.#settle(undefined);
  }

  #settle(fault: SyntaxFault | undefined): void {
    const current = this.#current;
    this.#current = undefined;
    current?.callOff();
    current?.waiting.settle(fault);
    this.#next();
  }
}

/** Shown at the first line with text. */
function tooLong(text: string): SyntaxFault {
  const start = Math.max(0, text.search(/\S/));
  const newline = text.indexOf('\n', start);
  const message = `The drawing has ${text.length.toLocaleString('en')} characters; Mermaid draws ${MOST_CHARACTERS.toLocaleString('en')} at most.`;
  return { start, end: Math.max(start + 1, newline < 0 ? text.length : newline), message, repairs: [] };
}
