/**
 * All statements of a document, found once for each version and read when asked for. Diagrams, code and comments make none. English only:
 * in other languages nothing is found, and nothing judged.
 */
import type { Block } from '../document/block.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import type { Section } from '../document/section.ts';
import { tablesOf } from '../document/tables.ts';
import type { Concept } from '../knowledge/vocabulary/concepts.ts';
import { mentionsIn } from './mentions.ts';
import { Statement, type StatementPlace } from './statement.ts';

const fact: DocumentFact<ReadonlyMap<Concept, readonly Statement[]>> = { compute: readStatements };

/** Every place that names one of these concepts, whatever it says of it, in document order. */
export function statementsOn(document: ArchDocument, ...concepts: readonly Concept[]): readonly Statement[] {
  const found = document.fact(fact);
  const all = concepts.flatMap((concept) => found.get(concept) ?? []);
  return concepts.length === 1 ? all : all.sort((a, b) => a.range.start - b.range.start);
}

/** Those by which the design says something of itself: see `Statement.isClaim`. Their polarity may be either. */
export function claimsOn(document: ArchDocument, ...concepts: readonly Concept[]): readonly Statement[] {
  return statementsOn(document, ...concepts).filter((statement) => statement.isClaim);
}

/** What the design states of itself now and does not deny, in document order. */
export function affirmed(document: ArchDocument, ...concepts: readonly Concept[]): readonly Statement[] {
  return claimsOn(document, ...concepts).filter((statement) => statement.polarity === 'affirmed');
}

/** Whether the design states one of these of itself. */
export function states(document: ArchDocument, ...concepts: readonly Concept[]): boolean {
  return affirmed(document, ...concepts).length > 0;
}

/** Of statements in document order, the first in each sentence: several words of one may say the same thing. */
export function* firstOfEachSentence(statements: Iterable<Statement>): Generator<Statement> {
  let last = -1;
  for (const statement of statements) {
    const { start } = statement.sentenceRange;
    if (start !== last) yield statement;
    last = start;
  }
}

/** Whether a document names one of these anywhere: for rules on what is missing. */
export function isMentioned(document: ArchDocument, ...concepts: readonly Concept[]): boolean {
  const found = document.fact(fact);
  return concepts.some((concept) => found.has(concept));
}

function readStatements(document: ArchDocument): Map<Concept, Statement[]> {
  const found = new Map<Concept, Statement[]>();
  const add = (place: StatementPlace): void => {
    for (const mention of mentionsIn(place.inline)) {
      const known = found.get(mention.key);
      const statement = new Statement(mention, place);
      if (known === undefined) found.set(mention.key, [statement]);
      else known.push(statement);
    }
  };
  const tables = new Map(tablesOf(document).map((table) => [table.block, table]));
  for (const { block, section } of placed(document)) {
    if (block.inline !== undefined) add({ inline: block.inline, block, section, cell: undefined });
    const table = tables.get(block);
    if (table === undefined) continue;
    for (const row of table.block.rows)
      row.cells.forEach((cell, index) =>
        add({ inline: cell.inline, block, section, cell: { table, row, cell, column: table.columns[index] } }),
      );
  }
  return found;
}

/** Every block with the section it stands in. */
function* placed(document: ArchDocument): Generator<{ readonly block: Block; readonly section: Section }> {
  let next = 0;
  let section = document.root;
  for (const block of document.walk()) {
    for (let each = document.sections[next]; each !== undefined && each.start <= block.start; each = document.sections[next]) {
      section = each;
      next += 1;
    }
    yield { block, section };
  }
}
