/** Figures on what a system runs several of: which count instances, whose they are, which of them stand nearest to another. Knows no load and no pool. */
import { listed, regex } from '../../base/patterns.ts';
import { compareExact, exact, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { labelBefore, mayBeOne } from '../statedFigure.ts';
import { areInOneSentence } from '../figurePlaces.ts';

/** What a system runs several of. */
export const INSTANCE_WORDS: readonly string[] = listed`
  instance|node|pod|server|container|worker|task|vm|machine|replica|host|broker|consumer|process|shard|partition|ingester|indexer|writer
  reader|renderer|encoder|transcoder|crawler|gateway|router|proxy|dispatcher|collector|forwarder|validator
`;
/** The same, to be looked up. */
export const INSTANCE_NOUNS: ReadonlySet<string> = new Set(INSTANCE_WORDS);
const INSTANCE_HEADING = regex('iu')`
  ^(?:#|no\.? of|number of|count of)? ?(?:max(?:imum)? |planned )?(?:(?:running|total|application|app|api|web) )?
  (?:instances?|nodes?|pods?|servers?|containers?|workers?|tasks?|vms?|machines?|replicas?|hosts?|brokers?)
  (?: count| planned| running| in total)?$
`;

/** Whether a figure says how many instances there are, whatever runs in them. */
export function isInstanceCount(figure: Figure): boolean {
  const { quantity, cell, subject } = figure;
  if (quantity.kind !== 'count' || subject.measure === 'min-instances' || quantity.each !== undefined) return false;
  if (quantity.counted !== undefined) return INSTANCE_NOUNS.has(quantity.counted);
  if (isMostOfScaling(figure)) return true;
  if (cell === undefined) return INSTANCE_HEADING.test(labelBefore(figure));
  return (
    INSTANCE_HEADING.test(cell.column.name) || (cell.column.index === 1 && INSTANCE_HEADING.test(cell.row.cells[0]?.text.trim() ?? ''))
  );
}

/** `| API | 4 | 20 |` under `Min` and `Max` in a section on scaling. */
function isMostOfScaling({ cell, subject, section }: Figure): boolean {
  return (
    subject.measure === 'max-instances' &&
    /^max(?:imum)?\.?$/i.test(cell?.column.heading.trim() ?? '') &&
    /scal|instances|replicas|capacity/i.test(`${section.title} ${cell?.table.columns.map(({ heading }) => heading).join(' ') ?? ''}`)
  );
}

/** Candidates in the nearest surroundings that hold any: the row, the sentence, the section, the document where one owner is possible. */
export function nearest(figure: Figure, candidates: readonly Figure[]): readonly Figure[] {
  const surroundings: readonly ((other: Figure) => boolean)[] = [
    (other) => figure.cell !== undefined && other.cell?.row === figure.cell.row,
    (other) => isInValueColumn(figure) && other.cell?.table === figure.cell?.table,
    (other) => figure.cell !== undefined && other.cell === undefined && other.section === figure.section && isTheOnlyRow(figure),
    (other) => figure.cell === undefined && areInOneSentence(figure, other),
    (other) => figure.cell === undefined && other.inline?.shape === figure.inline?.shape,
    (other) => figure.cell === undefined && other.cell === undefined && other.section === figure.section,
    (other) => figure.cell === undefined && mayBeOne(ownerOf(figure), ownerOf(other)),
  ];
  for (const isNear of surroundings) {
    const found = candidates.filter((other) => other !== figure && isNear(other));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a table tells one thing in each row: its name and its value. */
export function isInValueColumn({ cell }: Figure): boolean {
  return cell?.column.index === 1 && cell.table.columns.length === 2;
}

function isTheOnlyRow({ cell }: Figure): boolean {
  return cell?.table.rows.length === 1;
}

/** Whose a figure is, without the words for instances and load. */
export function ownerOf({ subject }: Figure): string | undefined {
  const words = (subject.of ?? '')
    .split(' ')
    .filter(
      (word) =>
        word !== '' && !INSTANCE_NOUNS.has(word) && !/^(?:peak|throughput|capacity|request|database|db|one|single|each|every)$/.test(word),
    );
  return words.length === 0 ? undefined : words.join(' ');
}

/** The figure with the largest value, the first of equal ones. */
export function largest(figures: readonly Figure[]): Figure | undefined {
  return figures.toSorted((a, b) => compareExact(valueOf(b), valueOf(a)))[0];
}

/** The figure with the smallest value, the first of equal ones. */
export function smallest(figures: readonly Figure[]): Figure | undefined {
  return figures.toSorted((a, b) => compareExact(valueOf(a), valueOf(b)))[0];
}

/** The most a figure says; where it is open above, the least. */
export function valueOf({ quantity }: Figure): Exact {
  return quantity.interval.max ?? quantity.interval.min ?? exact(0);
}
