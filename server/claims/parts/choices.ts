/** The products a design says it uses, and for what: in sentences, tables and diagrams of its own. Options, migrations, other systems and other times are left out. */
import { anyWord } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import type { Block, Inline } from '../../document/block.ts';
import type { BlockFilter } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { productsIn, productsInText } from '../../document/productMentions.ts';
import type { Section } from '../../document/section.ts';
import { sentenceAt } from '../../document/sentences.ts';
import { tablesOf } from '../../document/tables.ts';
import type { DecisionRole } from '../../knowledge/coreDecisions.ts';
import { rolesOf } from '../../log/choices.ts';
import { clauseAt } from '../clause.ts';
import { modalityIn } from '../modality.ts';
import { timeIn } from '../time.ts';
import { polarityIn } from '../polarity.ts';
import { isBetweenQuotes, isQuoted, standingOfClause, standingOfSection } from '../standing.ts';

/** A product in use for a role. */
export interface Choice {
  readonly roles: readonly DecisionRole[];
  /** As its makers write it. */
  readonly product: string;
  readonly range: Range;
  readonly form: 'prose' | 'table' | 'diagram';
  /** The words around it, and the titles above it: what it is used for. */
  readonly about: string;
}

const fact: DocumentFact<readonly Choice[]> = { compute: readChoices };

/** All choices of a document in the order they stand. */
export function choicesIn(document: ArchDocument): readonly Choice[] {
  return document.fact(fact);
}

/** Sections that tell of a way from one product to another, or of records, which are read as such. */
const LEFT_OUT = anyWord`
  migrat\w*|transition|cut-?over|roll-?out|strangler|cost|pricing|licen[cs]\w*|skills?|team|hiring|local development
  development (?:setup|environment)|testing|decisions?|adrs?|terminology
`;
const LEFT_OUT_ROLES: ReadonlySet<Section['role']> = new Set<Section['role']>([
  'migration',
  'testing',
  'decisions',
  'embedded-record',
  'phases',
  'phase',
]);
/** Tells of another product than the one in use: compared, read from, left behind, or of another environment. */
const ANOTHER = anyWord`
  migrat\w+|legacy|former\w*|previous\w*|replac\w+|phas(?:e|ed|ing) out|retir\w+|sunset|deprecat\w+|consider\w*|evaluat\w+|reject\w*
  compar\w+|versus|vs|alternative\w*|options?|import\w*|export\w*|third[- ]party|partner\w*|external\w*|upstream|vendors?|supplier\w*|their
  theirs|compatib\w+|support(?:s|ed)? (?:both|also|either)|such as|similar to|like|unless|until|test(?:s|ing|ed)?|locally|local|laptops?
  development|dev|staging|sandbox|in-memory|mirror\w*|replicat\w+|sync\w*|cdc|connectors?|drivers?|protocol|wire|syntax|dialect|flavou?r\w*
  either|or|client(?:'s|s')|(?:its|their) own|still|warehouse|analytics|reporting|plugin
`;
const COLUMN_OF_OTHERS = anyWord`
  alternativ\w*|rejected|considered|options?|instead|current\w*|legacy|today|from|old|before|previous\w*|risks?|cost|pros|cons|notes?|why
  rationale|reason|justification|not chosen|staging|dev\w*|local|test\w*|requirement|source
`;
const DRAWING = /^(?:mermaid|plantuml|puml|dot|graphviz|d2|c4)/i;

const fenced: BlockFilter = { matches: (shape) => shape.kind === 'fence' };

