/** Reads one document for the index: its text, its kind, its summary. Keeps nothing and knows no other document. */
import { parseDocument, type ArchDocument } from '../document/document.ts';
import type { Profile } from '../document/profile.ts';
import { recognise } from '../document/recognise.ts';
import type { DocumentSummary } from '../log/summary.ts';
import type { DocumentConfig } from './configuration.ts';
import type { FileSystem } from './ports.ts';
import { summariseDocument } from './summariseDocument.ts';

/** A document to be read, and what its configuration says of how. Plain data. */
export interface ReadingTask extends Pick<DocumentConfig, 'readingKey' | 'dialects' | 'headings' | 'included'> {
  readonly uri: string;
}

/** What the index knows of a file. Plain data. */
export interface IndexEntry {
  /** Of the file when it was read; -1 for an open document. */
  readonly modified: number;
  readonly size: number;
  /** Of the configuration it was read under. */
  readonly readingKey: string;
  /** Undefined for a document that is not looked at. */
  readonly summary: DocumentSummary | undefined;
}

/** A document as it was read. */
export interface ReadDocument {
  readonly document: ArchDocument;
  readonly profile: Profile;
  readonly entry: IndexEntry;
}

/** Undefined for what is not there or may not be read. */
export async function readDocument(
  files: FileSystem,
  { uri, readingKey, dialects, headings, included }: ReadingTask,
): Promise<ReadDocument | undefined> {
  const [text, stat] = [await files.readText(uri), await files.stat(uri)];
  if (text === undefined || stat === undefined) return undefined;
  const document = parseDocument(uri, text).withHeadings(headings);
  const profile = recognise(document, { path: uri, dialects });
  const summary = included ? await summariseDocument(document, profile) : undefined;
  return { document, profile, entry: { modified: stat.modified, size: stat.size, readingKey, summary } };
}
