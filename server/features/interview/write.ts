/** What writing the results would do to the files that stand there. Pure; nothing is written here. */
import type { Kept, WrittenFile } from '../../interview/keeping/kept.ts';
import { regionHash, regionHashes } from '../../interview/rewriting/regions.ts';
import { rewrite } from '../../interview/rewriting/rewrite.ts';
import type { WriteView } from '../../protocol/interview.ts';
import type { PlacedFile } from './planned.ts';

type WriteFile = WriteView['files'][number];

/** One file: `there` is the text that stands at its place, undefined where nothing does. */
export function writeFile(
  { uri, path, text, isRecord }: PlacedFile,
  there: string | undefined,
  written: WrittenFile | undefined,
): WriteFile {
  const file = { uri, path };
  if (there === undefined) return { ...file, text, state: 'new' };
  if (regionHash(there) === regionHash(text)) return { ...file, text: there, before: there, state: 'same' };
  if (written === undefined) return { ...file, text, before: there, state: 'changed' };
  // Once a person has been at a record, it is theirs.
  if (isRecord) return wholeFile(file, text, there, written);
  const { safe, offered, left } = rewrite(there, text, written.regions);
  if (left.length > 0) return { ...file, text: offered, before: there, state: 'changed', left, ...(safe !== there && { safe }) };
  return { ...file, text: safe, before: there, state: safe === there ? 'same' : 'update' };
}

/** A document with the judgements of a review in it: they change the text that stands there, and so write over nothing. */
export function judgedFile({ uri, path, text }: PlacedFile, there: string): WriteFile {
  return { uri, path, text, before: there, state: text === there ? 'same' : 'update' };
}

/**
 * What is remembered of files that stand now, so that a later run knows what it wrote. `there` holds their texts by URI. What a person left as
 * it was stays remembered as it was, and is offered again; a file that was never ours is not remembered.
 */
export function rememberWritten(kept: Kept, files: readonly PlacedFile[], there: ReadonlyMap<string, string>, at: string): Kept['written'] {
  const remembered = files.flatMap((file): readonly (readonly [string, WrittenFile])[] => {
    const text = there.get(file.uri);
    const before = kept.written[file.path];
    const isOurs = text !== undefined && regionHash(text) === regionHash(file.text);
    if (text === undefined || (before === undefined && !isOurs)) return [];
    const whole = { at, role: file.role, regions: { '': regionHash(file.text) } };
    if (file.isRecord) return isOurs ? [[file.path, whole]] : [];
    const left = isOurs ? [] : rewrite(text, file.text, before?.regions ?? {}).left;
    const was = Object.entries(before?.regions ?? {}).filter(([key]) => left.includes(key));
    return [[file.path, { at, role: file.role, regions: { ...regionHashes(file.text), ...Object.fromEntries(was) } }]];
  });
  // What is remembered already keeps its day.
  const news = remembered.filter(([path, { regions }]) => JSON.stringify(kept.written[path]?.regions) !== JSON.stringify(regions));
  return { ...kept.written, ...Object.fromEntries(news) };
}

function wholeFile(
  file: { readonly uri: string; readonly path: string },
  text: string,
  there: string,
  { regions }: WrittenFile,
): WriteFile {
  const known = regions[''];
  if (known === regionHash(text)) return { ...file, text: there, before: there, state: 'same' };
  return { ...file, text, before: there, state: known === regionHash(there) ? 'update' : 'changed' };
}
