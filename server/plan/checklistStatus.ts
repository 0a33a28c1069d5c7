/** What a word says of a checklist item: a status of the set, dialect for one, or neither. Judges nothing. */
import type { Range } from '../base/range.ts';
import { checklistStatuses, type ChecklistStatusId } from '../knowledge/vocabulary/levels.ts';
import { trimmedOf } from './stated.ts';

/** `set` a status of the set however it is spelt; `dialect` a word that most likely means one; `unknown` neither. */
export type StatusMatch = 'set' | 'dialect' | 'unknown';

export interface StatusMeaning {
  /** The status meant; undefined for an unknown word. */
  readonly id: ChecklistStatusId | undefined;
  readonly match: StatusMatch;
}

/** A status where it stands. */
export interface ChecklistStatus extends StatusMeaning {
  readonly text: string;
  readonly range: Range;
}

/** A status at the beginning of a text, and where it ends. */
export interface LeadingStatus extends StatusMeaning {
  readonly end: number;
}

const meanings: ReadonlyMap<string, StatusMeaning> = new Map([
  ...checklistStatuses.flatMap(({ id, nearest }) =>
    nearest.map((word): [string, StatusMeaning] => [compact(word), { id, match: 'dialect' }]),
  ),
  ...checklistStatuses.flatMap(({ id, label, equal }) =>
    [label, ...equal].map((word): [string, StatusMeaning] => [compact(word), { id, match: 'set' }]),
  ),
]);
/** Dialect that stays itself when a sentence follows without a mark: `deferred until the audit`. */
const RUNS_ON: ReadonlySet<string> = new Set(
  [
    'n/a',
    'todo',
    'tbd',
    'wip',
    'planned',
    'deferred',
    'postponed',
    'not needed',
    'not required',
    'out of scope',
    'not yet',
    'in progress',
  ].map(compact),
);
const END_OF_WORDS = /[:：;,.](?=\s|$)|[([\])]|\s(?:[-–—=→|·]+>?\s)?/gu;
const LONGEST = 40;

/** What a whole text means as a status. */
export function statusMeaning(text: string): StatusMeaning {
  const known = meanings.get(compact(text)) ?? meanings.get(compact(withoutSymbols(text)));
  if (known !== undefined) return known;
  const version = /^planned(?:\W+\w+){0,4}?\W+v\s?([12])(?:\W+(?:release|phase))?$/i.exec(text)?.[1];
  if (version !== undefined) return { id: version === '1' ? 'planned-v1' : 'planned-v2', match: 'set' };
  if (/^planned(?:\s+\S+){0,2}$/i.test(text)) return { id: 'planned-v1', match: 'dialect' };
  return { id: undefined, match: 'unknown' };
}

/** The status that a text opens with; undefined where it opens with something else. */
export function leadingStatus(text: string): LeadingStatus | undefined {
  let best: LeadingStatus | undefined;
  for (const end of endsOfWords(text)) {
    const words = trimmedOf(text.slice(0, end.at), '', ' )].:;,');
    const meaning = statusMeaning(words);
    if (meaning.match === 'unknown' || saysNothingButMarks(words)) continue;
    if (!end.marked && !mayRunOn(words, meaning)) continue;
    if (best === undefined || best.id === meaning.id || meaning.match === 'set') best = { ...meaning, end: words.length };
  }
  return best;
}

/** Whether a text offers several statuses to choose from: a template's line left as it was. */
export function offersChoice(text: string): boolean {
  if (text.length > LONGEST * 3) return false;
  const words = text.split(/[/|,]|\sor\s/).map((part) => part.trim());
  // `done — /v1`: what stands behind a dash is no second choice.
  if (words.some((word) => /[-–—:：]$/.test(word))) return false;
  const parts = words.map(statusMeaning);
  return parts.length > 1 && new Set(parts.map((part) => part.id)).size > 1 && parts.every((part) => part.match === 'set');
}

/** The set's own spelling. */
export function statusLabel(id: ChecklistStatusId): string {
  return checklistStatuses.find((status) => status.id === id)?.label ?? id;
}

function* endsOfWords(text: string): Generator<{ at: number; marked: boolean }> {
  for (const match of text.matchAll(END_OF_WORDS)) {
    if (match.index > LONGEST) return;
    if (match.index > 0) yield { at: match.index, marked: match[0].trim() !== '' };
  }
  if (text.length <= LONGEST && text !== '') yield { at: text.length, marked: true };
}

function mayRunOn(words: string, meaning: StatusMeaning): boolean {
  const word = compact(words);
  if (meaning.match === 'set') return !/^v[12]$/.test(word);
  return RUNS_ON.has(word) || withoutSymbols(words).trim() === '';
}

function saysNothingButMarks(words: string): boolean {
  return /^[\s\-–—[\]()]*$/.test(words);
}

function withoutSymbols(text: string): string {
  return text.replaceAll(/[\p{Extended_Pictographic}\uFE0F✓✗✘]/gu, '');
}

/** Case, spaces, hyphens and brackets make no difference. A dash alone stays a dash. */
function compact(text: string): string {
  const lower = text.toLowerCase().replaceAll('\uFE0F', '').trim();
  const short = lower.replaceAll(/[\s\-‐‑–—_./()[\]:"'`*]+/g, '');
  return short === '' ? lower : short;
}
