/**
 * Reads the production checklist of a plan in every form people write it: list items, task boxes, bold labels, tables,
 * headings; in groups or not. Reads what is there; what is missing is for the rules.
 */
import { regex } from '../base/patterns.ts';
import type { Block, Row } from '../document/block.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Section } from '../document/section.ts';
import { tablesOf, type Table, type TableColumn } from '../document/tables.ts';
import type { ChecklistGroup } from '../knowledge/adviceSchema.ts';
import type { ChecklistEntry, ProductionChecklist, Slot } from './checklist.ts';
import { groupNamed, itemCalled, itemsNamed } from './checklistItems.ts';
import { readChecklistLine } from './checklistLine.ts';
import { leadingStatus, offersChoice, statusMeaning, type ChecklistStatus } from './checklistStatus.ts';
import { Labels, labelPattern } from './labels.ts';
import { sectionsFor } from './planSections.ts';
import { placeOfCell, saysNothing, statedInCell, trimmedOf, type Stated } from './stated.ts';

const fact: DocumentFact<readonly ProductionChecklist[]> = {
  compute: (document) =>
    sectionsFor(document, 'checklist').map((section) => ({ section, entries: [...new Reader(document).read(section, undefined)] })),
};

/** The production checklists of a document; most plans have one or none. */
export function checklistsOf(document: ArchDocument): readonly ProductionChecklist[] {
  return document.fact(fact);
}

const PARTS = labelPattern(['status', 'rationale']);
const ITEM_COLUMN = /^(?:checklist )?(?:item|check|practice|requirement|topic|concern|aspect|control|point)s?$/;
const GROUP_COLUMN = /^(?:group|category|area|section|domain)$/;
const STATUS_COLUMN = /^(?:status|state|done|progress|ready|planned)$/;
const REASON_COLUMN = regex('')`
  ^(?:notes?|reasons?|comments?|rationale|remarks?|details?|explanation|justification|why|description|evidence|how|where|anmerkung(?:en)?|
  bemerkung(?:en)?|begründung)(?: |$)
`;
const MARKED = /^(?:[x✓✔✅☑●•]|yes|ja|\[x\])/iu;

class Reader {
  readonly #document: ArchDocument;

  constructor(document: ArchDocument) {
    this.#document = document;
  }

  *read(section: Section, group: ChecklistGroup | undefined): Generator<ChecklistEntry> {
    let current = group;
    for (const block of section.blocks) {
      if (block.kind === 'paragraph') current = groupLabel(block) ?? current;
      yield* this.#block(block, current);
    }
    for (const child of section.children) {
      const own = groupNamed(child.title);
      const entry =
        itemCalled(child.title, group) === undefined || (own !== undefined && holdsItems(child)) ? undefined : headingEntry(child, group);
      if (entry === undefined) yield* this.read(child, own ?? current);
      else yield entry;
    }
  }

  *#block(block: Block, group: ChecklistGroup | undefined): Generator<ChecklistEntry> {
    if (block.kind === 'list') for (const item of block.children) yield* this.#item(item, group);
    if (block.kind === 'paragraph') yield* lines(block, group);
    if (block.kind === 'table') {
      const table = tablesOf(this.#document).find((each) => each.block.start === block.start);
      if (table !== undefined) yield* rows(table, group);
    }
  }

  *#item(item: Block, group: ChecklistGroup | undefined): Generator<ChecklistEntry> {
    const [first, ...rest] = item.children;
    const inline = first?.inline;
    if (first === undefined || inline === undefined) return;
    const line = readChecklistLine(inline, 0, inline.text.length, group, false);
    if (line === undefined || isGroupOver(line.name, rest)) {
      for (const block of rest) yield* this.#block(block, groupNamed(inline.text) ?? group);
      return;
    }
    const ticked = item.task?.done;
    const parts = new Labels(rest, PARTS);
    const status = line.status ?? nestedStatus(parts) ?? boxStatus(item);
    const below = rest
      .map((block) => block.text)
      .join('\n')
      .trim();
    yield { ...line, status, reason: line.reason === '' ? below : line.reason, ticked, group, place: { form: 'item', block: item } };
  }
}

