/** Goes to definitions and references, and renames, at `$0` of a fixture; places as `file:line text`, lines counted from one. */
import { applyEdits } from '../../server/document/edits.ts';
import { definition, references } from '../../server/features/navigation/definition.ts';
import { prepareRename, rename } from '../../server/features/navigation/rename.ts';
import type { Place } from '../../server/features/navigation/symbol.ts';
import { openFixture, type Fixture } from './fixture.ts';

/** Where the definition stands. */
export async function definedAt(fixture: string): Promise<string[]> {
  const opened = await openFixture(fixture);
  return shown(opened, definition(opened.snapshot, opened.offset)?.places ?? []);
}

/** All places that name it, definitions included. */
export async function namedAt(fixture: string): Promise<string[]> {
  const opened = await openFixture(fixture);
  return shown(opened, references(opened.snapshot, opened.offset, true));
}

/** What an editor puts into its box before it asks for the new name, or why it does not ask. */
export async function askedFor(fixture: string): Promise<string | undefined> {
  const { snapshot, offset } = await openFixture(fixture);
  const prepared = prepareRename(snapshot, offset);
  return prepared && ('refusal' in prepared ? prepared.refusal : prepared.name);
}

/** The document with the new name, or why it will not do. */
export async function renamedTo(fixture: string, name: string): Promise<string> {
  const { snapshot, offset } = await openFixture(fixture);
  const result = rename(snapshot, offset, name);
  if (result === undefined) return 'nothing is named here';
  return 'refusal' in result ? result.refusal : applyEdits(snapshot.document.text, result.edits);
}

async function shown({ service }: Fixture, places: readonly Place[]): Promise<string[]> {
  return Promise.all(
    places.map(async ({ uri, range }) => {
      const document = await service.document(uri);
      return document === undefined
        ? uri
        : `${uri.split('/').at(-1) ?? ''}:${String(document.lines.lineAt(range.start) + 1)} ${document.slice(range)}`;
    }),
  );
}
