/** Whether a name is still the template's: such a thing is not there yet, and rules about it would only repeat that. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import { placeholdersOf } from '../../document/placeholders.ts';

/** `[option]`, `{option}`, `<option>`: a name that is nothing but brackets, whatever stands around it. */
const BRACKETED = /^(?:\[[^\]]*\]|\{[^}]*\}|<[^>]*>)$/;

/** Whether the name is, or holds, text that the template left to fill in. */
export function isUnnamed(document: ArchDocument, name: Range): boolean {
  return (
    BRACKETED.test(document.slice(name).trim()) ||
    placeholdersOf(document).some((each) => each.range.start < name.end && name.start < each.range.end)
  );
}