/** `**API Design**` above a list. */
function groupLabel(paragraph: Block): ChecklistGroup | undefined {
  const text = paragraph.inline?.text.trim() ?? '';
  return text.includes('\n') ? undefined : groupNamed(text);
}

/** `- Security` above items of its own is a group, though an item goes by that name too. */
function isGroupOver(name: Stated, rest: readonly Block[]): boolean {
  return (
    groupNamed(name.text) !== undefined &&
    rest.some(
      (block) =>
        block.kind === 'list' &&
        block.children.some((item) => itemsNamed(item.children[0]?.inline?.text.split(/[:—–]| - /, 1)[0] ?? '', undefined).length > 0),
    )
  );
}

function holdsItems(section: Section): boolean {
  return [...section.allBlocks()].some((block) => block.kind === 'table' || (block.kind === 'list' && block.children.length > 1));
}

/** A ticked box says done; an open one says nothing of when. */
function boxStatus(item: Block): ChecklistStatus | undefined {
  return item.task?.done === true ? { id: 'done', match: 'set', text: '[x]', range: item.task.range } : undefined;
}

function nestedStatus(parts: Labels): ChecklistStatus | undefined {
  const stated = parts.get('status')?.value;
  return stated === undefined || stated.text === '' ? undefined : statusOf(stated);
}

/** A text that stands where only a status may. */
function statusOf(stated: Stated): ChecklistStatus | undefined {
  if (offersChoice(stated.text)) return undefined;
  const leading = leadingStatus(stated.text);
  if (leading === undefined || leading.end === stated.text.length) return { ...statusMeaning(stated.text), ...stated };
  return { id: leading.id, match: leading.match, text: stated.text.slice(0, leading.end), range: stated.range };
}

/** Lines of a paragraph that open with an item's own name. */
function* lines(paragraph: Block, group: ChecklistGroup | undefined): Generator<ChecklistEntry> {
  const inline = paragraph.inline;
  if (inline === undefined) return;
  let start = 0;
  for (const text of inline.text.split('\n')) {
    const bold = inline.spans.some((span) => span.kind === 'strong' && span.plainStart === start + (text.length - text.trimStart().length));
    const line = bold ? readChecklistLine(inline, start, start + text.length, group, true) : undefined;
    // A bare label is the heading of what follows; one with a value is an entry.
    if (line !== undefined && text.trim() !== line.name.text)
      yield { ...line, ticked: undefined, group, place: { form: 'line', block: paragraph } };
    start += text.length + 1;
  }
}

/** `#### Pagination` with its status below. */
function headingEntry(section: Section, group: ChecklistGroup | undefined): ChecklistEntry | undefined {
  const item = itemCalled(section.title, group);
  const head = section.head;
  if (item === undefined || head === undefined) return undefined;
  const name = { text: section.title, range: section.titleRange };
  const labelled = nestedStatus(new Labels(section.blocks, PARTS));
  const first = section.blocks.find((block) => block.kind === 'paragraph' && block.inline !== undefined)?.inline;
  const leading = first && leadingStatus(first.text);
  const status = labelled ?? (first && leading && statusAt(first.range(0, leading.end), first.text.slice(0, leading.end)));
  const text = section.text.trim();
  return {
    items: [item],
    name,
    status,
    reason: status === undefined ? text : text.replace(status.text, '').replace(/^(?:status)?[\s:—–.-]+/i, ''),
    statusSlot: undefined,
    reasonSlot: undefined,
    ticked: undefined,
    group,
    place: { form: 'heading', block: head },
  };
}

function statusAt(range: ChecklistStatus['range'], text: string): ChecklistStatus {
  return { ...statusMeaning(text), text, range };
}

