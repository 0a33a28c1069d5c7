/** Links within a document to headings whose text changes: their fragments change along. Links from other documents are not known here. */
import { contains } from '../../base/range.ts';
import { anchorOf, anchorsOf, slugOf } from '../../document/anchors.ts';
import type { ArchDocument } from '../../document/document.ts';
import { applyEdits, type Edit } from '../../document/edits.ts';
import { linksOf, resolveTarget } from '../../document/links.ts';

/** Edits of the fragments that lead to headings these edits change. */
export function anchorEdits(document: ArchDocument, edits: readonly Edit[]): readonly Edit[] {
  const links = linksOf(document).filter(
    (link) => link.fragment !== undefined && link.fragment !== '' && resolveTarget(link, document.uri) === document.uri,
  );
  if (links.length === 0) return [];
  return document.sections.flatMap(({ head, titleRange, form }): Edit[] => {
    const own = edits.filter(({ range }) => contains(titleRange, range));
    const before = form === 'heading' && head !== undefined && own.length > 0 ? anchorOf(head) : undefined;
    if (before === undefined) return [];
    const after = slugOf(
      applyEdits(
        document.slice(titleRange),
        own.map(({ range, newText }) => ({ range: { start: range.start - titleRange.start, end: range.end - titleRange.start }, newText })),
      ),
    );
    if (anchorsOf(document).has(after)) return [];
    return links.filter(({ fragment }) => fragment === before).map(({ fragmentRange }) => ({ range: fragmentRange, newText: after }));
  });
}
