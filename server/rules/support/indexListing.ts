/**
 * What an index document says of the records of its log: the tables and lists that list them, entry by entry, with the title
 * and the status each entry claims. Reads only; whether the claims are true is for the rule.
 */
import { contains, type Range } from '../../base/range.ts';
import type { Block, Cell, Inline, Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { linksOf, resolveTarget, type Link } from '../../document/links.ts';
import type { Section } from '../../document/section.ts';
import { tablesOf, type Table } from '../../document/tables.ts';
import { startingWithin } from '../../document/within.ts';
import type { FieldKey } from '../../knowledge/schema.ts';
import { splitTitle } from '../../log/identity.ts';
import type { CanonicalStatus } from '../../log/record.ts';
import { isRecordPath } from '../../log/references.ts';
import { statusMeaning } from '../../log/statusWords.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import type { RuleContext } from '../rule.ts';
import { claimedStatus, listedStatus, wordsIn, type StatusClaim } from './indexStatus.ts';

/** Words that an entry says, and where. */
export interface Claim {
  readonly text: string;
  readonly range: Range;
}

/** A row or an item that stands for a record. */
export interface IndexEntry {
  readonly place: Row | Block;
  /** First and last line. */
  readonly line: number;
  readonly lastLine: number;
  readonly text: string;
  readonly link: Link | undefined;
  /** The record that the link leads to, or that carries the number; undefined for a link that leads to none. */
  readonly record: DocumentSummary | undefined;
  /** Without number; undefined where the entry gives none. */
  readonly title: Claim | undefined;
  readonly status: StatusClaim | undefined;
}

/** A table or a list with at least one entry. */
export interface Listing {
  readonly block: Block;
  readonly table: Table | undefined;
  readonly section: Section;
  /** The status that a heading above gives to all entries. */
  readonly group: CanonicalStatus | undefined;
  readonly entries: readonly IndexEntry[];
}

/** Columns whose links lead to other records than the row's own. */
const OTHER_RECORDS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'status',
  'superseded-by',
  'supersedes',
  'amends',
  'amended-by',
  'relates-to',
  'date',
]);
const NUMBER_ONLY = /^#?(?:adr[-_ #]?)?(\d{1,5})\.?$/i;
/** What may stand before an entry's link: marks, numbers, a status. */
const BEFORE_LINK = /^(?:[^\p{L}]|adr)*$/iu;
const GROUP_TAIL = / (?:m?adrs?|decisions?|records?|decision records?|entscheidungen|décisions|decisiones|decisões)$/;

/** The listings of an index document in the order they stand. */
export function listingsOf(context: RuleContext): readonly Listing[] {
  const { document } = context;
  const tables = tablesOf(document).map((table) =>
    listing(
      document,
      table.block,
      table,
      table.rows.flatMap((row) => rowEntry(context, table, row) ?? []),
    ),
  );
  const lists = document
    .walk()
    .filter((block) => block.kind === 'list')
    .map((block) =>
      listing(
        document,
        block,
        undefined,
        block.children.flatMap((item) => itemEntry(context, item) ?? []),
      ),
    );
  return [...tables, ...lists]
    .filter(({ entries }) => entries.some((entry) => entry.link !== undefined))
    .sort((a, b) => a.block.start - b.block.start);
}

/** Where a title's words begin, behind a number in any of the ways an index writes it. */
export function wordsAt(text: string): number {
  const behindNumber = splitTitle(text).wordsAt;
  return behindNumber > 0 ? behindNumber : (/^#?\d{1,5}(?:[\s.:)–—-]+|$)/.exec(text)?.[0].length ?? 0);
}

function listing(document: ArchDocument, block: Block, table: Table | undefined, entries: readonly IndexEntry[]): Listing {
  const section = document.sectionAt(block.start);
  return { block, table, section, group: groupOf(section), entries };
}

function groupOf(section: Section): CanonicalStatus | undefined {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) {
    const meaning = statusMeaning(each.name.replace(GROUP_TAIL, ''));
    if (meaning !== undefined) return meaning.canonical;
  }
  return undefined;
}

function rowEntry(context: RuleContext, table: Table, row: Row): IndexEntry | undefined {
  const own = row.cells.filter((_, index) => !OTHER_RECORDS.has(table.columns[index]?.key ?? 'id'));
  const link = linksFrom(context, row).find((each) => own.some((cell) => contains(cell, each.range)) && leadsToRecord(context, each));
  const record = link === undefined ? numbered(context, own) : target(context, link);
  if (record === undefined && link === undefined) return undefined;
  const titleCell =
    cellOf(table, row, 'title') ?? cellOf(table, row, 'decision') ?? own.find((cell) => link !== undefined && contains(cell, link.range));
  const linked = titleCell !== undefined && link !== undefined && contains(titleCell, link.range);
  const text = row.cells.map((cell) => cell.text).join(' | ');
  return {
    place: row,
    line: row.line,
    lastLine: row.line,
    text,
    link,
    record,
    title: titleCell && titleIn(titleCell.inline, linked ? link : undefined),
    status: claimedStatus(context.document, cellOf(table, row, 'status')),
  };
}