function readChoices(document: ArchDocument): readonly Choice[] {
  const choices: Choice[] = [];
  for (const section of [document.root, ...document.sections]) {
    if (standingOfSection(section) !== 'own' || isLeftOut(section)) continue;
    for (const top of section.blocks)
      for (const block of top.walk())
        if (block.kind === 'paragraph' && !isQuoted(block) && block.inline !== undefined) choices.push(...inProse(block.inline, section));
  }
  for (const table of tablesOf(document)) {
    if (standingOfSection(table.section) !== 'own' || isLeftOut(table.section) || isQuoted(table.block)) continue;
    for (const row of table.rows) {
      const about = `${row.cells.map((cell) => cell.text).join(' | ')} ${titlesAbove(table.section)}`;
      if (ANOTHER.test(row.cells.map((cell) => cell.inline.prose).join(' | '))) continue;
      for (const [index, cell] of row.cells.entries())
        if (!COLUMN_OF_OTHERS.test(table.columns[index]?.heading ?? '')) choices.push(...inCell(cell.inline, about));
    }
  }
  for (const block of document.walkWhere(fenced))
    if (block.kind === 'fence' && DRAWING.test(block.mark)) choices.push(...inDrawing(document, block));
  return choices.sort((a, b) => a.range.start - b.range.start);
}

function inProse(inline: Inline, section: Section): Choice[] {
  return productsIn(inline).flatMap(({ product, start, end }): Choice[] => {
    const roles = rolesOf(product);
    const sentence = sentenceAt(inline, start);
    if (roles.length === 0 || sentence === undefined || ANOTHER.test(sentence.prose) || isBetweenQuotes(inline, start)) return [];
    const clause = clauseAt(sentence, start);
    const isStated =
      polarityIn(clause.text, start - clause.start, end - clause.start) === 'affirmed' &&
      modalityIn(clause.text, sentence.text.endsWith('?')) === 'stated' &&
      timeIn(clause.text) === 'now';
    if (!isStated || standingOfClause(clause.text, inline.prose.slice(sentence.start, clause.start)) !== 'own') return [];
    return [
      { roles, product: product.name, range: inline.range(start, end), form: 'prose', about: `${sentence.text} ${titlesAbove(section)}` },
    ];
  });
}

function inCell(inline: Inline, about: string): Choice[] {
  return productsIn(inline).flatMap(({ product, start, end }): Choice[] => {
    const roles = rolesOf(product);
    const isDenied =
      polarityIn(inline.prose, start, end) === 'denied' ||
      modalityIn(inline.prose, inline.text.endsWith('?')) !== 'stated' ||
      timeIn(inline.prose) !== 'now';
    return roles.length === 0 || isDenied ? [] : [{ roles, product: product.name, range: inline.range(start, end), form: 'table', about }];
  });
}

/** Labels of nodes and edges, line by line. */
function inDrawing(document: ArchDocument, block: Block): Choice[] {
  const section = document.sectionAt(block.start);
  if (standingOfSection(section) !== 'own' || isLeftOut(section) || isQuoted(block)) return [];
  const choices: Choice[] = [];
  const text = document.slice(block.content);
  const labels = labelsIn(text);
  let at = block.content.start;
  for (const line of text.split('\n')) {
    if (!/^\s*(?:%%|'|\/\/|#)/.test(line) && !ANOTHER.test(line) && timeIn(line) === 'now') {
      for (const { product, start, end } of productsInText(line)) {
        const roles = rolesOf(product);
        if (roles.length > 0)
          choices.push({
            roles,
            product: product.name,
            range: { start: at + start, end: at + end },
            form: 'diagram',
            about: `${withLabels(line, labels)} ${titlesAbove(section)}`,
          });
      }
    }
    at += line.length + 1;
  }
  return choices;
}

const LABELLED = /(\w{1,40})\s?[[({>]{1,3}"?([^\]"(){}[]{1,80})/gu;

/** What the nodes of a drawing are called, by their ids. */
function labelsIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(LABELLED)].map(([, id = '', label = '']) => [id, label]));
}

function withLabels(line: string, labels: ReadonlyMap<string, string>): string {
  return [line, ...(line.match(/\w+/gu) ?? []).flatMap((id) => labels.get(id) ?? [])].join(' ');
}

function isLeftOut(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (LEFT_OUT_ROLES.has(each.role) || (each.level > 1 && LEFT_OUT.test(each.title))) return true;
  return false;
}

function titlesAbove(section: Section): string {
  const titles: string[] = [];
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.form !== 'root' && each.level > 1) titles.push(each.title);
  return titles.join(' ');
}
