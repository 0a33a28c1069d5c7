/** Whether a document says something anywhere, in whatever standing: for rules on what is missing, which any answer keeps quiet. */
import type { ArchDocument } from '../../document/document.ts';

/** Whether any paragraph, item, cell or heading matches. `pattern` must not be global. */
export function says(document: ArchDocument, pattern: RegExp): boolean {
  for (const block of document.walk()) for (const inline of block.ownInlines) if (pattern.test(inline.text)) return true;
  return false;
}

/** Whether any one text matches both: the words and, say, the figure that belongs to them. */
export function saysBoth(document: ArchDocument, one: RegExp, other: RegExp): boolean {
  for (const block of document.walk())
    for (const inline of block.ownInlines) if (one.test(inline.text) && other.test(inline.text)) return true;
  return false;
}