/** A row that gives a number instead of a link. */
function numbered({ document, logs }: RuleContext, cells: readonly Cell[]): DocumentSummary | undefined {
  const number = cells.map((cell) => NUMBER_ONLY.exec(cell.text)?.[1]).find((digits) => digits !== undefined);
  const resolution = number === undefined ? undefined : logs.resolve({ number: Number(number), path: undefined }, document.uri);
  return resolution?.state === 'found' ? resolution.record : undefined;
}

/** An item is an entry when its link opens it; further down, a link is part of what is said. */
function itemEntry(context: RuleContext, item: Block): IndexEntry | undefined {
  const inline = item.children[0]?.inline;
  const [opening] = item.children;
  const link = opening && linksFrom(context, opening).find((each) => each.block === opening && leadsToRecord(context, each));
  const span = link && spanOf(inline, link);
  if (inline === undefined || link === undefined || span === undefined) return undefined;
  const before = inline.text.slice(0, span.plainStart);
  if (!BEFORE_LINK.test(before) && statusMeaning(wordsIn(before)) === undefined) return undefined;
  const title = titleIn(inline, link) ?? titleBehind(inline, span.plainEnd);
  const from =
    title === undefined ? span.plainEnd : Math.max(span.plainEnd, inline.text.indexOf(title.text, span.plainEnd) + title.text.length);
  return {
    place: item,
    line: item.line,
    lastLine: item.endLine - 1,
    text: item.text,
    link,
    record: target(context, link),
    title,
    status:
      listedStatus(inline, { start: 0, end: span.plainStart }) ?? listedStatus(inline, { start: from, end: endOfLine(inline.text, from) }),
  };
}

function linksFrom({ document }: RuleContext, place: Range): readonly Link[] {
  return startingWithin(linksOf(document), place, (link) => link.range.start);
}

function leadsToRecord({ document, logs, files }: RuleContext, link: Link): boolean {
  const uri = resolveTarget(link, document.uri);
  if (link.isImage || uri === undefined || link.path === '') return false;
  const { state } = logs.resolve({ number: undefined, path: link.path }, document.uri);
  return state === 'found' || (state === 'missing' && isRecordPath(link.path) && files.state(uri) === 'missing');
}

function target({ document, logs }: RuleContext, link: Link): DocumentSummary | undefined {
  const resolution = logs.resolve({ number: undefined, path: link.path }, document.uri);
  return resolution.state === 'found' ? resolution.record : undefined;
}

function cellOf(table: Table, row: Row, key: FieldKey): Cell | undefined {
  return table.cell(row, table.column(key));
}

/** The words of the link's text, or of the whole inline. */
function titleIn(inline: Inline, link: Link | undefined): Claim | undefined {
  const span = link && spanOf(inline, link);
  const [start, end] = span === undefined ? [0, inline.text.length] : [span.plainStart, span.plainEnd];
  return claim(inline, start, end);
}

/** `[0001](0001-x.md): Use X (accepted)`: the title stands behind the link. */
function titleBehind(inline: Inline, from: number): Claim | undefined {
  const rest = inline.text.slice(from, endOfLine(inline.text, from));
  const start = from + (/^[\s:–—.-]+/.exec(rest)?.[0].length ?? 0);
  const length = inline.text.slice(start, from + rest.length).search(/\s[(–—-]|[;|[]/);
  const end = length < 0 ? from + rest.length : start + length;
  return start > from && statusMeaning(inline.text.slice(start, end)) === undefined ? claim(inline, start, end) : undefined;
}

function claim(inline: Inline, from: number, to: number): Claim | undefined {
  const text = inline.text.slice(from, to).trimEnd();
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const start = from + lead + wordsAt(text.slice(lead));
  const end = from + text.length;
  return start < end ? { text: inline.text.slice(start, end), range: inline.range(start, end) } : undefined;
}

function spanOf(inline: Inline | undefined, link: Link): { readonly plainStart: number; readonly plainEnd: number } | undefined {
  return inline?.spans.find((span) => inline.spanRange(span).start === link.range.start && (span.kind === 'link' || span.kind === 'url'));
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
