/** Changes to a log's index in its own manner: a row or item like the others for a record that is not listed, an entry taken out. */
import { baseName, folderOf, relativePath } from '../../base/uri.ts';
import { contains, type Range } from '../../base/range.ts';
import type { Cell, Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { applyEdits, type Edit } from '../../document/edits.ts';
import type { Link } from '../../document/links.ts';
import type { Table } from '../../document/tables.ts';
import type { DocumentSummary } from '../../log/summary.ts';
import type { IndexEntry, Listing } from './indexListing.ts';
import { wordsAt } from './indexListing.ts';
import { statusLike } from './indexStatus.ts';

/** An entry to write others like. */
type Model = IndexEntry & { readonly link: Link; readonly record: DocumentSummary };

/** Takes a row or an item out, with its line ending. */
export function removeEntry(document: ArchDocument, entry: IndexEntry): Edit {
  const { lines } = document;
  const start = lines.start(entry.line);
  const end = lines.start(entry.lastLine + 1);
  return entry.lastLine + 1 < lines.lineCount || start === 0
    ? { range: { start, end }, newText: '' }
    : { range: { start: lines.end(entry.line - 1), end }, newText: '' };
}

/** Writes something else into an entry; in a table, the padding makes up for it. */
export function correctEntry({ place }: IndexEntry, range: Range, newText: string): Edit[] {
  const cell = 'cells' in place ? place.cells.find((each) => contains(each.outer, range)) : undefined;
  const grown = newText.length - (range.end - range.start);
  const padding = cell === undefined ? 0 : cell.outer.end - Math.max(cell.end, range.end);
  const edit = { range, newText };
  // A cell with one space behind it is as wide as its text, or fills its column: both stay as they are.
  if (cell === undefined || grown === 0 || padding < 2) return [edit];
  return [
    edit,
    { range: { start: Math.max(cell.end, range.end), end: cell.outer.end }, newText: ' '.repeat(Math.max(1, padding - grown)) },
  ];
}

/** Points an entry's link at a record. */
export function retargetEntry(document: ArchDocument, link: Link, record: DocumentSummary): Edit {
  const path = relativePath(folderOf(document.uri), record.uri).replaceAll(' ', '%20');
  const start = link.targetRange.start + (link.target.startsWith('./') ? 2 : 0);
  return { range: { start, end: link.targetRange.start + link.path.length }, newText: path };
}

/** A new entry for a record, behind the one it follows by number; undefined where no entry can serve as a model. */
export function insertEntry(document: ArchDocument, listing: Listing, record: DocumentSummary): Edit | undefined {
  const known = listing.entries.filter((entry): entry is Model => entry.record !== undefined && entry.link?.kind === 'inline');
  const model = known.at(-1);
  if (model === undefined || (listing.table === undefined && (model.lastLine > model.line || isLoose(listing)))) return undefined;
  const before = precedingEntry(known, record);
  const { lines, lineEnding } = document;
  const line = before?.lastLine ?? (listing.table === undefined ? model.line - known.length : listing.block.line + 1);
  const written = listing.table === undefined ? itemLike(document, model, record) : rowLike(document, listing.table, model, record);
  const at = lines.end(Math.max(0, line));
  return { range: { start: at, end: at }, newText: lineEnding + written };
}

/** The last entry that comes before the record in the order the listing has; undefined at the top. */
function precedingEntry(known: readonly Model[], record: DocumentSummary): Model | undefined {
  const numbers = known.flatMap((entry) => entry.record.number ?? []);
  const wanted = record.number;
  if (wanted === undefined || numbers.length < known.length) return known.at(-1);
  const falls = numbers.length > 1 && (numbers[0] ?? 0) > (numbers.at(-1) ?? 0);
  return known.findLast((entry) => (falls ? (entry.record.number ?? 0) > wanted : (entry.record.number ?? 0) < wanted));
}

/** Blank lines between items: where a new one goes is not plain. */
function isLoose({ block }: Listing): boolean {
  return block.children.some((item, index) => index > 0 && item.line > (block.children[index - 1]?.endLine ?? 0));
}

function itemLike(document: ArchDocument, model: Model, record: DocumentSummary): string {
  const start = document.lines.start(model.line);
  const parts = [...linkEdits(document, model, record), ...claimEdits(model, record)];
  const last = Math.max(...parts.map((edit) => edit.range.end), model.link.range.end);
  const end = model.status !== undefined && document.text.charAt(last) === ')' ? last + 1 : last;
  const line = relocated(document, { start, end }, parts);
  return line.replace(
    /^(\s*)(\d+)([.)])/,
    (_, indent: string, mark: string, dot: string) =>
      `${indent}${Number(mark) === model.record.number ? (record.number ?? mark) : Number(mark) + 1}${dot}`,
  );
}

