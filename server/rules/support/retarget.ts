/** Makes a mention of a record, or a link to it, mean another one. */
import { folderOf, relativePath } from '../../base/uri.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import type { PlacedReference } from '../../log/references.ts';
import type { DocumentSummary } from '../../log/summary.ts';

/** Number, title and path are exchanged; other words of a link stay. None for a link whose path stands elsewhere. */
export function retarget(document: ArchDocument, reference: PlacedReference, from: DocumentSummary, to: DocumentSummary): readonly Edit[] {
  const { range, path, pathRange } = reference;
  if (path === undefined) return to.number === undefined ? [] : [{ range, newText: renumbered(document.slice(range), from, to) }];
  if (pathRange === undefined) return [];
  const textRange = { start: range.start + 1, end: pathRange.start - 2 };
  const written = relativePath(folderOf(document.uri), to.uri).replaceAll(' ', '%20');
  const edits = [{ range: pathRange, newText: path.startsWith('./') ? `./${written}` : written }];
  const text = document.slice(textRange);
  const newText = renumbered(from.title === '' ? text : text.replace(from.title, () => to.title), from, to);
  return newText === text ? edits : [{ range: textRange, newText }, ...edits];
}

function renumbered(text: string, from: DocumentSummary, to: DocumentSummary): string {
  const number = to.number;
  if (number === undefined) return text;
  return text.replaceAll(/\d+/g, (digits) =>
    Number(digits) === from.number ? String(number).padStart(digits.startsWith('0') ? digits.length : 0, '0') : digits,
  );
}
