/**
 * The texts of open documents, kept up by the client's edits. The service takes them in when somebody asks for an answer:
 * of a burst of keystrokes, only the last text is parsed.
 */
import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ArchwrightService } from '../service.ts';

export class TextSync {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #changed = new Set<string>();
  readonly #closed = new Set<string>();
  #listener: (uri: string, event: 'changed' | 'closed') => void = () => undefined;

  constructor(connection: Connection) {
    this.#documents.onDidChangeContent(({ document }) => this.#note(document.uri, 'changed'));
    this.#documents.onDidClose(({ document }) => this.#note(document.uri, 'closed'));
    this.#documents.listen(connection);
  }

  get uris(): readonly string[] {
    return this.#documents.keys();
  }

  /** Undefined for a document that is not open. */
  version(uri: string): number | undefined {
    return this.#documents.get(uri)?.version;
  }

  /** Who hears of documents that were opened, changed or closed from now on. */
  listen(listener: (uri: string, event: 'changed' | 'closed') => void): void {
    this.#listener = listener;
  }

  /** Hands what happened since the last time to the service. */
  flush(service: ArchwrightService): void {
    for (const uri of this.#closed) service.close(uri);
    for (const uri of this.#changed) {
      const document = this.#documents.get(uri);
      if (document !== undefined) service.update(uri, document.version, document.getText());
    }
    this.#closed.clear();
    this.#changed.clear();
  }

  #note(uri: string, event: 'changed' | 'closed'): void {
    if (event === 'closed') this.#changed.delete(uri);
    // A document that is closed and opened again is both, in this order.
    (event === 'changed' ? this.#changed : this.#closed).add(uri);
    this.#listener(uri, event);
  }
}
