/**
 * Reads the requirements of a plan: table rows, list items, headings and lines, with ids or in sections of requirements, and the places that
 * cite them. Judges nothing.
 */
import { regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Block, Inline, Row } from '../document/block.ts';
import { someInline, type BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Section } from '../document/section.ts';
import { tablesOf, type Table, type TableColumn } from '../document/tables.ts';
import { priorities } from '../knowledge/vocabulary/levels.ts';
import { requirementIdsIn, soleRequirementId, type IdMention } from './requirementIds.ts';
import type { Requirement, RequirementCitation, RequirementPart, Requirements } from './requirements.ts';
import { statedIn, statedInCell, type Stated } from './stated.ts';
import { columnsFor, type ColumnNames } from './tableParts.ts';

const fact: DocumentFact<Requirements> = { compute: readRequirements };

/** The requirements of a document and where they are cited. */
export function requirementsOf(document: ArchDocument): Requirements {
  return document.fact(fact);
}

type Kind = Requirement['kind'];

/** Sections that list what stands for a requirement elsewhere. */
const TRACING = regex('')`
  \b(?:trac[ei]|coverage|mapping|matrix|verification|validation|test|fulfil|satisf|implementation|phases?|roadmap|
  how (?:it|this|the design) meets?|non goals|out of scope|changelog|history|risks?)
`;
const REQUIREMENTS = /\b(?:requirements?|user stories|use cases|features|nfrs?|frs?|service levels|quality (?:goals|attributes))\b/;

const COLUMNS: ColumnNames<RequirementPart> = {
  id: /^(?:(?:req(?:uirement)?|fr|nfr) )?(?:id|no|nr|#|ref|number|key)s?$|^(?:fr|nfr|req)s?$/,
  priority: /priorit|moscow|importance|\bprio\b/,
  target: /target|threshold|\bgoal|objective|\bslo\b|\bsla\b|acceptance|criteri|measur|fit|^values?$|^metrics?$/,
  category: /categor|attribute|aspect|^(?:type|area|quality|kind|class|dimension|concern|nfr)$/,
  requirement: /requirement|description|statement|story|feature|capability|function|^(?:need|what|text|name|summary|details?)$/,
};

const PRIORITY_WORDS = priorities
  .flatMap(({ label, nearest }) => [label.toLowerCase(), ...nearest])
  .filter((word) => word.length > 1)
  .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
/** `[P0]`, `(Must Have)`, `Priority: high`, `Must – …`. */
const PRIORITY = new RegExp(
  String.raw`\bpriority\s*[:：=]\s*\S|[[(](?:priority[: ]+)?(?:${PRIORITY_WORDS.join('|')}|p[0-4])[\])]|^(?:${PRIORITY_WORDS.join('|')}|p[0-4])\s*(?:[:：–—-]|$)`,
  'iu',
);
const PRIORITY_TITLE = new RegExp(String.raw`^(?:${PRIORITY_WORDS.join('|')}|p[0-4])(?: (?:requirements|features|haves?|items))?$`, 'iu');

const listed: BlockFilter = { matches: ({ kind }) => kind === 'list' || kind === 'table' || kind === 'heading' };
const citing: BlockFilter = { matches: (shape) => shape.kind === 'fence' || someInline(shape, ({ content }) => /FR|REQ/.test(content)) };

function readRequirements(document: ArchDocument): Requirements {
  const all = [...definitionsIn(document)].sort((a, b) => a.range.start - b.range.start);
  return { all, citations: citationsIn(document, all) };
}

function* definitionsIn(document: ArchDocument): Generator<Requirement> {
  for (const section of document.sections) {
    const heading = headingRequirement(section);
    if (heading !== undefined) yield heading;
    if (!isOfRequirements(section)) {
      // Goals are no requirements, unless their points bear the ids of some.
      if (section.role === 'goals')
        for (const block of section.blocks)
          if (block.kind === 'list' && block.children.some(definesOne)) yield* itemRequirements(block, section);
      continue;
    }
    for (const block of section.blocks) {
      if (block.kind === 'paragraph' && block.inline) yield* lineRequirements(block, block.inline, section);
      if (block.kind === 'list' && block.holds(listed)) yield* itemRequirements(block, section);
    }
  }
  for (const table of tablesOf(document)) yield* rowRequirements(table);
}

/** The nearest section around that is one of requirements; its own parts (`Performance`) belong to it. */
function isOfRequirements(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) {
    if (each.role === 'functional-requirements' || each.role === 'non-functional-requirements' || each.role === 'requirements') return true;
    if (each.role === 'constraints' || each.role === 'roles' || TRACING.test(each.name)) return false;
    if (each.role === undefined && REQUIREMENTS.test(each.name) && each.level > 1) return true;
  }
  return false;
}

