/** What a status means, which words count as it, and where a document can go from there. */
import { documentStatuses, recordStatuses, statusSynonyms, type RecordStatusId } from '../../knowledge/vocabulary/statuses.ts';

/** Where a record goes from each status. */
const NEXT: Readonly<Record<RecordStatusId, readonly RecordStatusId[]>> = {
  proposed: ['accepted', 'rejected'],
  accepted: ['deprecated', 'superseded'],
  rejected: [],
  deprecated: ['superseded'],
  superseded: [],
};

/** Explains the status of a record: a canonical one or a synonym, by its word. */
export function statusText(word: string): string | undefined {
  const wanted = word.toLowerCase();
  const synonym = statusSynonyms.find((each) => each.word === wanted);
  const status = recordStatuses.find((each) => each.id === (synonym?.as ?? wanted));
  if (status === undefined) return undefined;
  const same = statusSynonyms.filter((each) => each.as === status.id && each !== synonym).map((each) => each.label);
  return [
    `**${synonym?.label ?? status.label}** — ${synonym?.meaning ?? status.meaning}`,
    ...(same.length > 0 ? [`Also written: ${same.join(', ')}.`] : []),
    nextSteps(status.id),
  ].join('\n\n');
}

function nextSteps(id: RecordStatusId): string {
  const next = NEXT[id].map((each) => recordStatuses.find((status) => status.id === each)).filter((each) => each !== undefined);
  if (next.length === 0) return 'The end of its life cycle: a new decision is a new record.';
  return `From here:\n${next.map((each) => `- ${each.label}: ${each.meaning}`).join('\n')}`;
}

/** Explains the status of a design document, by its word. */
export function documentStatusText(word: string): string | undefined {
  const at = documentStatuses.findIndex((each) => each.id === word.toLowerCase());
  const status = documentStatuses[at];
  if (status === undefined) return undefined;
  const next = documentStatuses[at + 1];
  return [`**${status.label}** — ${status.meaning}`, ...(next ? [`From here: ${next.label}.`] : [])].join('\n\n');
}
