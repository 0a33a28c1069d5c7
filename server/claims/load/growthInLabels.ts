/** A growth, a time and what the data come to, told under labels: the items of a list, the cells of a row or a column. */
import { anyWord } from '../../base/patterns.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { exact, times, type Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { secondsOf } from '../../quantities/units.ts';
import { ALTERED, START, everyOf, isGrowth, type GrowthStatement } from './growthFigure.ts';

/** Labels of one list: `Today: 1 TB`, `Growth: 50 GB per month`, `After 2 years: 9 TB`. */
export function growthInList(figures: readonly Figure[], growth: Figure): readonly GrowthStatement[] | undefined {
  const list = growth.block?.parent?.parent;
  if (list?.kind !== 'list' || growth.block?.inline?.text.includes('. ') === true) return undefined;
  const here = figures.filter(
    (figure) => figure !== growth && figure.block?.parent?.parent?.start === list.start && figure.block.parent.parent.kind === 'list',
  );
  return labelled(
    growth,
    here,
    ({ inline, quantity }) => inline?.prose.slice(0, quantity.start) ?? '',
    ({ inline }) => inline?.prose ?? '',
  );
}

/** Cells of one row, else of one column. */
export function growthInTable(figures: readonly Figure[], growth: Figure): readonly GrowthStatement[] | undefined {
  const { cell } = growth;
  if (cell === undefined) return undefined;
  const row = figures.filter((figure) => figure !== growth && figure.cell?.row === cell.row);
  const column = figures.filter((figure) => figure !== growth && figure.cell?.table === cell.table && figure.cell.column === cell.column);
  return (
    labelled(
      growth,
      row,
      (figure) => figure.cell?.column.heading ?? '',
      ({ cell: at }) => at?.row.cells.map((each) => each.text).join(' ') ?? '',
    ) ??
    labelled(
      growth,
      column,
      (figure) => figure.cell?.row.cells[0]?.text ?? '',
      (figure) => `${figure.cell?.row.cells[0]?.text ?? ''} ${figure.inline?.prose ?? ''}`,
    )
  );
}

function labelled(
  growth: Figure,
  others: readonly Figure[],
  labelOf: (figure: Figure) => string,
  wordsOf: (figure: Figure) => string,
): readonly GrowthStatement[] | undefined {
  const sizes = others.filter(
    (figure) => figure.quantity.kind === 'size' && !isGrowth(figure) && statedValue(figure.quantity) !== undefined,
  );
  const starts = sizes.filter((figure) => START.test(labelOf(figure)));
  if (starts.length > 1 || [growth, ...sizes].some((figure) => ALTERED.test(wordsOf(figure)))) return undefined;
  const [start] = starts;
  const statements = sizes.flatMap((end): GrowthStatement[] => {
    const after = end === start ? undefined : horizonIn(labelOf(end));
    return after !== undefined && end.subject.environment === growth.subject.environment && end.subject.region === growth.subject.region
      ? [{ growth, start, end, every: everyOf(growth) ?? 'year', after }]
      : [];
  });
  return statements.length === 0 ? undefined : statements;
}

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10, a: 1 };
const HORIZON = anyWord`(\d{1,2}|one|two|three|four|five|ten|a)[ -](year|month)s?|year (\d)`;

/** `After 2 years`, `12-month volume`, `Year 3`: a time in seconds. */
function horizonIn(label: string): Exact | undefined {
  const match = HORIZON.exec(label);
  if (match === null) return undefined;
  const written = (match[1] ?? match[3] ?? '').toLowerCase();
  const count = NUMBERS[written] ?? Number(written);
  return count === 0 ? undefined : times(exact(count), secondsOf(match[2]?.toLowerCase() === 'month' ? 'month' : 'year'));
}
