/** Where the thing under the cursor is told of. Links lead to their targets without us. Pure: a snapshot and an offset in, places out. */
import { contains, touches, type Range } from '../../base/range.ts';
import { referencesIn } from '../../log/references.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Place } from './symbol.ts';
import { symbolAt } from './symbolAt.ts';

/** The word under the cursor, and the places that tell of what it names. */
export interface Definition {
  readonly from: Range;
  readonly places: readonly Place[];
}

/** Undefined where nothing is named, and where the editor follows a link by itself. */
export function definition(snapshot: Snapshot, offset: number): Definition | undefined {
  const symbol = symbolAt(snapshot, offset);
  if (symbol === undefined || isLink(snapshot, offset)) return undefined;
  const all = symbol.places().filter(({ isDefinition }) => isDefinition);
  const others = all.filter(({ uri, range }) => uri !== snapshot.document.uri || !contains(range, symbol.at));
  return { from: symbol.at, places: others.length > 0 ? others : all };
}

/** All places that name the thing under the cursor. */
export function references(snapshot: Snapshot, offset: number, includeDefinitions: boolean): readonly Place[] {
  return (symbolAt(snapshot, offset)?.places() ?? []).filter(({ isDefinition }) => includeDefinitions || !isDefinition);
}

function isLink({ document }: Snapshot, offset: number): boolean {
  return referencesIn(document).some(({ range, path }) => path !== undefined && touches(range, offset));
}
