/**
 * Supersession told without a verb before the record's name: `durch ADR-12 ersetzt`, `ADR-3 を置き換える`, `Superseded (ADR-12)`.
 * Reads the words around one reference; where a verb stands before it is for `relations.ts`.
 */
import { recordStatuses, supersessionsAround } from '../knowledge/vocabulary/statuses.ts';

export interface SupersessionAround {
  readonly kind: 'superseded-by' | 'supersedes';
  /** Where the words before the reference that belong to it begin. */
  readonly start: number;
}

/** What may stand between a status and the record that took over; `Ersetzt ADR-3`, with nothing between, is a verb. */
const BEHIND_STATUS = /^\s*[:：(（[,，;→➔>–—-][\s:：(（[,，;→➔>–—-]*(?:(?:see(?: also)?|cf\.?|siehe|voir|véase|ver|参照)[\s:]*)?$/i;
const DENIED = /(?:不|未|没有?|nicht)\s*$/i;
const DENYING = /^\p{Script=Hiragana}{0,2}(?:ない|ません|なかった)/u;
const OWN_SUBJECT = /^(?:diese|[本该此]|この)/i;
const supersededWords: readonly string[] = recordStatuses
  .filter((status) => status.id === 'superseded')
  .flatMap((status) => [status.id, ...status.translations]);

/** The statement that the words before and behind a reference make about the record they stand in. */
export function supersessionAround(before: string, behind: string, inStatus: boolean): SupersessionAround | undefined {
  const lead = before.trimEnd().toLowerCase();
  const tail = behind.trimStart().toLowerCase();
  for (const { kind, before: opening, after } of supersessionsAround) {
    if (!lead.endsWith(opening) || !tail.startsWith(after) || DENYING.test(tail.slice(after.length))) continue;
    const start = lead.length - opening.length;
    const subject = lead.slice(0, start).trim();
    if (DENIED.test(subject) || subject.endsWith('被')) continue;
    if (inStatus || subject === '' || OWN_SUBJECT.test(subject)) return { kind, start };
  }
  return inStatus ? behindStatus(before) : undefined;
}

/** `Superseded (ADR-12)`, `已取代：ADR-12`. */
function behindStatus(before: string): SupersessionAround | undefined {
  const lower = before.toLowerCase();
  for (const word of supersededWords) {
    const at = lower.lastIndexOf(word);
    if (at < 0 || /\p{L}/u.test(lower.charAt(at + word.length)) || !BEHIND_STATUS.test(before.slice(at + word.length))) continue;
    if (/[a-z]\s*$/i.test(before.slice(0, at))) continue;
    return { kind: 'superseded-by', start: at };
  }
  return undefined;
}
