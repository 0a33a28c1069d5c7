/** The connection to the server: starts, stops and restarts it, and carries our own requests. What is said over it is not its business. */
import { EventEmitter, window, type Disposable, type Event, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { CustomRequest } from '../server/protocol/requests.ts';
import { answerFileRequests } from './remoteFiles.ts';

export const CLIENT_ID = 'archwright';
export const CLIENT_NAME = 'Archwright';

/** Makes a client for the place the extension runs in. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

export class ServerConnection implements Disposable {
  readonly #make: MakeClient;
  readonly #options: () => LanguageClientOptions;
  readonly #log: LogOutputChannel;
  readonly #started = new EventEmitter<void>();
  #client: Promise<BaseLanguageClient | undefined> = Promise.resolve(undefined);

  /** `options` are asked for at each start. */
  constructor(make: MakeClient, options: () => LanguageClientOptions, log: LogOutputChannel) {
    this.#make = make;
    this.#options = options;
    this.#log = log;
  }

  /** Fires each time the server is ready to answer. */
  get onDidStart(): Event<void> {
    return this.#started.event;
  }

  /** Starts the server; settles when it answers or has failed, of which the person is told. */
  async start(): Promise<void> {
    this.#client = this.#client.then(async (client) => client ?? this.#startClient());
    await this.#client;
  }

  async stop(): Promise<void> {
    this.#client = this.#client.then(async (client) => {
      await client?.dispose();
      return undefined;
    });
    await this.#client;
  }

  async restart(): Promise<void> {
    this.#log.info('Restarting the language server.');
    await this.stop();
    await this.start();
  }

  /** Asks the server; undefined while it does not run, and where it was started anew before it answered. */
  async ask<P extends object, R>({ method }: CustomRequest<P, R>, params: P): Promise<R | undefined> {
    const client = await this.#client;
    if (client?.isRunning() !== true) return undefined;
    // A server that is stopped midway leaves its requests open for ever.
    let listening: Disposable | undefined;
    const startedAnew = new Promise<undefined>((settle) => {
      listening = this.#started.event(() => settle(undefined));
    });
    return Promise.race([client.sendRequest<R>(method, params), startedAnew]).finally(() => void listening?.dispose());
  }

  dispose(): void {
    this.#started.dispose();
    void this.stop();
  }

  async #startClient(): Promise<BaseLanguageClient | undefined> {
    try {
      const client = await this.#make(this.#options());
      answerFileRequests(client);
      // One that crashed is started anew by the client itself.
      client.onDidChangeState(() => client.isRunning() && this.#started.fire());
      await client.start();
      return client;
    } catch (error) {
      this.#log.error(`The language server did not start: ${String(error)}`);
      void window
        .showErrorMessage('The Archwright language server did not start.', 'Show Log')
        .then((choice) => choice === undefined || this.#log.show());
      return undefined;
    }
  }
}
