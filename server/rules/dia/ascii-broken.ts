/** Boxes in plain characters whose right borders do not stand below one another. Only boxes that are plainly meant are looked at. */
import type { Range } from '../../base/range.ts';
import { charactersOf, drawnTexts } from '../../diagrams/plainText.ts';
import type { Edit } from '../../document/edits.ts';
import { defineRule } from '../rule.ts';

interface State {
  readonly edits: readonly Edit[];
}

interface Line extends Range {
  readonly text: string;
}

/** A border that stands alone in its line, and what the lines between top and bottom begin and end with. */
const TOP = /^([ \t]*)[┌╔╭┏+][─━═-]{2,}[┐╗╮┓+]$/;
const BOTTOM = /^([ \t]*)[└╚╰┗+][─━═-]{2,}[┘╝╯┛+]$/;
const SIDE = /^([ \t]*)[│┃║|├╟╠].*[│┃║|┤╢╣]$/;
/** Where a character is as wide as two, columns cannot be counted. */
// eslint-disable-next-line no-control-regex
const WIDE = /[^\u0000-\u10FF\u2000-\u2BFF]|\t/u;
/** More than this, and the line was not meant to end here. */
const FARTHEST = 6;

export const asciiBroken = defineRule<'broken', State>({
  meta: {
    id: 'dia/ascii-broken',
    title: 'The borders of a drawn box do not line up',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      broken:
        'The right border of this box does not line up: {count} of its lines end elsewhere. Readers see a broken frame; move the border.',
    },
  },
  *check({ document }) {
    for (const block of drawnTexts(document)) {
      const characters = charactersOf(document, block);
      const lines = linesOf(document.slice(characters), characters.start);
      for (let top = 0; top < lines.length; top++) {
        const box = boxFrom(lines, top);
        if (box === undefined) continue;
        top = box.bottom;
        const [first] = box.edits;
        if (first !== undefined)
          yield { message: 'broken', data: { count: box.edits.length }, range: box.places[0] ?? first.range, state: { edits: box.edits } };
      }
    }
  },
  fix(_context, { state }) {
    return state === undefined ? [] : [{ title: 'Line up the borders', edits: state.edits, preferred: true }];
  },
});

function linesOf(text: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const raw of text.split('\n')) {
    const shown = raw.trimEnd();
    lines.push({ text: shown, start: at, end: at + shown.length });
    at += raw.length + 1;
  }
  return lines;
}

interface FoundBox {
  readonly bottom: number;
  readonly edits: readonly Edit[];
  /** The borders that stand elsewhere. */
  readonly places: readonly Range[];
}

/** The box whose top this line is: it alone in its lines, from border to border. */
function boxFrom(lines: readonly Line[], top: number): FoundBox | undefined {
  const head = lines[top];
  const opened = head === undefined || WIDE.test(head.text) ? null : TOP.exec(head.text);
  if (head === undefined || opened === null) return undefined;
  const indent = opened[1] ?? '';
  let bottom = top + 1;
  while (SIDE.exec(lines[bottom]?.text ?? '')?.[1] === indent && !BOTTOM.test(lines[bottom]?.text ?? '')) bottom += 1;
  const foot = lines[bottom];
  if (bottom === top + 1 || foot === undefined || BOTTOM.exec(foot.text)?.[1] !== indent) return undefined;
  const inner = lines.slice(top + 1, bottom);
  if (inner.some(({ text }) => WIDE.test(text))) return undefined;
  const width = widthOf([head, ...inner, foot], indent);
  const off = [head, ...inner, foot].filter(({ text }) => text.length !== width);
  if (off.some(({ text }) => Math.abs(text.length - width) > FARTHEST)) return undefined;
  const edits = off.flatMap((line) => moved(line, width));
  return { bottom, edits: edits.length === off.length ? edits : [], places: off.map(({ end }) => ({ start: end - 1, end })) };
}

/** The width most lines have, wide enough for all their words. */
function widthOf(lines: readonly Line[], indent: string): number {
  const counts = new Map<number, number>();
  for (const { text } of lines) counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? indent.length;
  const needed = Math.max(
    ...lines.map(({ text }) => (SIDE.test(text) ? text.slice(0, -1).trimEnd().length + (/\s.$/.test(text) ? 2 : 1) : 0)),
  );
  return Math.max(usual, needed);
}

/** Blanks or strokes before the border added or taken away. */
function moved({ text, end }: Line, width: number): Edit[] {
  const at = end - 1;
  const filler = text.charAt(text.length - 2);
  const missing = width - text.length;
  const isBorder = /[─━═-]/.test(filler) && !SIDE.test(text);
  if (missing > 0) return [{ range: { start: at, end: at }, newText: (isBorder ? filler : ' ').repeat(missing) }];
  const surplus = text.slice(missing - 1, -1);
  return isBorder || surplus.trim() === '' ? [{ range: { start: at + missing, end: at }, newText: '' }] : [];
}
