/** What the person did and the server has not answered yet: one thing at a time, since what is sent twice would answer the next question too. */
import type { FromInterview } from './protocol.ts';

export type Act = Extract<FromInterview, { type: 'act' }>;

/** Something done, and the place it was done at. */
export interface Sent {
  readonly action: Act['action'];
  readonly place: string;
}

export class Outbox {
  readonly #post: (message: Act) => void;
  #count = 0;
  #waiting: (Sent & { readonly number: number }) | undefined;

  constructor(post: (message: Act) => void) {
    this.#post = post;
  }

  /** Sends it, unless something else is under way. */
  send(sent: Sent): void {
    if (this.#waiting !== undefined) return;
    this.#count += 1;
    this.#waiting = { ...sent, number: this.#count };
    this.#post({ type: 'act', number: this.#count, action: sent.action });
  }

  /** Takes the answer to a number; what was sent, where it was this. */
  settle(number: number | undefined): Sent | undefined {
    const waiting = this.#waiting;
    if (waiting === undefined || waiting.number !== number) return undefined;
    this.#waiting = undefined;
    return waiting;
  }
}
