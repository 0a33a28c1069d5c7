/** One line on standard error that tells how far a long run is; silent where nobody watches or the run is short. */

/** Before this many milliseconds nobody needs to be told. */
const PATIENCE = 800;

export class Progress {
  readonly #total: number;
  readonly #started = Date.now();
  #done = 0;
  #shown = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /** `documents` more are done. */
  step(documents: number): void {
    this.#done = Math.min(this.#done + documents, this.#total);
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.#started < PATIENCE || now - this.#shown < 100) return;
    this.#shown = now;
    process.stderr.write(`\rChecking ${this.#done} of ${this.#total} …`);
  }

  /** Takes the line away. */
  done(): void {
    if (this.#shown > 0) process.stderr.write('\r\u001B[K');
  }
}
