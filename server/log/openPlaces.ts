/** Labels for another record that name none. */
import type { Field } from '../document/fields.ts';

const NOTHING = /^(?:none|n\/?a|nothing|[-–—~]+|null|tbd|keine[rs]?|aucune?|ningun[oa]|nenhuma?|なし|无)?\.?$/i;

/** Whether the label has nothing behind it, or a word that says so. A heading's value is its section, which is not filled. */
export function namesNothing({ value, form }: Field): boolean {
  return form !== 'heading' && NOTHING.test(value.replaceAll(/[[\]"'*_]/g, '').trim());
}
