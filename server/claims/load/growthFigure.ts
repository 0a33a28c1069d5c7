/** Which figures say that data grow, and per what time. Reads one figure with its label; what comes of a growth is read elsewhere. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import type { Exact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { Period } from '../../quantities/quantity.ts';
import { periodOf } from '../../quantities/units.ts';
import { periodIn } from '../../quantities/periodNamed.ts';
import { isOfOthers } from '../statedFigure.ts';

/** A volume that is to follow from a growth. */
export interface GrowthStatement {
  /** A size per time, a percentage per time, or a multiple per time. */
  readonly growth: Figure;
  readonly start: Figure | undefined;
  readonly end: Figure;
  /** What the growth is per. */
  readonly every: Period;
  /** In seconds. */
  readonly after: Exact;
}

/** What changes the sum in ways the figures do not tell. */
export const ALTERED = anyWord`
  replica${LETTER}*|compress${LETTER}*|overhead|index(?:es|ing)?|copies|factor|rf ?=|dedup${LETTER}*|delet${LETTER}*|purg${LETTER}*
  archiv(?:ed|ing|al)|(?:to|into|in) (?:the |an? )?archive|prun${LETTER}*|rotat${LETTER}*|compact${LETTER}*|tier${LETTER}*|backups?
  snapshots?|sampl${LETTER}*|if|unless|would|could|may|might|buffer|headroom|raid|limit${LETTER}*|quota|alert${LETTER}*|accelerat${LETTER}*
  per (?:user|tenant|customer|instance|node|shard|region|service|event|message|record)
`;
/** What a volume to begin with is called. */
export const START = anyWord`
  from|start${LETTER}*|initial${LETTER}*|current(?:ly)?|today|now|at launch|on day one|begin${LETTER}*
  (?<!(?:will|shall) )have(?! (?:ordered|bought|reserved|planned))|existing|year 0|at present
`;

const GROWTH_LABEL = anyWord`growth|increase|new|ingest(?:ed|ion)?|added`;

/** `90 GB more each month` */
const MORE_EACH = regex('i')`
  ^ (?:more|(?:is|are|gets?|will be) (?:added|written|stored|ingested|uploaded|produced|collected|recorded|created)|comes? in|arrives?|piles? up)
  (?: (?:per|each|every|an?) (day|week|month|year)| (daily|weekly|monthly|yearly|annually))(?![a-z])
`;

/** `Every week another 300 GB` */
const EACH_TIME = regex('i')`
  (?:^|[.;,] )(?:every|each) (day|night|week|month|year),? (?:(?:another|about|some|roughly|we|store|add|adds|brings?|writes?|takes? in|
  receives?|there (?:are|is)|comes?) ){0,3}$
`;

/** The period of a growth: its own, or that of a label such as `Growth per month`. */
export function everyOf({ quantity, cell, inline }: Figure): Period | undefined {
  if (quantity.period !== undefined || quantity.kind !== 'size') return quantity.period;
  const match = MORE_EACH.exec(inline?.prose.slice(quantity.end, quantity.end + 40) ?? '');
  const more = match?.[1] ?? match?.[2];
  if (more !== undefined) return periodOf(more.toLowerCase());
  const each = cell === undefined ? EACH_TIME.exec(inline?.prose.slice(0, quantity.start) ?? '')?.[1] : undefined;
  if (each !== undefined) return periodOf(each.toLowerCase());
  const label =
    cell === undefined
      ? (/^([^:]{0,60}):\s*$/.exec(inline?.prose.slice(0, quantity.start) ?? '')?.[1] ?? '')
      : `${cell.row.cells[0]?.text ?? ''} ${cell.column.heading}`;
  return GROWTH_LABEL.test(label) ? periodIn(label) : undefined;
}

/** Whether a figure says by how much data grow in a day or more. */
export function isGrowth(figure: Figure): boolean {
  const { quantity, subject } = figure;
  const every = everyOf(figure);
  if (
    every === undefined ||
    every === 'second' ||
    every === 'minute' ||
    quantity.bound === 'at-least' ||
    quantity.each !== undefined ||
    statedValue(quantity) === undefined ||
    isOfOthers(figure)
  )
    return false;
  return (
    quantity.kind === 'transfer' ||
    quantity.kind === 'size' ||
    ((quantity.kind === 'percentage' || quantity.kind === 'multiple') && subject.measure === 'growth') ||
    quantity.kind === 'multiple'
  );
}
