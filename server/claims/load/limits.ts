/** A minimum and a maximum of one thing, wherever the two stand together: columns, rows, items, sentences. Compares nothing. */
import { anyWord, regex } from '../../base/patterns.ts';
import type { Row } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf, type TableColumn } from '../../document/tables.ts';
import { startingWithin } from '../../document/within.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { areInOneList, areInOneSentence } from '../figurePlaces.ts';
import { figuresOf } from '../figuresByMeasure.ts';
import { listOf } from '../listLead.ts';

/** What is stated of one thing: the least of it, and the most. */
export interface Limits {
  readonly min: Figure;
  readonly max: Figure;
  /** What they are of, where the row says so; else empty. */
  readonly name: string;
}

const MIN = anyWord`min(?:imum|imal)?|fewest|at least|lower (?:bound|limit|end)|(?:no|not) (?:fewer|less) than|floor`;
const MAX = anyWord`max(?:imum|imal)?|most|upper (?:bound|limit|end)|(?:no|not) more than|ceiling`;
/** The same, and as a part of a setting's name: without them a text has no limits of either kind. */
export const MIN_SAID = regex('i')`
  \bmin(?:imum|imal)?\b|\bmin_?(?:replica|instance|pod|node|size|count|worker|task|capacity)|fewest|at least|lower (?:bound|limit|end)|
  (?:no|not|never) (?:fewer|less) than|\bfloor\b|\bbetween\b
`;
/** The same for what is most. */
export const MAX_SAID = regex('i')`
  \bmax(?:imum|imal)?\b|\bmax_?(?:replica|instance|pod|node|size|count|worker|task|capacity)|\bmost\b|upper (?:bound|limit|end)|
  (?:no|not) more than|\bceiling\b|\bbetween\b|capped
`;
/** Figures for one of something do not compare with figures for all. */
const FOR_ONE = anyWord`per|each|every`;

/** Every minimum with its maximum; the same pair may be found in more than one way. */
export function* limitsOf(document: ArchDocument): Generator<Limits> {
  yield* inTables(document);
  yield* inRows(document);
  yield* inItems(document);
  yield* inBounds(document);
  yield* inLines(document);
}

/** Columns that differ in `min` and `max` only. */
function* inTables(document: ArchDocument): Generator<Limits> {
  for (const table of tablesOf(document)) {
    for (const low of table.columns) {
      const high =
        MIN.test(low.name) && !MAX.test(low.name)
          ? table.columns.find(
              ({ name, heading }) =>
                MAX.test(name) && !MIN.test(name) && without(name) === without(low.name) && bracketsOf(heading) === bracketsOf(low.heading),
            )
          : undefined;
      if (high === undefined) continue;
      for (const row of table.rows) {
        const min = onlyFigure(document, row, low);
        const max = onlyFigure(document, row, high);
        if (min !== undefined && max !== undefined && FOR_ONE.test(textOf(row, low)) === FOR_ONE.test(textOf(row, high)))
          yield { min, max, name: low.index === 0 || high.index === 0 ? '' : (row.cells[0]?.text ?? '') };
      }
    }
  }
}

/** Rows whose labels differ in `min` and `max` only, under one heading. */
function* inRows(document: ArchDocument): Generator<Limits> {
  for (const table of tablesOf(document)) {
    const labels = table.rows.map((row) => row.cells[0]?.text ?? '');
    for (const [at, label] of labels.entries()) {
      const row = table.rows[at];
      const other =
        MIN.test(label) && !MAX.test(label)
          ? labels.findIndex((each) => MAX.test(each) && !MIN.test(each) && without(each).toLowerCase() === without(label).toLowerCase())
          : -1;
      const [column, ...columns] = table.columns.slice(1).filter(({ name }) => !MIN.test(name) && !MAX.test(name));
      const below = table.rows[other];
      if (
        row === undefined ||
        below === undefined ||
        column === undefined ||
        columns.some((each) => onlyFigure(document, row, each) !== undefined)
      )
        continue;
      const [min, max] = [onlyFigure(document, row, column), onlyFigure(document, below, column)];
      if (min !== undefined && max !== undefined) yield { min, max, name: '' };
    }
  }
}