function* rows(table: Table, outer: ChecklistGroup | undefined): Generator<ChecklistEntry> {
  const names = table.columnNamed((name) => ITEM_COLUMN.test(name)) ?? mostItems(table);
  if (names === undefined) return;
  const groups = table.columnNamed((name) => GROUP_COLUMN.test(name));
  const marked = table.columns.filter((column) => statusMeaning(column.heading).match !== 'unknown').length > 1;
  const statuses = marked
    ? undefined
    : table.columns.find((column) => column !== names && (column.key === 'status' || STATUS_COLUMN.test(column.name)));
  const reasons = table.columns.find((column) => column !== names && column !== statuses && REASON_COLUMN.test(`${column.name} `));
  let group = outer;
  for (const row of table.rows) {
    const name = statedInCell(table.cell(row, names));
    group =
      groupNamed(table.cell(row, groups)?.text ?? '') ??
      (row.cells.slice(1).every((cell) => cell.text === '') ? groupNamed(name?.text ?? '') : undefined) ??
      group;
    const items = name === undefined ? [] : itemsNamed(name.text, group);
    if (name === undefined || items.length === 0) continue;
    const cell = statedInCell(table.cell(row, statuses));
    const status =
      statuses === undefined
        ? markedColumn(table, row)
        : cell && !saysNothing(cell.text)
          ? statusOf(cell)
          : cell?.text === '' || cell === undefined
            ? undefined
            : statusMeansDash(cell);
    const beside = status !== undefined && cell !== undefined ? trimmedOf(cell.text.replace(status.text, ''), ' (—–:;,-', ' )') : '';
    const note = table.cell(row, reasons)?.text ?? '';
    const reason = [beside, saysNothing(note) ? '' : note].filter((text) => text !== '').join(' ');
    yield {
      items,
      name,
      status,
      reason,
      statusSlot: cellSlot(table, row, statuses),
      reasonSlot: reasonCellSlot(table, row, reasons, status),
      ticked: undefined,
      group,
      place: { form: 'row', table, row },
    };
  }
}

/** A dash in a status cell is dialect for not applicable. */
function statusMeansDash(cell: Stated): ChecklistStatus | undefined {
  const meaning = statusMeaning(cell.text);
  return meaning.match === 'unknown' ? undefined : { ...meaning, ...cell };
}

function mostItems(table: Table): TableColumn | undefined {
  const counted = table.columns.map((column) => ({
    column,
    count: table.rows.filter((row) => itemsNamed(table.cell(row, column)?.text ?? '', undefined).length > 0).length,
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a), { column: table.columns[0], count: 0 });
  return best.count * 2 > table.rows.length ? best.column : undefined;
}

/** A column for each status, marked with a cross. */
function markedColumn(table: Table, row: Row): ChecklistStatus | undefined {
  for (const column of table.columns) {
    const meaning = statusMeaning(column.heading);
    const cell = table.cell(row, column);
    if (meaning.match !== 'unknown' && cell !== undefined && MARKED.test(cell.text))
      return { id: meaning.id, match: 'set', text: column.heading, range: { start: cell.start, end: cell.end } };
  }
  return undefined;
}

function cellSlot(table: Table, row: Row, column: TableColumn | undefined): Slot | undefined {
  const cell = table.cell(row, column);
  return cell && { range: placeOfCell(cell), before: ' ', after: ' ' };
}

/** The empty cell of the reasons' column, else behind the status. */
function reasonCellSlot(table: Table, row: Row, column: TableColumn | undefined, status: ChecklistStatus | undefined): Slot | undefined {
  const cell = table.cell(row, column);
  if (cell?.text === '') return { range: placeOfCell(cell), before: ' ', after: ' ' };
  if (cell !== undefined) return { range: { start: cell.start, end: cell.end }, before: '', after: '' };
  return status && { range: { start: status.range.end, end: status.range.end }, before: ' — ', after: '' };
}
