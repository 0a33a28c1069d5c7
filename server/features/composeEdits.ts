/** Two sets of edits, one after the other, as one set on the first text. Arithmetic only: reads no document. */
import { applyEdits, type Edit } from '../document/edits.ts';

/**
 * Edits on `text` that do what `first` (on `text`) and then `second` (on the result) do. Edits within one set must not
 * overlap; the result's are in order and do not touch each other unless those of the sets do.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const middle = placed(first);
  const result: Edit[] = [];
  let at = 0;
  for (const group of groups(middle, inOrder(second))) {
    for (; at < group.from; at++) pushSingle(result, middle[at]?.edit);
    at = group.to;
    result.push(merged(text, middle.slice(group.from, group.to), group.edits, shiftBefore(middle, group.from)));
  }
  for (const { edit } of middle.slice(at)) result.push(edit);
  return result;
}

/** An edit with the stretch its new text takes up in the text after it. */
interface Placed {
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
}

/** Later edits that hang together with the earlier ones `from` … `to` they touch. */
interface Group {
  from: number;
  to: number;
  start: number;
  end: number;
  readonly edits: Edit[];
}

function placed(edits: readonly Edit[]): Placed[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const start = edit.range.start + shift;
    const end = start + edit.newText.length;
    shift += edit.newText.length - (edit.range.end - edit.range.start);
    return { edit, start, end };
  });
}

function groups(middle: readonly Placed[], edits: readonly Edit[]): Group[] {
  const found: Group[] = [];
  let at = 0;
  for (const edit of edits) {
    const last = found.at(-1);
    if (last !== undefined && edit.range.start <= last.end) {
      last.edits.push(edit);
      last.end = Math.max(last.end, edit.range.end);
      at = extend(last, middle);
      continue;
    }
    while (at < middle.length && (middle[at]?.end ?? 0) < edit.range.start) at += 1;
    const group: Group = { from: at, to: at, start: edit.range.start, end: edit.range.end, edits: [edit] };
    at = extend(group, middle);
    found.push(group);
  }
  return found;
}

/** Takes in the earlier edits that the group touches; returns the first one left out. */
function extend(group: Group, middle: readonly Placed[]): number {
  for (let next = middle[group.to]; next !== undefined && next.start <= group.end; next = middle[group.to]) {
    group.start = Math.min(group.start, next.start);
    group.end = Math.max(group.end, next.end);
    group.to += 1;
  }
  return group.to;
}

function merged(text: string, before: readonly Placed[], after: readonly Edit[], shift: number): Edit {
  const start = Math.min(after[0]?.range.start ?? Infinity, before[0]?.start ?? Infinity) - shift;
  const growth = before.reduce((sum, { edit }) => sum + edit.newText.length - (edit.range.end - edit.range.start), 0);
  const end = Math.max(...after.map((edit) => edit.range.end), ...before.map((each) => each.end)) - shift - growth;
  const moved = (edit: Edit, by: number): Edit => ({
    range: { start: edit.range.start - by, end: edit.range.end - by },
    newText: edit.newText,
  });
  const between = applyEdits(
    text.slice(start, end),
    before.map(({ edit }) => moved(edit, start)),
  );
  return {
    range: { start, end },
    newText: applyEdits(
      between,
      after.map((edit) => moved(edit, start + shift)),
    ),
  };
}

/** How far the edits before the one at `index` moved what follows them. */
function shiftBefore(middle: readonly Placed[], index: number): number {
  const last = middle[index - 1];
  return last === undefined ? 0 : last.end - last.edit.range.end;
}

function pushSingle(result: Edit[], edit: Edit | undefined): void {
  if (edit !== undefined) result.push(edit);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
