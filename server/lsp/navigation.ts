/** Definitions, references and renames over the connection: places in documents as locations, with the lines of each document. */
import {
  LSPErrorCodes,
  ResponseError,
  type Definition,
  type Location,
  type LocationLink,
  type PrepareRenameResult,
  type Range as LspRange,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { LineIndex } from '../base/lineIndex.ts';
import type { Range } from '../base/range.ts';
import { definition, references } from '../features/navigation/definition.ts';
import { prepareRename, rename } from '../features/navigation/rename.ts';
import type { Place } from '../features/navigation/symbol.ts';
import { workspaceEdit } from '../features/workspaceEdit.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Session } from './session.ts';

/** A place in a judged document. */
export interface At {
  readonly snapshot: Snapshot;
  readonly offset: number;
}

/** Where the thing is told of; with the word it was asked for, where the client can show it. */
export async function definitions(session: Session, { snapshot, offset }: At): Promise<Definition | LocationLink[]> {
  const found = definition(snapshot, offset);
  if (found === undefined) return [];
  const locations = await locationsOf(session, snapshot, found.places);
  if (!session.client.linksDefinitions) return locations;
  const originSelectionRange = lspRange(found.from, snapshot.document.lines);
  return locations.map(({ uri, range }) => ({ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }));
}

/** All places that name the thing. */
export async function referencesTo(session: Session, { snapshot, offset }: At, includeDefinitions: boolean): Promise<Location[]> {
  return locationsOf(session, snapshot, references(snapshot, offset, includeDefinitions));
}

/** The word to be renamed, as it is put into the editor's box; a refusal is told before a name is asked for. */
export function preparedRename({ snapshot, offset }: At): PrepareRenameResult | null {
  const prepared = prepareRename(snapshot, offset);
  if (prepared === undefined) return null;
  if ('refusal' in prepared) throw refused(prepared.refusal);
  return { range: lspRange(prepared.range, snapshot.document.lines), placeholder: prepared.name };
}

/** The edit that gives the new name; a refusal is told with its reason. */
export function renamed(session: Session, { snapshot, offset }: At, name: string): WorkspaceEdit | null {
  const result = rename(snapshot, offset, name);
  if (result === undefined) return null;
  if ('refusal' in result) throw refused(result.refusal);
  const { uri, lines } = snapshot.document;
  return (
    workspaceEdit(
      { title: 'Rename', edits: result.edits },
      { uri, version: session.texts.version(uri) ?? null, lines },
      [],
      session.client.edits,
    ) ?? null
  );
}

function refused(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** Places in documents that are gone meanwhile are left out. */
async function locationsOf(session: Session, { document }: Snapshot, places: readonly Place[]): Promise<Location[]> {
  const others = new Set(places.map(({ uri }) => uri).filter((uri) => uri !== document.uri));
  const read = await Promise.all([...others].map((uri) => session.service.document(uri)));
  const lines = new Map([document, ...read].flatMap((each): [string, LineIndex][] => (each === undefined ? [] : [[each.uri, each.lines]])));
  return places.flatMap(({ uri, range }): Location[] => {
    const own = lines.get(uri);
    return own === undefined ? [] : [{ uri, range: lspRange(range, own) }];
  });
}

function lspRange({ start, end }: Range, lines: LineIndex): LspRange {
  return { start: lines.position(start), end: lines.position(end) };
}
