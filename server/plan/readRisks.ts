/**
 * Reads the risks of a plan: tables, numbered lists with labels, headings, labelled paragraphs. Reads what is there; what a
 * risk lacks is for the rules.
 */
import type { Block, Row } from '../document/block.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { labelledLines } from '../document/labelledLines.ts';
import type { Section } from '../document/section.ts';
import { tablesOf, type Table, type TableColumn } from '../document/tables.ts';
import { fieldAliases } from '../knowledge/vocabulary/fields.ts';
import { riskLevels } from '../knowledge/vocabulary/levels.ts';
import { Labels, labelPattern } from './labels.ts';
import { sectionsFor } from './planSections.ts';
import { RISK_FIELDS, type Risk, type RiskField, type RiskList } from './risks.ts';
import { statedIn, statedInCell, trimmedOf, type Stated } from './stated.ts';

const fact: DocumentFact<readonly RiskList[]> = {
  compute: (document) => sectionsFor(document, 'risks').map((section) => readSection(document, section)),
};

/** The risk sections of a document; most plans have one or none. */
export function risksOf(document: ArchDocument): readonly RiskList[] {
  return document.fact(fact);
}

const LABELS = labelPattern([...RISK_FIELDS, 'risk']);
const NUMBER_COLUMN = /^(?:#|id|no|nr|nummer|number|rank|risk id|ref|priority|score|rang)?$/;
/** Headings of columns that mean a field among risks only. */
const COLUMN: Readonly<Record<RiskField, RegExp>> = {
  likelihood: /^(?:p|l|prob|how likely|frequency|occurrence)$/,
  impact: /^(?:i|s|sev|how bad|damage|consequences?)$/,
  mitigation:
    /^(?:actions?|measures?|answers?|contingency|handling|plan|reactions?|remed(?:y|ies)|response|treatment|what (?:we do|helps|holds))(?: |$)/,
  owner: /^(?:who|whose|assigned to|contact|dri|lead|person|poc|team)$/,
};
/** Words by which a text speaks of a field without labelling it. */
const MENTION: Readonly<Record<RiskField, RegExp>> = {
  likelihood: mention('likelihood'),
  impact: mention('impact'),
  mitigation: /\bmitigat|\bgegenmaßnahme/i,
  owner: /\bowner\b|\bowned by\b|\bresponsible\b|@[\w-]{2,}/i,
};

function mention(key: RiskField): RegExp {
  return new RegExp(String.raw`(?<![\p{L}])(?:${fieldAliases[key].filter((name) => name.length > 5).join('|')})(?![\p{L}])`, 'iu');
}

function readSection(document: ArchDocument, section: Section): RiskList {
  const tables = tablesOf(document).filter((table) => section.encloses(table.section) && isRiskTable(table));
  const labelled = [...entriesIn(section)];
  const risks = [...tables.flatMap((table) => table.rows.filter((row) => !isBlankRow(row)).map((row) => rowRisk(table, row))), ...labelled];
  return {
    section,
    risks: risks.sort((a, b) => a.range.start - b.range.start),
    tables: tables.map((table) => ({ table, absent: RISK_FIELDS.filter((field) => columnFor(table, field) === undefined) })),
  };
}

/** A table that rates or answers what may happen. */
function isRiskTable(table: Table): boolean {
  const stated = RISK_FIELDS.filter((field) => columnFor(table, field) !== undefined);
  return stated.length >= 2 || (stated.length === 1 && table.column('risk') !== undefined);
}

function columnFor(table: Table, field: RiskField): TableColumn | undefined {
  return (
    table.column(field) ??
    table.columnNamed((name) => COLUMN[field].test(name)) ??
    table.columns.find(
      (column) =>
        fieldAliases[field].some((alias) => alias.length > 3 && ` ${column.name} `.includes(` ${alias} `)) && column.key === undefined,
    )
  );
}

function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell.text === '');
}

function rowRisk(table: Table, row: Row): Risk {
  const fields = new Map<RiskField, Stated>();
  for (const field of RISK_FIELDS) {
    const column = columnFor(table, field);
    if (column !== undefined)
      fields.set(field, statedInCell(table.cell(row, column)) ?? { text: '', range: { start: row.end, end: row.end } });
  }
  const named =
    table.column('risk') ??
    table.columns.find((column) => column.key === undefined && !NUMBER_COLUMN.test(column.name)) ??
    table.columns[0];
  const name = statedInCell(table.cell(row, named)) ?? { text: '', range: { start: row.start, end: row.end } };
  return { name, range: { start: row.start, end: row.end }, fields, mentions: new Set(), place: { form: 'row', table, row } };
}

/** Risks that stand in lists, below headings or in labelled paragraphs. */
function* entriesIn(section: Section): Generator<Risk> {
  const lists = section.blocks
    .filter((block) => block.kind === 'list')
    .map((list) => list.children.flatMap((item) => itemRisk(list, item)).filter((risk) => !isNote(risk)));
  const anyRated = lists.some((risks) => risks.some(isRated));
  for (const risks of lists) yield* ofOneList(section, risks, anyRated);
  for (const [index, block] of section.blocks.entries())
    if (block.kind === 'paragraph') yield* paragraphRisk(block, section.blocks[index + 1]);
  for (const child of section.children) {
    const inside = [...entriesIn(child)];
    const own = inside.length > 0 ? undefined : sectionRisk(child);
    if (own === undefined) yield* inside;
    else yield own;
  }
}

