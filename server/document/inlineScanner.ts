/**
 * One pass over inline Markdown, linear in its length: finds code spans, emphasis, links, images, tags, comments and bare
 * URLs with their exact places. Follows CommonMark where documents tell; nesting oddities of emphasis are simplified.
 */
import type { SpanKind, SpanShape } from './inline.ts';
import { readLinkTarget } from './linkTarget.ts';
import { plainOf, pointBefore, sourceOf, type MapPoint } from './mapPoints.ts';

export interface ScannedInline {
  readonly text: string;
  /** Ascending; at least one point. */
  readonly map: readonly MapPoint[];
  /** In order of their starts. */
  readonly spans: readonly SpanShape[];
}

const SPECIAL = /[\\`*_~[\]<!]|https?:\/\//;
const AUTOLINK = /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/i;
const TAG = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i;
const URL_END = /[\s<>`"|]/;
const NONE: readonly never[] = [];
const PUNCTUATION = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/;

/** Scans `content`; `pieces` say where in the chunk each line of it begins. */
export function scanInline(content: string, pieces: readonly MapPoint[]): ScannedInline {
  if (!SPECIAL.test(content)) return { text: content, map: pieces, spans: NONE };
  return new Scanner(content, pieces).scan();
}

interface Bracket {
  readonly at: number;
  readonly image: boolean;
}

interface Delimiter {
  at: number;
  count: number;
}

interface RawSpan {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  /** The inner stretch that stays in the plain text. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly target?: { readonly start: number; readonly end: number };
  readonly reference?: { readonly label: string; readonly shortcut: boolean };
}

class Scanner {
  readonly #content: string;
  readonly #pieces: readonly MapPoint[];
  readonly #spans: RawSpan[] = [];
  /** Stretches of the content that do not show: ascending after the sort in `#finish`. */
  readonly #hidden: { start: number; end: number }[] = [];
  readonly #brackets: Bracket[] = [];
  readonly #delimiters: Record<string, Delimiter[]> = { '*': [], _: [], '~': [] };
  /** Places of all backtick runs by their length, last to first: each list is eaten up from its end. */
  #ticks: ReadonlyMap<number, number[]> | undefined;
  #noTagAfter = false;
  #noCommentAfter = false;

  constructor(content: string, pieces: readonly MapPoint[]) {
    this.#content = content;
    this.#pieces = pieces;
  }

  scan(): ScannedInline {
    let at = 0;
    while (at < this.#content.length) at = this.#step(at);
    return this.#finish();
  }

  /** Handles what stands at `at`; returns where to go on. */
  #step(at: number): number {
    const char = this.#content.charAt(at);
    switch (char) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '*':
      case '_':
      case '~':
        return this.#delimiterRun(at, char);
      case '[':
        this.#brackets.push({ at, image: this.#content.charAt(at - 1) === '!' && this.#content.charAt(at - 2) !== '\\' });
        return at + 1;
      case ']':
        return this.#closeBracket(at);
      case '<':
        return this.#angle(at);
      case 'h':
        return this.#bareUrl(at);
      default:
        return at + 1;
    }
  }

  #hide(start: number, end: number): void {
    if (end > start) this.#hidden.push({ start, end });
  }

  #escape(at: number): number {
    if (!PUNCTUATION.test(this.#content.charAt(at + 1))) return at + 1;
    this.#hide(at, at + 1);
    return at + 2;
  }

  #code(at: number): number {
    const length = runLength(this.#content, at, '`');
    const bodyStart = at + length;
    this.#ticks ??= tickRuns(this.#content);
    const runs = this.#ticks.get(length) ?? [];
    while (runs.length > 0 && (runs.at(-1) ?? 0) < bodyStart) runs.pop();
    const close = runs.at(-1);
    if (close === undefined) return bodyStart;
    this.#hide(at, bodyStart);
    this.#hide(close, close + length);
    this.#spans.push({ kind: 'code', start: at, end: close + length, innerStart: bodyStart, innerEnd: close });
    return close + length;
  }

  #delimiterRun(at: number, char: string): number {
    const length = runLength(this.#content, at, char);
    const end = at + length;
    if (char === '~' && length !== 2) return end;
    const before = this.#content.charAt(at - 1);
    const after = this.#content.charAt(end);
    const leftFlanking =
      after !== '' && !/\s/.test(after) && (!isPunctuation(after) || before === '' || /\s/.test(before) || isPunctuation(before));
    const rightFlanking =
      before !== '' && !/\s/.test(before) && (!isPunctuation(before) || after === '' || /\s/.test(after) || isPunctuation(after));
    const canOpen = leftFlanking && (char !== '_' || !rightFlanking || isPunctuation(before));
    const canClose = rightFlanking && (char !== '_' || !leftFlanking || isPunctuation(after));
    const open = this.#delimiters[char] ?? [];
    let closer = at;
    let rest = length;
    while (canClose && rest > 0 && open.length > 0) {
      const opener = open[open.length - 1];
      if (opener === undefined) break;
      const used = char === '~' ? 2 : Math.min(opener.count, rest, 2);
      const openStart = opener.at + opener.count - used;
      this.#hide(openStart, openStart + used);
      this.#hide(closer, closer + used);
      const kind = char === '~' ? 'strike' : used === 2 ? 'strong' : 'emphasis';
      this.#spans.push({ kind, start: openStart, end: closer + used, innerStart: openStart + used, innerEnd: closer });
      opener.count -= used;
      rest -= used;
      closer += used;
      if (opener.count === 0) open.pop();
    }
    if (canOpen && rest > 0) open.push({ at: closer, count: rest });
    return end;
  }

  #closeBracket(at: number): number {
    const bracket = this.#brackets.pop();
    if (bracket === undefined) return at + 1;
    const kind = bracket.image ? 'image' : 'link';
    const start = bracket.image ? bracket.at - 1 : bracket.at;
    const inline = readLinkTarget(this.#content, at + 1);
    if (inline !== undefined) {
      this.#hide(start, bracket.at + 1);
      this.#hide(at, inline.end);
      this.#spans.push({ kind, start, end: inline.end, innerStart: bracket.at + 1, innerEnd: at, target: inline.target });
      return inline.end;
    }
    const label = this.#content.slice(bracket.at + 1, at);
    const full = /^\[([^\][]{0,999})\]/.exec(this.#content.slice(at + 1, at + 1003));
    if (full) {
      const end = at + 1 + full[0].length;
      this.#hide(start, bracket.at + 1);
      this.#hide(at, end);
      const reference = { label: full[1] === '' || full[1] === undefined ? label : full[1], shortcut: false };
      this.#spans.push({ kind, start, end, innerStart: bracket.at + 1, innerEnd: at, reference });
      return end;
    }
    if (label.length <= 999)
      this.#spans.push({ kind, start, end: at + 1, innerStart: bracket.at + 1, innerEnd: at, reference: { label, shortcut: true } });
    return at + 1;
  }

  #angle(at: number): number {
    if (this.#content.startsWith('<!--', at)) return this.#comment(at);
    if (this.#noTagAfter) return at + 1;
    const close = this.#content.indexOf('>', at);
    if (close < 0) {
      this.#noTagAfter = true;
      return at + 1;
    }
    const next = this.#content.indexOf('<', at + 1);
    if (next !== -1 && next < close) return at + 1;
    const inside = this.#content.slice(at, close + 1);
    if (AUTOLINK.test(inside)) {
      this.#hide(at, at + 1);
      this.#hide(close, close + 1);
      this.#spans.push({
        kind: 'url',
        start: at,
        end: close + 1,
        innerStart: at + 1,
        innerEnd: close,
        target: { start: at + 1, end: close },
      });
      return close + 1;
    }
    if (!TAG.test(inside)) return at + 1;
    this.#hide(at, close + 1);
    this.#spans.push({ kind: 'html', start: at, end: close + 1, innerStart: at, innerEnd: at });
    return close + 1;
  }

  #comment(at: number): number {
    const close = this.#noCommentAfter ? -1 : this.#content.indexOf('-->', at + 4);
    if (close < 0) {
      this.#noCommentAfter = true;
      return at + 4;
    }
    this.#hide(at, close + 3);
    this.#spans.push({ kind: 'comment', start: at, end: close + 3, innerStart: at, innerEnd: at });
    return close + 3;
  }

  #bareUrl(at: number): number {
    if (!this.#content.startsWith('http://', at) && !this.#content.startsWith('https://', at)) return at + 1;
    let end = at;
    while (
      end < this.#content.length &&
      !URL_END.test(this.#content.charAt(end)) &&
      !(this.#content.charAt(end) === ']' && this.#brackets.length > 0)
    )
      end += 1;
    let last = this.#content.charAt(end - 1);
    while (end > at && (".,;:!?'*_~".includes(last) || (last === ')' && !this.#content.slice(at, end).includes('(')))) {
      end -= 1;
      last = this.#content.charAt(end - 1);
    }
    this.#spans.push({ kind: 'url', start: at, end, innerStart: at, innerEnd: end, target: { start: at, end } });
    return end;
  }

  #finish(): ScannedInline {
    this.#hidden.sort((a, b) => a.start - b.start);
    let text = '';
    const map: MapPoint[] = [];
    const shown: MapPoint[] = [];
    let at = 0;
    const emit = (to: number): void => {
      if (to <= at) return;
      shown.push({ plain: text.length, source: at });
      this.#mapStretch(at, to, text.length, map);
      text += this.#content.slice(at, to);
    };
    for (const { start, end } of this.#hidden) {
      emit(start);
      at = Math.max(at, end);
    }
    emit(this.#content.length);
    shown.push({ plain: text.length, source: this.#content.length });
    if (map.length === 0) map.push({ plain: 0, source: this.#pieces[0]?.source ?? 0 });
    const spans = this.#spans.map((span) => this.#place(span, shown)).sort((a, b) => a.start - b.start || b.end - a.end);
    return { text, map, spans };
  }

  /** Adds map points for content `from`…`to`: one at its beginning and one at each source line that begins inside. */
  #mapStretch(from: number, to: number, plain: number, map: MapPoint[]): void {
    map.push({ plain, source: this.#source(from) });
    for (let index = pointBefore(this.#pieces, 'plain', from) + 1; index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.plain >= to) return;
      map.push({ plain: plain + piece.plain - from, source: piece.source });
    }
  }

  #source(content: number): number {
    return sourceOf(this.#pieces, content);
  }

  #place(span: RawSpan, shown: readonly MapPoint[]): SpanShape {
    const plainStart = plainOf(shown, span.innerStart);
    return {
      kind: span.kind,
      start: this.#source(span.start),
      end: this.#source(span.end - 1) + 1,
      plainStart,
      plainEnd: Math.max(plainStart, plainOf(shown, span.innerEnd)),
      ...(span.target && {
        target: {
          text: this.#content.slice(span.target.start, span.target.end),
          start: this.#source(span.target.start),
          end: this.#source(span.target.start) + span.target.end - span.target.start,
        },
      }),
      ...(span.reference && { reference: span.reference }),
    };
  }
}

function tickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const match of text.matchAll(/`+/g)) {
    const same = runs.get(match[0].length);
    if (same === undefined) runs.set(match[0].length, [match.index]);
    else same.push(match.index);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}

function runLength(text: string, at: number, char: string): number {
  let end = at;
  while (text.charAt(end) === char) end += 1;
  return end - at;
}

function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}
