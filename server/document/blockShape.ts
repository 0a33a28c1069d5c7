/**
 * The block structure of one chunk of Markdown: what stands where, in offsets from the chunk's start. markdown-it's
 * block parser decides the structure; this module only finds the places it leaves out. Inline text is not read here.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { LineIndex } from '../base/lineIndex.ts';
import type { Glance } from './glance.ts';
import { InlineShape } from './inline.ts';
import { LeanState } from './leanState.ts';
import type { MapPoint } from './mapPoints.ts';
import { readTableRows, type RowShape } from './tableShape.ts';

export type BlockKind = 'heading' | 'paragraph' | 'fence' | 'code' | 'html' | 'table' | 'list' | 'item' | 'quote' | 'rule' | 'definitions';

/** One block of a chunk; offsets and lines count from the chunk's start. */
export interface BlockShape {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** First line after the block. */
  readonly endLine: number;
  readonly children: readonly BlockShape[];
  /** Headings: 1 to 6. */
  readonly level: number;
  /** Lists: whether numbered. Headings: whether underlined instead of hashed. */
  readonly flag: boolean;
  /** Items: the list marker (`-`, `1.`). Fences: the info string. */
  readonly mark: string;
  /** Items with a task box: the offset of the character between its brackets, else -1. */
  readonly box: number;
  /** Fences and indented code: the content between the fence lines, up to `contentEnd`. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Fences: whether a closing fence stands in the text. */
  readonly closed: boolean;
  /** Tables: header row first; the delimiter row is left out. */
  readonly rows: readonly RowShape[];
  /** Headings, paragraphs: the text with its inline structure. */
  readonly inline: InlineShape | undefined;
}

/** What a reader looks for, told from a block's own text: blocks that hold none of it need not be visited, in this version of a document or the next. */
export interface BlockFilter {
  readonly matches: (shape: BlockShape) => boolean;
  /** Found in every stretch of text in which a block matches: the others are not even parsed. */
  readonly words?: RegExp;
  /** The same told from how the lines of a stretch begin. */
  readonly glance?: (glance: Glance) => boolean;
}

/** Whether one of the inline texts of a block itself holds it: its heading or paragraph, or its table's cells. */
export function someInline({ inline, rows }: BlockShape, holds: (inline: InlineShape) => boolean): boolean {
  return inline === undefined ? rows.some((row) => row.cells.some((cell) => holds(cell.inline))) : holds(inline);
}

/** Blocks whose own text, markup and all, matches a pattern that keeps no place. */
export function blocksWith(pattern: RegExp): BlockFilter {
  return { matches: (shape) => someInline(shape, ({ content }) => pattern.test(content)) };
}

/** Lists and quotes nested deeper than this are left as text of the one around them: deeper ones are no document, but an attack. */
const DEEPEST = 200;

const parser = new MarkdownIt('commonmark').set({ maxNesting: DEEPEST }).enable('table');
parser.block.State = LeanState;
Object.freeze(parser);

/** A block with its place; `more` is what its kind has beside it. Every shape has all properties in one order, so that they are read fast. */
function shapeOf(
  kind: BlockKind,
  start: number,
  end: number,
  line: number,
  endLine: number,
  more: Partial<BlockShape> = PLAIN,
): BlockShape {
  const {
    children = NONE,
    level = 0,
    flag = false,
    mark = '',
    box = -1,
    contentStart = end,
    contentEnd = end,
    closed = true,
    rows = NONE,
    inline,
  } = more;
  return { kind, start, end, line, endLine, children, level, flag, mark, box, contentStart, contentEnd, closed, rows, inline };
}