/** Where some risks are rated, a list counts as far as it is too; where none is, plain items of the section itself are risks. */
function ofOneList(section: Section, risks: readonly Risk[], anyRated: boolean): readonly Risk[] {
  const rated = risks.filter(isRated);
  if (rated.length * 2 < risks.length) return anyRated || section.role !== 'risks' ? rated : risks.filter((risk) => !isLegend(risk));
  return risks.filter((risk) => isRated(risk) || !isLegend(risk));
}

function isRated(risk: Risk): boolean {
  return risk.fields.size > 0 || risk.mentions.size > 0;
}

/** `- Scale: likelihood and impact are low, medium or high`. */
function isNote(risk: Risk): boolean {
  return risk.fields.size === 0 && NOTE.test(risk.name.text);
}

const NOTE = /^(?:legend|levels?|notes?|ratings?|scale|legende|hinweis|légende)$/i;

/** The key of a scale: `- High: expected this year`. */
function isLegend(risk: Risk): boolean {
  const word = risk.name.text.split(/[\s:：(=–—-]/, 1)[0]?.toLowerCase() ?? '';
  return riskLevels.some((level) => level.label.toLowerCase() === word) || risk.name.text === '';
}

function itemRisk(list: Block, item: Block): Risk[] {
  const inline = item.children[0]?.inline;
  if (inline === undefined) return [];
  const labels = new Labels(item.children, LABELS);
  const { fields, mentions } = statedFields(labels, item.text);
  if (isFieldItself(labels, inline.range(0, 1).start)) return [];
  return [
    {
      name: labels.get('risk')?.value ?? firstWords(inline, labels),
      range: { start: item.start, end: item.end },
      fields,
      mentions,
      place: { form: 'item', list, item },
    },
  ];
}

/** An item that opens with a field belongs to a risk named elsewhere. */
function isFieldItself(labels: Labels, start: number): boolean {
  const opens = RISK_FIELDS.some((field) => (labels.get(field)?.label.range.start ?? Infinity) <= start);
  return opens && labels.get('risk') === undefined;
}

/** What is bold, else up to the first mark or field. */
function firstWords(inline: NonNullable<Block['inline']>, labels: Labels): Stated {
  const bold = inline.spans.find((span) => span.kind === 'strong' && span.plainStart === 0);
  const line = inline.text.search(/\n|[.:：](?:\s|$)/);
  const stated = statedIn(inline, 0, bold?.plainEnd ?? (line < 0 ? inline.text.length : line));
  const field = RISK_FIELDS.map((key) => labels.get(key)?.label).find(
    (label) => label !== undefined && label.range.start > stated.range.start && label.range.end <= stated.range.end,
  );
  if (bold !== undefined || field === undefined) return stated;
  return statedIn(inline, 0, trimmedOf(stated.text.slice(0, stated.text.indexOf(field.text)), '', ' \t,;–—-([').length);
}

/** A heading with two fields below it, or one that says it is a risk. */
function sectionRisk(section: Section): Risk | undefined {
  if (section.form !== 'heading') return undefined;
  const labels = new Labels(section.allBlocks(), LABELS);
  const { fields, mentions } = statedFields(labels, section.fullText);
  const isNamed = /^(?:risk|r|risiko|risque|riesgo|risco)[\s-]*\d+/i.test(section.title.trim());
  if (fields.size < 2 && !(isNamed && !section.isEmpty)) return undefined;
  return {
    name: { text: section.title, range: section.titleRange },
    range: { start: section.start, end: section.end },
    fields,
    mentions,
    place: { form: 'section', section },
  };
}

/** `**Risk**: …` or `**R1: Fire** (High likelihood)` with its fields in the text or in the list below. */
function* paragraphRisk(block: Block, next: Block | undefined): Generator<Risk> {
  const inline = block.inline;
  if (inline === undefined) return;
  const named = inline.fact(labelledLines)[0]?.key === 'risk';
  if (!named && !OPENS_RISK.test(inline.text) && !inline.spans.some((span) => span.kind === 'strong' && span.plainStart === 0)) return;
  const blocks = next?.kind === 'list' ? [block, next] : [block];
  const labels = new Labels(blocks, LABELS);
  const { fields, mentions } = statedFields(labels, blocks.map((each) => each.text).join('\n'));
  const name = labels.get('risk')?.value ?? (named ? undefined : firstWords(inline, labels));
  if (name === undefined || isFieldItself(labels, inline.range(0, 1).start)) return;
  if (named || fields.size + mentions.size >= 2)
    yield { name, range: { start: block.start, end: block.end }, fields, mentions, place: { form: 'paragraph', block } };
}

/** `R1: …`, `Risk 2 – …`. */
const OPENS_RISK = /^(?:risk|r|risiko|risque|riesgo|risco)[\s-]*\d+\s?[:：.–—-]/i;

function statedFields(labels: Labels, text: string): { fields: Map<RiskField, Stated>; mentions: Set<RiskField> } {
  const fields = new Map<RiskField, Stated>();
  for (const field of RISK_FIELDS) {
    const value = labels.get(field)?.value;
    if (value !== undefined) fields.set(field, value);
  }
  return { fields, mentions: new Set(RISK_FIELDS.filter((field) => !fields.has(field) && MENTION[field].test(text))) };
}
