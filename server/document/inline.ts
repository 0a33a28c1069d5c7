/**
 * The inline structure of one paragraph, heading or cell: plain text with the markup taken out, a map back to the source,
 * and the spans that carried the markup. A reader of positions; it renders nothing and resolves no references.
 */
import { scanInline, type ScannedInline } from './inlineScanner.ts';
import { sourceOf, type MapPoint } from './mapPoints.ts';

export type SpanKind = 'code' | 'strong' | 'emphasis' | 'strike' | 'link' | 'image' | 'html' | 'comment' | 'url';

/** A marked-up stretch. `start`/`end` are places in the source, `plainStart`/`plainEnd` in the plain text. */
export interface SpanShape {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  readonly plainStart: number;
  readonly plainEnd: number;
  /** Links and images: the destination as written, and where it stands; absent for reference links. */
  readonly target?: { readonly text: string; readonly start: number; readonly end: number };
  /** Reference links: the label to look up. A shortcut (`[label]`) is a link only if the label is defined. */
  readonly reference?: { readonly label: string; readonly shortcut: boolean };
}

/** Stands in `prose` for each character that is not the author's running text: code, URLs, tags. */
export const MASK = '\uFFFC';

/** Computes a value from inline text alone, relative to that text; the value is shared by all versions that contain it. */
export interface InlineFact<T> {
  readonly compute: (inline: InlineShape) => T;
}

/** Inline content of a block; places are relative to the block's chunk. Everything is worked out on first use. */
export class InlineShape {
  readonly content: string;
  readonly #pieces: number | readonly MapPoint[];
  #scanned: ScannedInline | undefined;
  #prose: string | undefined;
  /** Made for the first fact: of most texts nobody asks any. */
  #facts: Map<object, unknown> | undefined;

  /** `content` as markdown-it gives it (lines joined by `\n`), and where each of its lines begins in the chunk: or it as a whole, where it stands there as it is. */
  constructor(content: string, pieces: number | readonly MapPoint[]) {
    this.content = content;
    this.#pieces = pieces;
  }

  /** The text a reader sees: no emphasis marks, link targets, tags or comments. Code keeps its characters. */
  get text(): string {
    return this.#scan().text;
  }

  /** `text` with code, URLs and HTML masked, position for position: what prose detectors read. */
  get prose(): string {
    return (this.#prose ??= maskSpans(this.text, this.spans));
  }

  get spans(): readonly SpanShape[] {
    return this.#scan().spans;
  }

  /** Source offset of a place in `text`. */
  sourceAt(plain: number): number {
    return sourceOf(this.#scan().map, plain);
  }

  /** A value computed once for this text, whatever document it stands in. */
  fact<T>(fact: InlineFact<T>): T {
    const facts = (this.#facts ??= new Map());
    let value = facts.get(fact) as T | undefined;
    if (value === undefined && !facts.has(fact)) facts.set(fact, (value = fact.compute(this)));
    return value as T;
  }

  #scan(): ScannedInline {
    return (this.#scanned ??= scanInline(
      this.content,
      typeof this.#pieces === 'number' ? [{ plain: 0, source: this.#pieces }] : this.#pieces,
    ));
  }
}

function maskSpans(text: string, spans: readonly SpanShape[]): string {
  let masked = '';
  let at = 0;
  for (const span of spans) {
    if (span.kind !== 'code' && span.kind !== 'url' && span.kind !== 'html') continue;
    if (span.plainStart < at) continue;
    masked += text.slice(at, span.plainStart) + MASK.repeat(span.plainEnd - span.plainStart);
    at = span.plainEnd;
  }
  return at === 0 ? text : masked + text.slice(at);
}