/** Items of one list whose labels differ in `min` and `max` only, however they are written: `minReplicas: 4`. */
function* inItems(document: ArchDocument): Generator<Limits> {
  const labelled = quantitiesOf(document)
    .filter(isPlain)
    .flatMap((figure) => {
      const label = /^([^:]{1,48}):\s*$/.exec(figure.inline?.prose.slice(0, figure.quantity.start) ?? '')?.[1];
      return label === undefined || listOf(figure.block) === undefined
        ? []
        : [{ figure, label: label.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') }];
    });
  for (const { figure: min, label } of labelled) {
    if (!MIN.test(label) || MAX.test(label)) continue;
    const max = labelled.find(
      (other) =>
        MAX.test(other.label) &&
        !MIN.test(other.label) &&
        without(other.label).toLowerCase() === without(label).toLowerCase() &&
        areInOneList(other.figure, min),
    );
    if (max !== undefined && min.subject.measure !== 'min-instances') yield { min, max: max.figure, name: '' };
  }
}

/** `from at least 5 pods to at most 3`, `no fewer than twenty and no more than ten encoders`: two bounds of one thing, and nothing between them. */
function* inBounds(document: ArchDocument): Generator<Limits> {
  const figures = quantitiesOf(document).filter(isPlain);
  for (const [index, min] of figures.entries()) {
    const max = figures[index + 1];
    if (max === undefined || min.quantity.bound !== 'at-least' || max.quantity.bound !== 'at-most' || !areInOneSentence(min, max)) continue;
    const gap = min.inline?.prose.slice(min.quantity.end, max.quantity.start) ?? '';
    const isOneNoun =
      min.quantity.counted === undefined || max.quantity.counted === undefined || min.quantity.counted === max.quantity.counted;
    if (isOneNoun && BETWEEN_BOUNDS.test(gap) && !OF_OTHERS.test(max.inline?.prose.slice(max.quantity.end, max.sentence?.end) ?? ''))
      yield { min, max, name: '' };
  }
}

const BETWEEN_BOUNDS =
  /^[^.]{0,40}[;,.] ?(?:and |but )?(?:the (?:group|pool|fleet|set|deployment|service|number)|it|they|which) (?:is|are|may be|must be|can be) (?:capped|limited|held) (?:at|to) $|^,? (?:and|to|but|up to|and up to)(?: \(?)? ?(?:at most|at the most|no more than|not more than|a maximum of|a max of|max\.?|up to) $/iu;
/** What the second figure alone is said of. */
const OF_OTHERS = /^ ?(?:in|of|for|at|on|may|can|are|is|per|each|a|an)(?!\p{L})/iu;

/** What a heading or label restricts itself to. */
function bracketsOf(text: string): string {
  return /\(([^()]*)\)/.exec(text)?.[1]?.toLowerCase() ?? '';
}

function without(name: string): string {
  return name.replace(MIN, '').replace(MAX, '').replaceAll(/\s+/g, ' ').trim();
}

function textOf(row: Row, column: TableColumn): string {
  return row.cells[column.index]?.text ?? '';
}

function onlyFigure(document: ArchDocument, row: Row, column: TableColumn): Figure | undefined {
  const inRow = startingWithin(quantitiesOf(document), row, ({ range }) => range.start);
  const [first, ...others] = inRow.filter(({ cell }) => cell?.row === row && cell.column === column);
  return others.length === 0 ? first : undefined;
}

/** `min 10, max 4 instances`: the word before each figure, and what it is said of. */
const MIN_BEFORE = /(?<!\p{L})[Mm]in(?:imum|imal)?(?!\p{Ll})([\p{L}\s_]{0,24})[^\p{L}.;]{0,4}$/u;
const MAX_BETWEEN = /^[^.;]{0,24}?(?<!\p{L})[Mm]ax(?:imum|imal)?(?!\p{Ll})([\p{L}\s_]{0,24})[^\p{L}.;]{0,4}$/u;

/** `Minimum number of instances: 12. Maximum: 8.` */
const NEXT_LABEL = /^[.;,] (?:the )?max(?:imum)?(?: is)?:? $/iu;

/** In one sentence, or in two items of one list. */
function* inLines(document: ArchDocument): Generator<Limits> {
  const figures = quantitiesOf(document).filter(isPlain);
  for (const [index, min] of figures.entries()) {
    const max = figures[index + 1];
    const text = min.inline?.prose ?? '';
    const low = MIN_BEFORE.exec(text.slice(Math.max(0, min.quantity.start - 40), min.quantity.start))?.[1];
    if (max === undefined || low === undefined) continue;
    const gap = text.slice(min.quantity.end, max.quantity.start);
    if (min.inline?.shape === max.inline?.shape && NEXT_LABEL.test(gap)) yield { min, max, name: '' };
    if (!areInOneSentence(min, max)) continue;
    const high = MAX_BETWEEN.exec(text.slice(min.quantity.end, max.quantity.start))?.[1];
    if (high !== undefined && nounOf(low) === nounOf(high)) yield { min, max, name: '' };
  }
  const highs = figuresOf(document, 'max-instances').filter(isPlain);
  for (const min of figuresOf(document, 'min-instances').filter(isPlain)) {
    const [max, ...others] = highs.filter((figure) => areItemsOfOne(min, figure));
    if (max !== undefined && others.length === 0) yield { min, max, name: min.subject.of ?? '' };
  }
}

function isPlain({ cell, subject }: Figure): boolean {
  return cell === undefined && subject.stance.length === 0;
}

function nounOf(text: string): string {
  return text.replaceAll(/(?<![A-Za-z\u00C0-\u024F])(?:of|is|to|at|be)(?![A-Za-z\u00C0-\u024F])|[\s_]/g, '').toLowerCase();
}

/** Items of one list, of one thing in one phase and environment. */
function areItemsOfOne(min: Figure, max: Figure): boolean {
  const [a, b] = [min.subject, max.subject];
  return (
    min.inline?.shape !== max.inline?.shape &&
    a.of === b.of &&
    a.environment === b.environment &&
    a.phase === b.phase &&
    areInOneList(min, max)
  );
}
