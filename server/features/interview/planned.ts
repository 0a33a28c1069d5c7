/** The files an interview leads to, each with its place in the workspace folder. Pure; writes nothing. */
import { baseName, childUri, folderOf, relativePath } from '../../base/uri.ts';
import type { Contradiction } from '../../interview/contradictions.ts';
import type { Kept } from '../../interview/keeping/kept.ts';
import { writePlan, type PlannedFile } from '../../interview/writing/writePlan.ts';
import type { DecisionLog } from '../../log/decisionLog.ts';

/** Where the records go that have no log yet, below the document's folder. */
const RECORDS = 'adr';

/** Where results go. */
export interface Destination {
  /** The workspace folder, and the folder of the document in it: URIs with a trailing slash. */
  readonly folder: string;
  readonly documents: string;
  /** The log that records join. */
  readonly log: DecisionLog | undefined;
}

/** A file with its place. */
export interface PlacedFile extends PlannedFile {
  readonly uri: string;
  /** From the workspace folder; the key it is remembered by. */
  readonly path: string;
  /** A decision record: decided, and so written, as a whole. */
  readonly isRecord: boolean;
}

/** The document first. What an earlier run wrote keeps its name. */
export function plannedFiles(
  kept: Kept,
  { folder, documents, log }: Destination,
  contradictions: readonly Contradiction[],
): readonly PlacedFile[] {
  const written = new Map(Object.entries(kept.written).map(([path, { role }]) => [role, uriAt(folder, path)]));
  const names = new Map(
    [...written].filter(([role]) => role !== 'document' || kept.kind === 'decision').map(([role, uri]) => [role, baseName(uri)]),
  );
  const [record] = [...written].filter(([role]) => role !== 'document').map(([, uri]) => folderOf(uri));
  const records = record ?? log?.folder;
  const logFolder = records === undefined ? RECORDS : relativePath(documents, records) || '.';
  const files = writePlan(kept, { today: kept.began, logFolder, contradictions, names, ...(log !== undefined && { log }) });
  return files.map((file) => {
    const uri = (file.role === 'document' ? written.get('document') : undefined) ?? uriAt(documents, file.path);
    return { ...file, uri, path: relativePath(folder, uri), isRecord: kept.kind === 'decision' || file.role !== 'document' };
  });
}

/** The URI of a plain relative path with forward slashes, steps upwards included. */
export function uriAt(folder: string, path: string): string {
  let at = folder;
  for (const part of path.split('/').filter((each) => each !== '.')) {
    if (part === '..') at = folderOf(at.slice(0, -1));
    else at = `${childUri(at, part)}/`;
  }
  return at.slice(0, -1);
}
