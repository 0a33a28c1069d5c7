/** The status that an entry of an index gives its record, in a cell or behind a link; and whether the record says the same. */
import type { Range } from '../../base/range.ts';
import type { Cell, Inline } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { supersededByWords } from '../../knowledge/vocabulary/statuses.ts';
import type { CanonicalStatus } from '../../log/record.ts';
import { readStatus } from '../../log/status.ts';
import { nearestStatus, statusMeaning } from '../../log/statusWords.ts';
import type { DocumentSummary } from '../../log/summary.ts';

export interface StatusClaim {
  /** Empty for a cell that is left blank. */
  readonly text: string;
  readonly range: Range;
  readonly canonical: CanonicalStatus | undefined;
  /** What a correction replaces. */
  readonly whole: Range;
}

const BLANK = /^[\s\-–—?.]*$/;
const SEGMENT = /[^()[\]|;,:–—\n]+/g;
const LIVE: ReadonlySet<CanonicalStatus> = new Set<CanonicalStatus>(['proposed', 'accepted']);

/** What a status cell says. */
export function claimedStatus(document: ArchDocument, cell: Cell | undefined): StatusClaim | undefined {
  if (cell === undefined) return undefined;
  if (BLANK.test(cell.text))
    return {
      text: '',
      range: cell.end > cell.start ? cell : cell.outer,
      canonical: undefined,
      whole: cell.end > cell.start ? cell : cell.outer,
    };
  const field = {
    key: 'status',
    label: '',
    labelRange: cell,
    value: cell.text,
    valueRange: cell,
    range: cell,
    form: 'table',
    block: undefined,
  } as const;
  const status = readStatus(document, field, undefined);
  if (status === undefined) return undefined;
  const canonical = status.canonical;
  return { text: status.text, range: status.range, canonical, whole: canonical === 'superseded' ? cell : status.range };
}

/** A stretch of an item's text that is a status and nothing else: `(accepted)`, `– superseded by ADR-9`. */
export function listedStatus(inline: Inline, { start, end }: Range): StatusClaim | undefined {
  for (const match of inline.text.slice(start, end).matchAll(SEGMENT)) {
    for (const part of match[0].split(/(?<=\s-)(?=\s)/)) {
      const text = wordsIn(part);
      const canonical = supersededByWords.some((words) => text.toLowerCase().startsWith(words))
        ? 'superseded'
        : statusMeaning(text)?.canonical;
      if (canonical === undefined || text === '') continue;
      const at = inline.text.indexOf(text, start + match.index);
      const range = inline.range(at, at + text.length);
      return { text, range, canonical, whole: range };
    }
  }
  return undefined;
}

/** From the first letter to the last letter or digit. */
export function wordsIn(text: string): string {
  return /\p{L}(?:.*[\p{L}\p{N}])?/u.exec(text)?.[0] ?? '';
}

/** Whether the claim is one that the record no longer bears out. What cannot be compared is not. */
export function isOldStatus(claim: StatusClaim, record: DocumentSummary): boolean {
  if (record.status === undefined) return false;
  if (claim.text === '') return true;
  if (claim.canonical !== undefined) return claim.canonical !== record.status;
  const meant = nearestStatus(claim.text);
  return meant !== undefined && LIVE.has(meant) && !LIVE.has(record.status);
}

/** Whether a heading's status and the record's cannot both be true; "deprecated" often holds what was superseded too. */
export function isInOldGroup(group: CanonicalStatus, record: DocumentSummary): boolean {
  if (record.status === undefined || group === record.status) return false;
  return LIVE.has(group) || LIVE.has(record.status) || group === 'rejected' || record.status === 'rejected';
}

/** The record's status in the letters the index uses: `ACCEPTED`, `accepted`, `Accepted`. */
export function statusLike(record: DocumentSummary, like: string): string {
  const word = record.statusText.toLowerCase();
  if (like !== '' && like === like.toLowerCase() && /\p{Ll}/u.test(like)) return word;
  return like.length > 1 && like === like.toUpperCase() && /\p{Lu}/u.test(like)
    ? word.toUpperCase()
    : word.charAt(0).toUpperCase() + word.slice(1);
}
