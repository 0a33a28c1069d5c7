/**
 * Reads the components of a plan: one per heading, list item or table row, each with the fields it states. Reads what is
 * there; what a component lacks, and whether a diagram shows it, is for the rules.
 */
import { anyWord } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Block, Inline, Row } from '../document/block.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { fieldsIn } from '../document/readFields.ts';
import type { Section } from '../document/section.ts';
import { sentencesOf } from '../document/sentences.ts';
import { tablesOf, type Table, type TableColumn } from '../document/tables.ts';
import type { FieldKey, SectionRole } from '../knowledge/schema.ts';
import { Labels, labelPattern } from './labels.ts';
import { sectionsFor } from './planSections.ts';
import { communicationOf } from './readCommunication.ts';
import { statedIn, statedInCell, type Stated } from './stated.ts';

/** What a component may be asked for. */
export type ComponentField = Extract<
  FieldKey,
  'responsibility' | 'api' | 'interface' | 'data' | 'dependencies' | 'callers' | 'failure-mode' | 'technology' | 'scale'
>;
export const COMPONENT_FIELDS: readonly ComponentField[] = [
  'responsibility',
  'api',
  'interface',
  'data',
  'dependencies',
  'callers',
  'failure-mode',
  'technology',
  'scale',
];

/** A field of a component: its label, or the heading of its column, and its value. */
export interface ComponentValue extends Stated {
  readonly label: string;
}

export interface Component {
  readonly name: Stated;
  /** All that belongs to it. */
  readonly range: Range;
  /** What it states, by kind; a value of empty text where the label or cell is there and nothing in it. */
  readonly fields: ReadonlyMap<ComponentField, ComponentValue>;
  readonly section: Section | undefined;
  readonly row: Row | undefined;
}

const fact: DocumentFact<readonly Component[]> = {
  compute: (document) =>
    [
      ...sectionsFor(document, 'components', 'component-overview').flatMap((section) => [...inSection(document, section)]),
      ...sectionsFor(document, 'proposed-architecture', 'high-level-design').flatMap((section) => inArchitecture(document, section)),
      ...inTables(document),
    ].sort((a, b) => a.range.start - b.range.start),
};

/** The components of a document in the order they stand. */
export function componentsOf(document: ArchDocument): readonly Component[] {
  return document.fact(fact);
}

const LABELS = labelPattern([]);
const NAME_COLUMN =
  /^(?:component|service|module|part|piece|name|(?:building )?block|container|subsystem|komponente|baustein|dienst|composant|componente|コンポーネント|组件)s?$/;

function* inSection(document: ArchDocument, section: Section): Generator<Component> {
  for (const child of section.children) {
    if (child.role !== 'component') continue;
    const component = sectionComponent(child);
    if (component.fields.has('responsibility') || !holdsConnections(document, child)) yield component;
  }
  for (const block of section.blocks) if (block.kind === 'list') for (const item of block.children) yield* itemComponent(item);
  yield* ofParagraphs(section);
  for (const table of tablesOf(document)) if (table.section === section) yield* rowComponents(table);
}

/** `Communication` among the components, with a table of who calls whom: no part, but what joins them. */
function holdsConnections(document: ArchDocument, section: Section): boolean {
  return communicationOf(document).some(({ table }) => table.section === section);
}

/** What only a component states; a technology or an API may be anything's. */
const TELLING: readonly ComponentField[] = ['responsibility', 'dependencies', 'callers', 'failure-mode'];
/** One that stands alone may be a remark. */
const FEWEST = 2;

/** The components that a section on the architecture as a whole describes in headings and tables of its own. */
function inArchitecture(document: ArchDocument, section: Section): readonly Component[] {
  const described = BLOCKS.test(section.name)
    ? blocksIn(section)
    : namesParts(section)
      ? blocksIn(section).filter(({ name }) => PART.test(name.text))
      : section.children
          .filter((child) => child.role === undefined)
          .map(sectionComponent)
          .filter((each) => each.fields.size > 1 && isTelling(each));
  const rows = tablesOf(document)
    .filter((table) => table.section === section)
    .flatMap((table) => [...rowComponents(table)])
    .filter(isTelling);
  return [described, rows].flatMap((found) => (found.length >= FEWEST ? found : []));
}

/** Sections that hold components by what they are for. */
const OF_PARTS: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'components',
  'component-overview',
  'proposed-architecture',
  'high-level-design',
]);
/** Sections that show the parts in a picture, and may list them below it. */
const SHOWS_PARTS: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'architecture-diagram',
  'system-context',
  'architecture-style',
  'overview',
]);
/** Two things that only a part is told of, one of them how it fails or what it is there for. */
const FEWEST_TELLING = 2;