function rowLike(document: ArchDocument, table: Table, model: Model, record: DocumentSummary): string {
  const row = model.place as Row;
  const cells = row.cells.map((cell, index) => {
    const written = cellLike(document, table, model, record, cell, index);
    return { range: cell.outer, newText: ` ${written} `.padEnd(cell.outer.end - cell.outer.start) };
  });
  return relocated(document, { start: document.lines.start(row.line), end: document.lines.end(row.line) }, cells);
}

/** What the new row says where the model says `cell`; nothing where only an author can know. */
function cellLike(document: ArchDocument, table: Table, model: Model, record: DocumentSummary, cell: Cell, index: number): string {
  const edits = [...linkEdits(document, model, record), ...claimEdits(model, record)].filter((edit) => contains(cell.outer, edit.range));
  if (edits.length > 0) return relocated(document, cell.outer, edits).trim();
  if (Number(/^\D{0,5}(\d{1,5})\.?$/.exec(cell.text)?.[1]) === model.record.number)
    return cell.text.replace(/\d+/, (digits) => padded(record, digits));
  return table.columns[index]?.key === 'date' ? (record.date ?? '') : '';
}

/** The link's target, and its text where it gives number, title or file name. */
function linkEdits(document: ArchDocument, { link, record: old }: Model, record: DocumentSummary): Edit[] {
  const source = document.slice(link.range);
  const close = source.lastIndexOf('](');
  const range = { start: link.range.start + 1, end: link.range.start + close };
  return [{ range, newText: relabelled(document.slice(range), old, record) }, retargetEntry(document, link, record)];
}

function relabelled(text: string, old: DocumentSummary, record: DocumentSummary): string {
  if (text.includes(baseName(old.uri))) return text.replace(baseName(old.uri), baseName(record.uri));
  const at = wordsAt(text);
  const words = text.slice(at);
  const prefix = text.slice(0, at).replace(/\d+/, (digits) => padded(record, digits));
  return words === '' ? prefix : prefix + inCell(record.title);
}

/** Title and status where they stand outside the link. */
function claimEdits({ title, status, link }: Model, record: DocumentSummary): Edit[] {
  const edits: Edit[] = [];
  if (title !== undefined && !contains(link.range, title.range)) edits.push({ range: title.range, newText: inCell(record.title) });
  if (status !== undefined && !contains(link.range, status.whole))
    edits.push({ range: status.whole, newText: statusLike(record, status.text) });
  return edits;
}

/** A stretch of the document with changes inside it. */
function relocated(document: ArchDocument, { start, end }: Range, edits: readonly Edit[]): string {
  return applyEdits(
    document.text.slice(start, end),
    edits.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText })),
  ).trimEnd();
}

/** A pipe would end the cell. */
export function inCell(title: string): string {
  return title.replaceAll('|', String.raw`\|`);
}

function padded(record: DocumentSummary, like: string): string {
  return String(record.number ?? '').padStart(like.startsWith('0') ? like.length : 0, '0');
}
