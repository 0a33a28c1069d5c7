/** What the page remembers over hiding and reloading: words typed and not sent, and the tab that was open. The answers themselves are the server's. */
import type { Host } from '../common/host.ts';
import { withWords } from './place.ts';
import type { FromInterview, InterviewState, ToInterview } from './protocol.ts';
import type { Tab } from './tabs.ts';

export type InterviewHost = Host<FromInterview, ToInterview, InterviewState>;

export class Memory {
  readonly #host: InterviewHost;
  #uri: string | undefined;
  #words: Readonly<Record<string, string>>;
  #tab: Tab;

  constructor(host: InterviewHost) {
    this.#host = host;
    this.#uri = host.state?.uri;
    this.#words = host.state?.words ?? {};
    this.#tab = host.state?.tab ?? 'interview';
  }

  get tab(): Tab {
    return this.#tab;
  }

  /** Words not sent for a place. */
  wordsAt(place: string): string | undefined {
    return this.#words[place];
  }

  /** Keeps words for a place; empty ones are forgotten. */
  keepWords(place: string, text: string): void {
    this.#words = withWords(this.#words, place, text);
    this.#keep();
  }

  keepTab(tab: Tab): void {
    this.#tab = tab;
    this.#keep();
  }

  keepUri(uri: string): void {
    this.#uri = uri;
    this.#keep();
  }

  #keep(): void {
    if (this.#uri !== undefined) this.#host.keep({ version: 1, uri: this.#uri, words: this.#words, tab: this.#tab });
  }
}
