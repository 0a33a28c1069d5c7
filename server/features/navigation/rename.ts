/** Another name for what stands under the cursor, at all places that name it exactly. A name that is taken is refused with the reason. */
import type { Range } from '../../base/range.ts';
import type { Edit } from '../../document/edits.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { anchorEdits } from './anchors.ts';
import { nodeAt } from './nodes.ts';
import type { NamedSymbol } from './symbol.ts';
import { symbolAt } from './symbolAt.ts';

/** What can be renamed, or why it cannot; undefined where nothing is named. */
export function prepareRename(
  snapshot: Snapshot,
  offset: number,
): { readonly range: Range; readonly name: string } | { readonly refusal: string } | undefined {
  const symbol = renamable(snapshot, offset);
  if (symbol === undefined) return undefined;
  const refusal = symbol.refusal(symbol.name);
  return refusal === undefined ? { range: symbol.at, name: symbol.name } : { refusal };
}

/** The edits in the document, or why the name will not do; undefined where nothing is named. */
export function rename(
  snapshot: Snapshot,
  offset: number,
  name: string,
): { readonly edits: readonly Edit[] } | { readonly refusal: string } | undefined {
  const symbol = renamable(snapshot, offset);
  if (symbol === undefined) return undefined;
  const given = name.trim();
  const refusal = symbol.refusal(given);
  if (refusal !== undefined) return { refusal };
  const { document } = snapshot;
  const edits = symbol.places().flatMap(({ range, renamed }): Edit[] => {
    const newText = renamed?.(given);
    return newText === undefined || newText === document.slice(range) ? [] : [{ range, newText }];
  });
  const apart = withoutOverlaps(edits);
  return { edits: [...apart, ...anchorEdits(document, apart)] };
}

/** Of places that two readers cut out differently, the first. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start)
    .filter(({ range }) => {
      const isApart = range.start >= end;
      if (isApart) ({ end } = range);
      return isApart;
    });
}

/** An id that is not the component's name is renamed for itself, within its drawing. */
function renamable(snapshot: Snapshot, offset: number): NamedSymbol | undefined {
  const symbol = symbolAt(snapshot, offset);
  if (symbol?.kind !== 'component' || symbol.refusal(symbol.name) === undefined) return symbol;
  const node = nodeAt(snapshot, offset);
  return node?.refusal(node.name) === undefined ? (node ?? symbol) : symbol;
}