/** Tables of parts in sections of any other name: each row tells what a part is there for and how it fails, or whom it needs. */
function inTables(document: ArchDocument): readonly Component[] {
  return tablesOf(document)
    .filter(
      ({ section, columns }) =>
        (section.role === undefined || SHOWS_PARTS.has(section.role)) &&
        !isWithin(section, OF_PARTS) &&
        columns.filter(({ key }) => TELLING.some((each) => each === key)).length >= FEWEST_TELLING &&
        columns.some(({ key }) => key === 'responsibility'),
    )
    .flatMap((table) => {
      const rows = [...rowComponents(table)];
      return rows.length < FEWEST ? [] : rows;
    });
}

function isWithin(section: Section, roles: ReadonlySet<SectionRole>): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.role !== undefined && roles.has(each.role)) return true;
  return false;
}

/** A chapter whose own parts are the parts of the system. */
const BLOCKS = /^(?:building block view|bausteinsicht)$/;
/** What is called as parts are: `Intake Service`. */
const PART = /[\p{L}\d][\s-](?:service|worker|gateway|server|scheduler|indexer|importer|exporter|daemon|frontend|backend)$/iu;

/** Whether the headings below a section on the architecture name its parts, one by one. */
function namesParts({ children }: Section): boolean {
  const plain = children.filter((child) => child.role === undefined && child.form === 'heading' && !child.isEmpty);
  return (
    plain.length >= FEWEST &&
    plain.every(
      (child) => PART.test(child.title) && [...fieldsIn(child)].every(({ key }) => !COMPONENT_FIELDS.some((each) => each === key)),
    )
  );
}

/** `Level 1`, `Whitebox Overall System`: how deep the view looks. */
const LEVEL =
  /^(?:level|ebene|white ?box|black ?box|overview|overall|top level|contained|important|motivation|interfaces?|structure|context)(?: |$)/;

/** The building blocks that headings of such a chapter name; what each is told in sentences counts as under labels. */
function blocksIn(section: Section): readonly Component[] {
  const blocks = section.children.filter(
    (child) => child.role === undefined && child.form === 'heading' && !LEVEL.test(child.name) && !child.isEmpty,
  );
  return blocks.map((child): Component => {
    const labelled = sectionComponent(child);
    const fields = new Map(labelled.fields);
    for (const [key, stated] of toldIn(child)) if (!fields.has(key)) fields.set(key, { label: child.title, ...stated });
    return { ...labelled, fields };
  });
}

/** What the first paragraph of a section says a part does, and the first sentence on its failure. */
function toldIn({ blocks }: Section): ReadonlyMap<ComponentField, Stated> {
  const told = new Map<ComponentField, Stated>();
  for (const { inline, kind } of blocks) {
    if (kind !== 'paragraph' || inline === undefined) continue;
    for (const { start, end, prose } of sentencesOf(inline)) {
      if (!told.has('responsibility')) told.set('responsibility', statedIn(inline, start, end));
      else if (!told.has('failure-mode') && FAILS.test(prose)) told.set('failure-mode', statedIn(inline, start, end));
    }
  }
  return told;
}

function isTelling({ fields }: Component): boolean {
  return TELLING.some((key) => fields.has(key));
}

function sectionComponent(section: Section): Component {
  const fields = new Map<ComponentField, ComponentValue>();
  for (const field of fieldsIn(section)) {
    const key = COMPONENT_FIELDS.find((each) => each === field.key);
    // A component may be called by a field's name: its own heading is none.
    const isHead = field.labelRange.start >= section.titleRange.start && field.labelRange.end <= section.titleRange.end;
    if (key !== undefined && !isHead && !fields.has(key))
      fields.set(key, { label: field.label, ...(shownBelow(section, field, key) ?? valueOf(field)) });
  }
  return {
    name: { text: section.title, range: section.titleRange },
    range: { start: section.start, end: section.end },
    fields,
    section,
    row: undefined,
  };
}

/** The calls that a fence lists right below an empty label for them. */
function shownBelow({ blocks }: Section, { value, block }: Field, key: ComponentField): Stated | undefined {
  if (value !== '' || block === undefined || (key !== 'api' && key !== 'interface')) return undefined;
  const fence = blocks[blocks.findIndex(({ start }) => start === block.start) + 1];
  return fence?.kind === 'fence' ? { text: fence.source, range: { start: fence.start, end: fence.end } } : undefined;
}

/** What a field states; below a label with nothing behind it, the list in the same item, though some of its lines are labels themselves. */
function valueOf({ value, valueRange, block }: Field): Stated {
  const list = value === '' && block?.parent?.kind === 'item' ? block.parent.children.find((child) => child.kind === 'list') : undefined;
  return list === undefined ? { text: value, range: valueRange } : { text: list.text, range: { start: list.start, end: list.end } };
}

