/** Signs that a record tells its status in some way of its own: a label further down, a quote, a badge, a bracket in the title. */
import type { ArchDocument } from '../../document/document.ts';
import { nearestStatus, statusMeaning } from '../../log/statusWords.ts';
import type { DecisionRecord } from '../../log/record.ts';
import { headingName } from '../../document/headingText.ts';
import { fieldOfLabel } from '../../document/vocabulary.ts';

const LABELLED = /(?:^|[\s>|*_([])(\p{L}{4,12}(?: \p{L}{4,8})?)[*_]{0,2}\s*[:：|=]/giu;

/** Whether some text of the record's opening speaks of its status, though not as a field. */
export function tellsStatusOtherwise(document: ArchDocument, record: DecisionRecord): boolean {
  if (record.fields.some((field) => field.key === 'status' && field.value.trim() !== '')) return true;
  if (bracketed(record.title)) return true;
  const first = record.parts.find((part) => part.role !== 'links');
  const opening = document.text.slice(record.scope.start, first?.range.start ?? record.scope.end);
  if (
    [...opening.matchAll(LABELLED)].some(
      (match) => fieldOfLabel(headingName(match[1] ?? '')) === 'status' && behind(opening, match.index + match[0].length),
    )
  )
    return true;
  return opening.split('\n').some((line) => opensWithStatus(line));
}

/** Whether something stands behind the label on its line. */
function behind(text: string, at: number): boolean {
  return /^[*_]{0,2}[ \t]*[^\s*_|]/.test(text.slice(at, at + 40));
}

/** `_Accepted_`, `> Accepted on 2 May`, `> Agreed on 2 May`. */
function opensWithStatus(line: string): boolean {
  const words = line.replace(/^\P{L}+/u, '');
  const first = /^\p{L}+/u.exec(words)?.[0];
  return (
    first !== undefined &&
    !line.startsWith('#') &&
    line.length < 80 &&
    (statusMeaning(first) !== undefined || (nearestStatus(first) !== undefined && /^\p{L}+ (?:on|in|by) /u.test(words)))
  );
}

/** `Use Kafka (accepted)`, `[DEPRECATED] Use Kafka`. */
function bracketed(title: string): boolean {
  return [...title.matchAll(/[([]([^)\]]{4,40})[)\]]/g)].some((match) =>
    (match[1] ?? '').split(/[\s,;:]+/).some((word) => statusMeaning(word) !== undefined),
  );
}
