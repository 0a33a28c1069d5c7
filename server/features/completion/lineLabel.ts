/** The label a line opens with while it is being typed, value or not: `**Status**: `, `- Owner: `, `## Status: `. */
import { headingName } from '../../document/headingText.ts';
import { fieldOfLabel } from '../../document/vocabulary.ts';
import type { FieldKey } from '../../knowledge/schema.ts';

export interface LineLabel {
  readonly label: string;
  readonly key: FieldKey | undefined;
  /** Where the value begins, counted from the line's start. */
  readonly valueAt: number;
}

const LONGEST = 60;
const LIST_MARK = /^\s*(?:[-+*]|\d{1,3}[.)]|#{1,6})\s+/;

/** The label before the colon on the line, if the colon stands before the cursor at `character`. */
export function lineLabel(line: string, character: number): LineLabel | undefined {
  const colon = line.indexOf(':');
  if (colon < 1 || colon >= character || colon > LONGEST) return undefined;
  const label = line.slice(0, colon).replace(LIST_MARK, '').replaceAll(/[*_`]/g, '').trim();
  if (label === '' || label.includes('|')) return undefined;
  let valueAt = colon + 1;
  while (line.charAt(valueAt) === '*' || line.charAt(valueAt) === '_') valueAt += 1;
  while (valueAt < character && /\s/.test(line.charAt(valueAt))) valueAt += 1;
  return valueAt > character ? undefined : { label, key: fieldOfLabel(headingName(label)), valueAt };
}