const NONE: readonly never[] = [];
const PLAIN: Partial<BlockShape> = {};
/** Without hashes behind its text, and with no white space around it but what everybody takes for such. */
const PLAIN_HEADING = /^(#{1,6})([ \t]+)([^\s#](?:[^\r\n#]*[^\s#])?)[ \t]*$/;
const INDENTED = /\n[ \t]/;
const SPACE_BEFORE = /^[ \t]+/;
const SPACE_BEHIND = /(?<![ \t])[ \t]+$/;

const KIND_BY_TOKEN: Readonly<Record<string, BlockKind>> = {
  heading_open: 'heading',
  paragraph_open: 'paragraph',
  fence: 'fence',
  code_block: 'code',
  html_block: 'html',
  table_open: 'table',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  list_item_open: 'item',
  blockquote_open: 'quote',
  hr: 'rule',
};

/** The blocks of a text whose lines are `lines`. */
export function readBlocks(text: string, lines: LineIndex): readonly BlockShape[] {
  return new ShapeBuilder(text, lines).build();
}

/** A line that begins with hashes, read as `readBlocks` would: most stretches begin with one, and many are never read any further. */
export function readHeading(line: string): BlockShape | undefined {
  const [, hashes = '', space = '', content = ''] = PLAIN_HEADING.exec(line) ?? [];
  if (content === '') return readBlocks(line, new LineIndex(line))[0];
  const start = hashes.length + space.length;
  return shapeOf('heading', 0, start + content.length, 0, 1, { level: hashes.length, inline: new InlineShape(content, start) });
}

class ShapeBuilder {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #tokens: readonly Token[];
  #at = 0;
  /** How many quotes are open: in them `>` is a mark, elsewhere text. */
  #quotes = 0;

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
    const tokens: Token[] = [];
    parser.block.parse(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, parser, {}, tokens);
    this.#tokens = tokens;
  }

  build(): BlockShape[] {
    return this.#withDefinitions(this.#siblings('', 0, 0), 0, this.#lines.lineCount);
  }

  /** Blocks up to the closing token; `column` is where the content of the container that begins on `line` begins in it. */
  #siblings(close: string, line: number, column: number): BlockShape[] {
    const blocks: BlockShape[] = [];
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      this.#at += 1;
      if (token.type === close) break;
      const kind = KIND_BY_TOKEN[token.type];
      if (kind === undefined || token.map === null) continue;
      blocks.push(this.#block(kind, token, token.map[0] === line ? column : 0));
    }
    return blocks;
  }

  #block(kind: BlockKind, token: Token, column: number): BlockShape {
    const [line, mapEnd] = token.map ?? [0, 0];
    const endLine = this.#lastLine(line, mapEnd, kind);
    const start = this.#contentStart(line, column, kind === 'quote' ? ' \t' : ' \t>');
    const end = Math.max(start, this.#lines.textEnd(endLine - 1));
    const shape = (more?: Partial<BlockShape>): BlockShape => shapeOf(kind, start, end, line, endLine, more);
    const offsetInLine = start - this.#lines.start(line);
    switch (kind) {
      case 'heading':
      case 'paragraph': {
        const inline = this.#tokens[this.#at];
        this.#skipTo(kind === 'heading' ? 'heading_close' : 'paragraph_close');
        const content = inline?.type === 'inline' ? inline.content : '';
        if (kind === 'paragraph') return shape({ inline: this.#inline(content, line, start) });
        return shape({
          level: Number(token.tag.slice(1)),
          flag: !token.markup.startsWith('#'),
          inline: this.#inline(content, line, this.#headingText(token, start)),
        });
      }
      case 'fence':
        return shape({ mark: token.info.trim(), ...this.#fenceContent(token, line, endLine, end) });
      case 'code':
        return shape({ contentStart: start });
      case 'table': {
        this.#skipTo('table_close');
        return shape({ rows: readTableRows(this.#text, this.#lines, line, endLine, offsetInLine) });
      }
      case 'list':
        return around(shape, {
          flag: token.type === 'ordered_list_open',
          children: this.#siblings(token.type.replace('open', 'close'), line, offsetInLine),
        });
      case 'item': {
        const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(this.#text.slice(start, start + 11))?.[0] ?? token.markup;
        const children = this.#withDefinitions(
          this.#siblings('list_item_close', line, offsetInLine + marker.length),
          line,
          endLine,
          offsetInLine + marker.length,
        );
        return around(shape, { mark: marker, box: this.#taskBox(children[0]), children });
      }
      case 'quote':
        return around(shape, { children: this.#quoted(line, endLine, offsetInLine + 1) });
      case 'html':
      case 'rule':
      case 'definitions':
        return shape();
    }
  }

  #quoted(line: number, endLine: number, column: number): BlockShape[] {
    this.#quotes += 1;
    const children = this.#withDefinitions(this.#siblings('blockquote_close', line, column), line, endLine, column);
    this.#quotes -= 1;
    return children;
  }

  /** The block's last line with text, exclusive: markdown-it counts trailing blank lines of containers in. */
  #lastLine(line: number, mapEnd: number, kind: BlockKind): number {
    const isContainer = kind === 'list' || kind === 'item';
    let end = Math.min(mapEnd, this.#lines.lineCount);
    while (end > line + 1 && (this.#lines.isBlank(end - 1) || (isContainer && !this.#hasText(end - 1, 0)))) end -= 1;
    return Math.max(end, line + 1);
  }

  /** Past indentation and the marks of containers, beginning `column` characters into the line. */
  #contentStart(line: number, column: number, skip = ' \t>'): number {
    const end = this.#lines.end(line);
    const from = Math.min(this.#lines.start(line) + column, end);
    let at = from;
    while (at < end && skip.includes(this.#text.charAt(at))) at += 1;
    return at < end ? at : from;
  }

  /** Where a heading's text begins: behind its hashes, if it has any. */
  #headingText(token: Token, start: number): number {
    let at = start + (token.markup.startsWith('#') ? token.markup.length : 0);
    while (' \t'.includes(this.#text.charAt(at)) && at < this.#text.length) at += 1;
    return at;
  }

  /** Finds the lines of inline content in the source, where marks of containers stand before them, and drops what indents them. */
  #inline(content: string, line: number, start: number): InlineShape {
    // A piece of the chunk's own text, so that markdown-it's copy is not kept.
    if (this.#text.startsWith(content, start) && !INDENTED.test(content))
      return new InlineShape(this.#text.slice(start, start + content.length), start);
    const pieces: MapPoint[] = [];
    let text = '';
    content.split('\n').forEach((part, index) => {
      const from = index === 0 ? start : this.#lines.start(line + index);
      const visible = part.replace(SPACE_BEFORE, '');
      const at = this.#placeOf(visible, line + index, from);
      if (index > 0) text += '\n';
      pieces.push({ plain: text.length, source: Math.max(from, at) });
      // With tabs between the marks of containers, markdown-it counts the end of a mark to the text.
      text += visible.slice(Math.max(0, from - at));
    });
    return new InlineShape(text, pieces);
  }

  /** A line of content is the tail of its source line, or of a heading's before its closing hashes. */
  #placeOf(visible: string, line: number, from: number): number {
    if (this.#text.startsWith(visible, from)) return from;
    return this.#lines.textEnd(line) - visible.replace(SPACE_BEHIND, '').length;
  }

  #fenceContent(token: Token, line: number, endLine: number, end: number): Pick<BlockShape, 'closed' | 'contentStart' | 'contentEnd'> {
    const last = this.#lines
      .text(endLine - 1)
      .replace(/^[ \t>]+/, '')
      .trimEnd();
    const closed =
      endLine - 1 > line &&
      last.length >= token.markup.length &&
      last.startsWith(token.markup) &&
      last === token.markup.charAt(0).repeat(last.length);
    const start = Math.min(this.#lines.start(line + 1), this.#text.length);
    return { closed, contentStart: start, contentEnd: Math.max(start, closed ? this.#lines.start(endLine - 1) : end) };
  }

  #taskBox(first: BlockShape | undefined): number {
    if (first?.kind !== 'paragraph') return -1;
    return /^\[[ x]\](?=\s|$)/i.test(this.#text.slice(first.start, first.start + 4)) ? first.start + 1 : -1;
  }

  #skipTo(type: string): void {
    while (this.#at < this.#tokens.length && this.#tokens[this.#at]?.type !== type) this.#at += 1;
    this.#at += 1;
  }

  /** Lines that belong to no block hold link definitions, which markdown-it takes out of its token stream. */
  #withDefinitions(blocks: readonly BlockShape[], from: number, to: number, column = 0): BlockShape[] {
    const all: BlockShape[] = [];
    let line = from;
    for (const block of [...blocks, undefined]) {
      const until = block?.line ?? to;
      while (line < until) {
        const begin = line;
        const beginColumn = line === from ? column : 0;
        while (line < until && this.#hasText(line, line === from ? column : 0)) line += 1;
        if (line > begin) all.push(this.#definitions(begin, line, beginColumn));
        else line += 1;
      }
      if (block !== undefined) {
        all.push(block);
        line = Math.max(line, block.endLine);
      }
    }
    return all;
  }

  #hasText(line: number, column: number): boolean {
    const marks = this.#quotes > 0 ? ' \t>' : ' \t';
    const end = this.#lines.end(line);
    for (let at = this.#lines.start(line) + column; at < end; at++) if (!marks.includes(this.#text.charAt(at))) return true;
    return false;
  }

  #definitions(line: number, endLine: number, column: number): BlockShape {
    const start = this.#contentStart(line, column);
    const end = Math.max(start, this.#lines.textEnd(endLine - 1));
    return shapeOf('definitions', start, end, line, endLine, { contentStart: start });
  }
}

/** A container reaches at least as far as what it holds: the last line of an empty quote in it is but a mark. */
function around(shape: (more: Partial<BlockShape>) => BlockShape, more: Pick<BlockShape, 'children'> & Partial<BlockShape>): BlockShape {
  const own = shape(more);
  const last = more.children.at(-1);
  if (last === undefined || (last.end <= own.end && last.endLine <= own.endLine)) return own;
  return { ...own, end: Math.max(own.end, last.end), endLine: Math.max(own.endLine, last.endLine) };
}
