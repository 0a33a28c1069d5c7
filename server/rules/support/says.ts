/** Whether a document says something anywhere, in whatever standing: for rules on what is missing, which any answer keeps quiet. */
import type { ArchDocument } from '../../document/document.ts';
import { isTranslation } from '../../document/vocabulary.ts';

/** Whether any paragraph, item, cell or heading matches. `pattern` must not be global. */
export function says(document: ArchDocument, pattern: RegExp): boolean {
  for (const block of document.walk()) for (const inline of block.ownInlines) if (pattern.test(inline.text)) return true;
  return false;
}

/** Whether the headings are English: what prose says can be read in no other language. */
export function isEnglish(document: ArchDocument): boolean {
  return !document.sections.some((section) => isTranslation(section.name));
}
