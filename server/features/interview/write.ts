/** What writing the results would do to the files that stand there. Pure; nothing is written here. */
import type { Kept, WrittenFile } from '../../interview/keeping/kept.ts';
import { regionHash, regionHashes } from '../../interview/rewriting/regions.ts';
import { rewrite } from '../../interview/rewriting/rewrite.ts';
import type { WriteView } from '../../protocol/interview.ts';
import type { PlacedFile } from './planned.ts';

type WriteFile = WriteView['files'][number];

/** One file: `there` is the text that stands at its place, undefined where nothing does. */
export function writeFile({ uri, path, text, role }: PlacedFile, there: string | undefined, written: WrittenFile | undefined): WriteFile {
  const file = { uri, path };
  if (there === undefined) return { ...file, text, state: 'new' };
  if (regionHash(there) === regionHash(text)) return { ...file, text: there, before: there, state: 'same' };
  if (written === undefined) return { ...file, text, before: there, state: 'changed' };
  // A record is decided as a whole: once a person has been at it, it is theirs.
  if (role !== 'document') return wholeFile(file, text, there, written);
  const { safe, offered, left } = rewrite(there, text, written.regions);
  if (left.length > 0) return { ...file, text: offered, before: there, state: 'changed', ...(safe !== there && { safe }) };
  return { ...file, text: safe, before: there, state: safe === there ? 'same' : 'update' };
}

/** The files as they are remembered once they stand, so that a later run knows what it wrote. */
export function rememberWritten(kept: Kept, files: readonly PlacedFile[], at: string): Kept['written'] {
  return { ...kept.written, ...Object.fromEntries(files.map(({ path, role, text }) => [path, { at, role, regions: role === 'document' ? regionHashes(text) : { '': regionHash(text) } }])) };
}

function wholeFile(file: { readonly uri: string; readonly path: string }, text: string, there: string, { regions }: WrittenFile): WriteFile {
  const known = regions[''];
  if (known === regionHash(text)) return { ...file, text: there, before: there, state: 'same' };
  return { ...file, text, before: there, state: known === regionHash(there) ? 'update' : 'changed' };
}