/** `- **Orders**: …` with fields of its own below; items without fields may be anything. */
function* itemComponent(item: Block): Generator<Component> {
  const inline = item.children[0]?.inline;
  const bold = inline?.spans.find((span) => span.kind === 'strong' && span.plainStart === 0);
  if (inline === undefined || bold === undefined) return;
  const labels = new Labels(item.children.slice(1), LABELS);
  const fields = new Map<ComponentField, ComponentValue>();
  for (const key of COMPONENT_FIELDS) {
    const labelled = labels.get(key);
    if (labelled !== undefined) fields.set(key, { label: labelled.label.text, ...labelled.value });
  }
  const name = statedIn(inline, 0, bold.plainStart + inline.text.slice(0, bold.plainEnd).replace(/[:：]$/, '').length);
  if (fields.size > 0) yield { name, range: { start: item.start, end: item.end }, fields, section: undefined, row: undefined };
}

/** `**Desk** is the application …`, `**Desk.** Takes orders …`, `**Desk** — takes orders.`, one paragraph for each part; one alone may be an emphasis. */
const TELLS = /^ (?:\([^()]{1,40}\) )?(?:is|are|have|\p{Ll}{2,}s)(?!\p{L})/u;
/** What is bold is a head, and the sentence behind it may tell what the part does. */
const HEAD = /^\.?\s/;
const DOES = /^(?:\.?\s+\p{Lu}\p{Ll}+s|\s[–—]\s\p{L}\p{Ll}+s)(?!\p{L})/u;
/** Between a head and what is said of it. */
const DASH = /^\s[–—]\s/;
const FAILS = anyWord`down|fails?|unreachable|unavailable|offline|crash(?:es)?|dies|gone|cannot be reached|does not answer`;

function ofParagraphs(section: Section): readonly Component[] {
  const bold = section.blocks.flatMap((block) => (block.kind === 'paragraph' ? (boldHead(block) ?? []) : []));
  const told = bold.filter(({ tells }) => tells);
  if (told.length < FEWEST) return [];
  // Heads without a verb behind them are parts among parts.
  return (told.length * 2 > bold.length ? bold : told).map(paragraphComponent);
}

interface BoldHead {
  readonly block: Block;
  readonly inline: Inline;
  /** Where the name ends, its full stop left out, and where what is said of it begins. */
  readonly nameEnd: number;
  readonly saidFrom: number;
  /** Whether a verb says what it does or is. */
  readonly tells: boolean;
}

function boldHead(block: Block): BoldHead | undefined {
  const { inline } = block;
  const bold = inline?.spans.find((span) => span.kind === 'strong' && span.plainStart === 0);
  if (inline === undefined || bold === undefined) return undefined;
  const name = inline.text.slice(0, bold.plainEnd);
  const behind = inline.text.slice(bold.plainEnd);
  const isHead = DASH.test(behind) || (name.endsWith('.') !== behind.startsWith('.') && HEAD.test(behind));
  if (!isHead && !TELLS.test(behind)) return undefined;
  return {
    block,
    inline,
    nameEnd: name.replace(/\.$/, '').length,
    saidFrom: bold.plainEnd + (DASH.exec(behind)?.[0].length ?? Number(behind.startsWith('.'))),
    tells: isHead ? DOES.test(behind) : true,
  };
}

function paragraphComponent({ block, inline, nameEnd, saidFrom }: BoldHead): Component {
  const name = statedIn(inline, 0, nameEnd);
  const sentences = sentencesOf(inline).filter(({ end }) => end > saidFrom);
  const fields = new Map<ComponentField, ComponentValue>();
  const stated = (key: ComponentField, start: number, end: number): void => {
    fields.set(key, { label: name.text, ...statedIn(inline, start, end) });
  };
  stated('responsibility', saidFrom, sentences[0]?.end ?? inline.text.length);
  const failing = sentences.find(({ prose }) => FAILS.test(prose));
  if (failing !== undefined) stated('failure-mode', failing.start, failing.end);
  return { name, range: { start: block.start, end: block.end }, fields, section: undefined, row: undefined };
}

/** The column that names what the others tell two things of that only a component states. */
function firstOf({ columns }: Table): TableColumn | undefined {
  const [first] = columns;
  return first !== undefined && first.key === undefined && columns.filter(({ key }) => TELLING.some((each) => each === key)).length > 1
    ? first
    : undefined;
}

function* rowComponents(table: Table): Generator<Component> {
  const named = table.columnNamed((name) => NAME_COLUMN.test(name)) ?? firstOf(table);
  const columns = table.columns.filter((column) => column !== named && COMPONENT_FIELDS.some((key) => key === column.key));
  if (named === undefined || columns.length === 0) return;
  for (const row of table.rows) {
    const name = statedInCell(table.cell(row, named));
    if (name === undefined || name.text === '') continue;
    const fields = new Map<ComponentField, ComponentValue>();
    for (const column of columns) {
      const key = COMPONENT_FIELDS.find((each) => each === column.key);
      const cell = statedInCell(table.cell(row, column));
      if (key !== undefined && cell !== undefined && !fields.has(key)) fields.set(key, { label: column.heading, ...cell });
    }
    yield { name, range: { start: row.start, end: row.end }, fields, section: undefined, row };
  }
}
