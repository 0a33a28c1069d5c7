/** Diagnostics for clients that do not ask: sent for open documents after each change, always those of the last text. */
import type { Connection } from 'vscode-languageserver';
import type { DecisionLogs } from '../log/decisionLog.ts';
import { currentDiagnostics } from './documentDiagnostics.ts';
import type { Session } from './session.ts';

export class PushedDiagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #waiting = new Set<string>();
  #running = false;
  #logs: DecisionLogs | undefined;

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
    session.onDidChange((change) => this.#schedule(change === 'everything' ? session.texts.uris : change));
    this.#schedule(session.texts.uris);
  }

  #schedule(uris: readonly string[]): void {
    for (const uri of uris) this.#waiting.add(uri);
    if (this.#running || this.#waiting.size === 0) return;
    this.#running = true;
    this.#run()
      .catch((error: unknown) => this.#session.log.error(`Diagnostics could not be sent: ${String(error)}`))
      .finally(() => {
        this.#running = false;
      });
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      await nextTurn();
      const [uri] = this.#waiting;
      if (uri === undefined) return;
      this.#waiting.delete(uri);
      await this.#publish(uri);
    }
  }

  async #publish(uri: string): Promise<void> {
    const version = this.#session.texts.version(uri);
    const diagnostics = version === undefined ? [] : await currentDiagnostics(this.#session, uri);
    // Edited meanwhile: the next round is already scheduled and speaks of the newer text.
    if (this.#session.texts.version(uri) !== version) return;
    await this.#connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    const logs = await this.#session.service.logs();
    if (logs !== this.#logs) for (const other of this.#session.texts.uris) if (other !== uri) this.#waiting.add(other);
    this.#logs = logs;
  }
}

/** Edits that have arrived already are taken in first. */
async function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
