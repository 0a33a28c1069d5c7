/** The documents an editor has open, parsed. Each version reuses the unchanged stretches of the one before. */
import { parseDocument, type ArchDocument } from '../document/document.ts';

export interface OpenDocument {
  readonly version: number;
  readonly document: ArchDocument;
}

export class OpenDocuments {
  readonly #documents = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  get uris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Opens a document or takes in its next version. */
  update(uri: string, version: number, text: string): void {
    const previous = this.#documents.get(uri)?.document;
    if (previous?.text === text) this.#documents.set(uri, { version, document: previous });
    else this.#documents.set(uri, { version, document: parseDocument(uri, text, previous) });
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }
}
