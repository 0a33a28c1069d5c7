/** What a status word means, which other words count as it, and what comes next. */
import { touches } from '../../base/range.ts';
import { fieldOf, fieldsOf } from '../../document/readFields.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { documentStatusText, statusText } from '../explain/statuses.ts';
import type { HoverPart } from '../hover.ts';

/** The status of a record, or of a design document. */
export function statusHover({ document, facts, profile }: Snapshot, offset: number): HoverPart | undefined {
  const status = facts.records.map((record) => record.status).find((each) => each !== undefined && touches(each.range, offset));
  if (status !== undefined) {
    const markdown = statusText(status.synonym ?? status.canonical ?? '');
    return markdown === undefined ? undefined : { range: status.range, markdown };
  }
  if (profile.kind !== 'plan') return undefined;
  const field = fieldOf(fieldsOf(document), 'status');
  const markdown = field && touches(field.valueRange, offset) ? documentStatusText(field.value.trim()) : undefined;
  return field === undefined || markdown === undefined ? undefined : { range: field.valueRange, markdown };
}