function kindOf(section: Section, id: IdMention | undefined): Kind {
  if (id?.series.startsWith('NFR') === true) return 'non-functional';
  if (id?.series.startsWith('FR') === true) return 'functional';
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) {
    if (each.role === 'functional-requirements') return 'functional';
    if (each.role === 'non-functional-requirements') return 'non-functional';
  }
  return undefined;
}

/** `### FR-1: Log in`. */
function headingRequirement(section: Section): Requirement | undefined {
  const inline = section.head?.inline;
  if (section.form !== 'heading' || inline === undefined || isTracing(section.parent)) return undefined;
  const id = requirementIdsIn(inline.text)[0];
  if (
    id === undefined ||
    !/^[\s\d.()§–-]*$/.test(inline.text.slice(0, id.start)) ||
    id.also.length > 0 ||
    (!opensText(inline.text.slice(id.end)) && !isOfRequirements(section.parent ?? section))
  )
    return undefined;
  const text = section.fullText;
  return {
    id: { ...id, range: inline.range(id.start, id.end) },
    kind: kindOf(section, id),
    name: { text: section.title.slice(id.end).replace(/^[\s:：.–—-]+/, ''), range: section.titleRange },
    text: `${section.title}\n${text}`,
    category: undefined,
    priority: priorityIn(text, section.titleRange, section),
    target: undefined,
    range: { start: section.start, end: section.end },
    section,
    place: { form: 'heading', section },
  };
}

function isTracing(section: Section | undefined): boolean {
  for (let each = section; each !== undefined; each = each.parent) if (each.level > 1 && TRACING.test(each.name)) return true;
  return false;
}

/** `**FR-1**: Users can log in`, on each line of a paragraph. */
function* lineRequirements(block: Block, inline: Inline, section: Section): Generator<Requirement> {
  let start = 0;
  for (const line of inline.text.split('\n')) {
    const id = requirementIdsIn(line)[0];
    if (id?.start === 0 && opensText(line.slice(id.end)))
      yield ofText(inline, start, start + line.length, id, section, block, 'line', line);
    start += line.length + 1;
  }
}

/** `- FR-1: …` at any depth, and points without an id at the top of sections that say which kind they hold. */
function* itemRequirements(list: Block, section: Section): Generator<Requirement> {
  for (const item of list.children) {
    const inline = item.children[0]?.inline;
    if (inline === undefined) continue;
    const id = requirementIdsIn(inline.text)[0];
    const defines = id?.start === 0 && opensText(inline.text.slice(id.end));
    const holdsOthers = item.children.some((child) => child.kind === 'list' && child.children.some(definesOne));
    if (defines || (id?.start !== 0 && !holdsOthers && list.parent === undefined && kindOf(section, undefined) !== undefined))
      yield ofText(inline, 0, inline.text.length, defines ? id : undefined, section, item, 'item', item.text);
    for (const child of item.children)
      if (child.kind === 'list' && child.children.some(definesOne)) yield* itemRequirements(child, section);
  }
}

function definesOne(item: Block): boolean {
  const text = item.children[0]?.inline?.text ?? '';
  const id = requirementIdsIn(text)[0];
  return id?.start === 0 && opensText(text.slice(id.end));
}

/** What follows an id that is defined: a mark and words, no further id. */
function opensText(rest: string): boolean {
  return (
    /^\s*(?:\([^()]{1,40}\)\s*|\[[^[\]]{1,40}\]\s*)?(?:[:：.)\]–—|-]+\s*)?[\p{L}\p{N}"“'`([]/u.test(rest) &&
    !/^\s*(?:\([^()]{1,40}\)\s*)?(?:,|and\b|or\b|to\b|through\b|is\b|are\b|was\b|–\s?(?:N?FR|\d))/iu.test(rest)
  );
}

function ofText(
  inline: Inline,
  start: number,
  end: number,
  id: IdMention | undefined,
  section: Section,
  block: Block,
  form: 'item' | 'line',
  text: string,
): Requirement {
  const placed = id && { ...id, start: id.start + start, end: id.end + start, range: inline.range(start + id.start, start + id.end) };
  const rest = inline.text.slice(placed?.end ?? start, end);
  const from = (placed?.end ?? start) + (/^[\s:：.)\]–—-]+/.exec(rest)?.[0].length ?? 0);
  const label = /^[^:：\n]{2,40}(?=[:：]\s)/.exec(inline.text.slice(from, end))?.[0];
  return {
    id: placed,
    kind: kindOf(section, id),
    name: statedIn(inline, from, end),
    text,
    category: label === undefined ? undefined : statedIn(inline, from, from + label.length),
    priority: priorityIn(text, inline.range(start, end), section),
    target: undefined,
    range: form === 'item' ? { start: block.start, end: block.end } : inline.range(start, end),
    section,
    place: { form, block },
  };
}

