/** What a talk in a terminal needs of it. An interface, so that a talk can be played without one. */

export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  /** Shown for the one at hand. */
  readonly description?: string;
}

export interface Prompter {
  /** Shows a text as it is, a line ending added. */
  tell(text: string): void;
  /** Asks for a line; `given` stands there to be edited. Throws `Interrupted` where the person leaves. */
  line(message: string, given?: string): Promise<string>;
  choose<T extends string>(message: string, choices: readonly Choice<T>[], given?: T): Promise<T>;
  confirm(message: string): Promise<boolean>;
}

/** The person has pressed Ctrl+C, or the terminal is gone. */
export class Interrupted extends Error {}
