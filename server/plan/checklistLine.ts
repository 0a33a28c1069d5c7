/** Reads one line of a checklist: `**Versioning**: planned-v1 — the gateway comes first`. Knows lines, not lists or tables. */
import type { Inline } from '../document/block.ts';
import type { ChecklistGroup, ChecklistItem } from '../knowledge/adviceSchema.ts';
import type { Slot } from './checklist.ts';
import { itemCalled, itemsNamed } from './checklistItems.ts';
import { leadingStatus, offersChoice, statusMeaning, type ChecklistStatus } from './checklistStatus.ts';
import { saysNothing, statedIn, trimmedOf, type Stated } from './stated.ts';

export interface ChecklistLine {
  readonly items: readonly ChecklistItem[];
  readonly name: Stated;
  readonly status: ChecklistStatus | undefined;
  readonly reason: string;
  readonly statusSlot: Slot;
  readonly reasonSlot: Slot | undefined;
}

const SYMBOLS = /^(?:[\p{Extended_Pictographic}✓✗✘]\uFE0F?\s*)+/u;
const BRACKETED = /^[[(]([^[\]()\n]{1,24})[\])]\s*/;
const TASK_BOX = /^\[[ x]\]\s+/i;
const SEPARATOR = /(?<=\s)[-–—=→|·]+>?(?=\s|$)|[:：;,.](?=\s|$)|[([]/u;
/** No item goes by a longer name, no status is longer. */
const LONGEST_NAME = 200;
const LONGEST_STATUS = 60;
/** A comma may join names. */
const HARD_SEPARATOR = /(?<=\s)[-–—=→|·]+>?(?=\s|$)|[:：;.](?=\s|$)|[([]/u;
const SEPARATORS = new RegExp(SEPARATOR, 'gu');
const LEADING_MARKS = /^[\s\-–—=→>|·:：;,.([]+/u;
const OPENING = ' \t\n-–—=→>|·:：;,.()[]';
const CLOSING = ' \t\n-–—|·:：;,.()[]';
const STATUS_LABEL = /\bstatus\s*[:：=]\s*/i;

/** The line between two places of an inline's plain text as an entry; undefined where it names no item. `strict` takes titles and aliases only. */
export function readChecklistLine(
  inline: Inline,
  from: number,
  to: number,
  group: ChecklistGroup | undefined,
  strict: boolean,
): ChecklistLine | undefined {
  const text = inline.text.slice(0, to);
  let start = from + (TASK_BOX.exec(text.slice(from))?.[0].length ?? 0);
  const ahead = statusAhead(inline, text, start);
  start = ahead?.after ?? start;
  const nameEnd = endOfName(inline, text, start, group);
  const name = statedIn(inline, start, nameEnd);
  const items = strict ? [itemCalled(name.text, group)].filter((item) => item !== undefined) : itemsNamed(name.text, group);
  if (items.length === 0) return undefined;
  const rest = text.slice(nameEnd);
  const gap = LEADING_MARKS.exec(rest)?.[0].length ?? 0;
  const behind = statusIn(inline, nameEnd + gap, to);
  // A word of the set outweighs the symbol that decorates it: `✅ Pagination — done`.
  const status = ahead === undefined || behind?.match === 'set' ? behind : ahead.status;
  return {
    items,
    name,
    status,
    reason: besides(text.slice(nameEnd, to), nameEnd, inline, status),
    statusSlot: statusSlot(inline, name, nameEnd, rest),
    reasonSlot: status && reasonSlot(status),
  };
}

/** A symbol, a bracketed status or a status with a mark before the name: `✅ Pagination`, `[done] Pagination`, `done: Pagination`. */
function statusAhead(inline: Inline, text: string, start: number): { status: ChecklistStatus; after: number } | undefined {
  const rest = text.slice(start);
  const symbols = SYMBOLS.exec(rest)?.[0];
  const bracketed = BRACKETED.exec(rest);
  const found = symbols ?? (bracketed && !TASK_BOX.test(rest) ? bracketed[1] : undefined);
  if (found === undefined) return undefined;
  const meaning = statusMeaning(found.trim());
  if (meaning.match === 'unknown') return undefined;
  const at = start + (symbols === undefined ? 1 : 0);
  const stated = statedIn(inline, at, at + found.length);
  return { status: { ...meaning, ...stated }, after: start + (symbols ?? bracketed?.[0] ?? '').length };
}

/** A bold or linked name ends with its mark; any other before the first separator that leaves an item's name. */
function endOfName(inline: Inline, text: string, start: number, group: ChecklistGroup | undefined): number {
  const span = inline.spans.find(
    (each) =>
      each.plainStart === start &&
      each.plainEnd <= text.length &&
      (each.kind === 'strong' || each.kind === 'emphasis' || each.kind === 'link'),
  );
  if (span !== undefined) {
    const inside = text.slice(start, span.plainEnd);
    const colon = inside.search(/[:：](?:\s|$)/);
    return colon < 0 ? span.plainEnd : start + colon;
  }
  const line = text.slice(start, start + LONGEST_NAME);
  const hard = HARD_SEPARATOR.exec(line)?.index ?? line.length;
  if (itemsNamed(line.slice(0, hard), group).length > 1) return start + hard;
  for (const match of line.matchAll(SEPARATORS)) {
    if (itemsNamed(line.slice(0, match.index), group).length > 0) return start + match.index;
  }
  const first = SEPARATOR.exec(line)?.index;
  if (first !== undefined) return start + first;
  const last = line.lastIndexOf(' ');
  return last > 0 && statusMeaning(line.slice(last + 1)).match === 'set' ? start + last : start + line.length;
}

/** The status behind the name: first, or behind `Status:`, or last. */
function statusIn(inline: Inline, start: number, to: number): ChecklistStatus | undefined {
  const rest = inline.text.slice(start, to);
  if (offersChoice(rest)) return undefined;
  const labelled = STATUS_LABEL.exec(rest);
  const from = labelled === null ? 0 : labelled.index + labelled[0].length;
  const first = leadingStatus(rest.slice(from));
  if (first !== undefined) return placed(inline, start + from, start + from + first.end);
  let last: ChecklistStatus | undefined;
  for (const match of rest.matchAll(SEPARATORS)) {
    const at = match.index + match[0].length;
    if (rest.length - at > LONGEST_STATUS) continue;
    const word = trimmedOf(rest.slice(at), ' \t', CLOSING);
    const meaning = statusMeaning(word);
    if (meaning.match !== 'unknown' && !saysNothing(word))
      last ??= placed(inline, start + at + rest.slice(at).indexOf(word), start + at + rest.slice(at).indexOf(word) + word.length);
  }
  return last ?? oddStatus(inline, start, rest);
}

/** One or two lower-case words where a status is expected: `someday`, `blocked — no budget`. A longer or proper text is a description. */
function oddStatus(inline: Inline, start: number, rest: string): ChecklistStatus | undefined {
  const words = rest.slice(0, SEPARATOR.exec(rest)?.index ?? rest.length).trim();
  const bracketed = /^\[([a-z][a-z -]{1,20})\]/.exec(rest)?.[1];
  if (bracketed === undefined && !/^[a-z]+(?:[ -][a-z]+)?$/.test(words)) return undefined;
  return placed(inline, start, start + words.length);
}

function placed(inline: Inline, start: number, end: number): ChecklistStatus {
  const stated = statedIn(inline, start, end);
  return { ...statusMeaning(stated.text), ...stated };
}

/** What the line says beside name and status. */
function besides(rest: string, restStart: number, inline: Inline, status: ChecklistStatus | undefined): string {
  if (status === undefined) return trimmed(rest);
  const plain = inline.text.indexOf(status.text, restStart);
  if (plain < restStart) return trimmed(rest);
  return trimmed(`${rest.slice(0, plain - restStart)} ${rest.slice(plain - restStart + status.text.length)}`);
}

function trimmed(text: string): string {
  const words = trimmedOf(text.replace(STATUS_LABEL, ''), OPENING, CLOSING);
  return saysNothing(words) ? '' : words;
}

/** Behind the name and its colon, before what else the line says. */
function statusSlot(inline: Inline, name: Stated, nameEnd: number, rest: string): Slot {
  const colon = /^\s*[:：]/.exec(rest)?.[0];
  if (colon === undefined) return { range: { start: name.range.end, end: name.range.end }, before: ' — ', after: '' };
  const end = Math.max(name.range.end, inline.range(nameEnd, nameEnd + colon.length).end);
  const at = inline.spans.map((span) => inline.spanRange(span)).find((span) => span.start < end && end <= span.end)?.end ?? end;
  return { range: { start: at, end: at }, before: ' ', after: rest.slice(colon.length).trim() === '' ? '' : ' —' };
}

function reasonSlot(status: ChecklistStatus): Slot {
  return { range: { start: status.range.end, end: status.range.end }, before: ' — ', after: '' };
}