function priorityIn(text: string, range: Range, section: Section): Stated | undefined {
  for (const line of text.split('\n')) {
    const match = PRIORITY.exec(line.replace(/^(?:N?FR|REQ)[-_ ]?[\w.-]*\s*[:：.–—-]?\s*/u, ''));
    if (match !== null) return { text: match[0], range };
  }
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (PRIORITY_TITLE.test(each.name)) return { text: each.name, range };
  return undefined;
}

function* rowRequirements(table: Table): Generator<Requirement> {
  const columns = new Map(columnsFor(table, COLUMNS));
  const inPlace = isOfRequirements(table.section);
  if (isTracing(table.section)) return;
  const id = idColumn(table, columns.get('id'));
  if (id === undefined) columns.delete('id');
  else columns.set('id', id);
  for (const [part, column] of columns) if (part !== 'id' && column === id) columns.delete(part);
  const says =
    columns.get('requirement') ??
    columns.get('category') ??
    columns.get('target') ??
    (inPlace && id !== undefined ? otherColumn(table, columns) : undefined);
  if (says === undefined || !(inPlace || (id !== undefined && columns.has('requirement')))) return;
  for (const row of table.rows) {
    const requirement = rowRequirement(table, row, columns, says);
    if (requirement !== undefined) yield requirement;
  }
}

/** `As a …`, `I want …`: a column of words under a heading of the author's own. */
function otherColumn(table: Table, columns: ReadonlyMap<RequirementPart, TableColumn>): TableColumn | undefined {
  const known = new Set(columns.values());
  return table.columns.findLast(
    (column) => !known.has(column) && table.rows.some((row) => (table.cell(row, column)?.text ?? '').includes(' ')),
  );
}

/** The column whose cells are ids, whatever it is called. */
function idColumn(table: Table, named: TableColumn | undefined): TableColumn | undefined {
  const holdsIds = (column: TableColumn): boolean =>
    table.rows.some((row) => soleRequirementId(table.cell(row, column)?.text ?? '') !== undefined);
  return named ?? table.columns.slice(0, 2).find(holdsIds);
}

function rowRequirement(
  table: Table,
  row: Row,
  columns: ReadonlyMap<RequirementPart, TableColumn>,
  says: TableColumn,
): Requirement | undefined {
  const cell = (part: RequirementPart): Stated | undefined => {
    const column = columns.get(part);
    return column && (statedInCell(table.cell(row, column)) ?? { text: '', range: { start: row.end, end: row.end } });
  };
  if (row.cells.every((each) => each.text === '')) return undefined;
  const name = statedInCell(table.cell(row, says));
  const found = soleRequirementId(cell('id')?.text ?? '');
  const idCell = table.cell(row, columns.get('id'));
  const offset = idCell?.inline.text.indexOf(found?.text ?? '') ?? 0;
  const id = found && idCell && { ...found, range: idCell.inline.range(offset, offset + found.text.length) };
  return {
    id,
    kind: kindOf(table.section, found),
    name: name ?? { text: '', range: { start: row.start, end: row.end } },
    text: row.cells.map((each) => each.text).join(' | '),
    category: cell('category'),
    priority: cell('priority'),
    target: cell('target'),
    range: { start: row.start, end: row.end },
    section: table.section,
    place: { form: 'row', table, row, columns },
  };
}

function citationsIn(document: ArchDocument, all: readonly Requirement[]): readonly RequirementCitation[] {
  const defined = new Set(all.flatMap((each) => each.id?.range.start ?? []));
  const citations: RequirementCitation[] = [];
  for (const block of document.walkWhere(citing)) {
    const section = document.sectionAt(block.start);
    if (block.kind === 'fence')
      citations.push(
        ...requirementIdsIn(document.slice(block.content)).map((id): RequirementCitation => ({
          id,
          range: { start: block.content.start + id.start, end: block.content.start + id.end },
          section,
          block: undefined,
          opens: false,
        })),
      );
    const firsts = new Set(block.rows.map((row) => row.cells[0]?.start));
    for (const inline of block.ownInlines) {
      for (const id of requirementIdsIn(inline.text)) {
        const range = inline.range(id.start, id.end);
        const opens =
          inline.text.slice(inline.text.lastIndexOf('\n', id.start) + 1, id.start).trim() === '' &&
          (block.kind !== 'table' || firsts.has(range.start) || firsts.has(inline.range(0, 1).start));
        if (!defined.has(range.start)) citations.push({ id, range, section, block, opens });
      }
    }
  }
  return citations;
}
