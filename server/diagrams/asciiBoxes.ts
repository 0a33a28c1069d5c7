/** The boxes of a drawing in plain characters: where their borders run and what they enclose. What joins them is read elsewhere. */

/** Rows and columns count from nought; borders are part of the box. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const TOP_LEFT = '┌╔╭┏+├┬┼';
const TOP_RIGHT = '┐╗╮┓+┤┬┼';
const BOTTOM_LEFT = '└╚╰┗+├┴┼';
const BOTTOM_RIGHT = '┘╝╯┛+┤┴┼';
/** What a border may be made of: its own strokes, and what meets it. */
const ACROSS = '─━═-┄┈┬┴┼╤╧╥╨╪╫+=▼▲v^↓↑│|';
const DOWN = '│┃║|┆┊├┤┼╞╡╟╢╠╣+:►◄▶◀<>→←─-';
/** No text is as large. */
const MOST_ROWS = 400;

/** Every box of the lines, the outer ones first. */
export function boxesIn(lines: readonly string[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const [top, line] of lines.slice(0, MOST_ROWS).entries()) {
    for (let left = 0; left < line.length; left++) {
      if (!TOP_LEFT.includes(line.charAt(left)) || line.charAt(left) === '') continue;
      const box = boxAt(lines, top, left);
      if (box !== undefined) boxes.push(box);
    }
  }
  return boxes;
}

/** The smallest box with this corner. */
function boxAt(lines: readonly string[], top: number, left: number): Box | undefined {
  const line = lines[top] ?? '';
  for (let right = left + 1; right < line.length; right++) {
    const char = line.charAt(right);
    if (TOP_RIGHT.includes(char) && right - left > 2) {
      const bottom = bottomOf(lines, top, left, right);
      if (bottom !== undefined) return { top, bottom, left, right };
    }
    if (!ACROSS.includes(char)) return undefined;
  }
  return undefined;
}

function bottomOf(lines: readonly string[], top: number, left: number, right: number): number | undefined {
  for (let row = top + 1; row < lines.length; row++) {
    const [start, end] = [lines[row]?.charAt(left) ?? '', lines[row]?.charAt(right) ?? ''];
    if (start === '' || end === '') return undefined;
    if (row > top + 1 && BOTTOM_LEFT.includes(start) && BOTTOM_RIGHT.includes(end) && isBorder(lines[row] ?? '', left, right)) return row;
    if (!DOWN.includes(start) || !DOWN.includes(end)) return undefined;
  }
  return undefined;
}

function isBorder(line: string, left: number, right: number): boolean {
  for (let at = left + 1; at < right; at++) if (!ACROSS.includes(line.charAt(at))) return false;
  return true;
}

/** Whether one box stands within the other. */
export function encloses(outer: Box, inner: Box): boolean {
  return (
    outer !== inner && outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right
  );
}
