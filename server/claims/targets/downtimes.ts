/** Downtimes that a document says an availability allows: pairs the two where they stand together. Whether a pair is right is the rules' business. */
import { blocksWith } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import { periodIn } from '../../quantities/periodNamed.ts';
import { quantitiesNear } from '../../quantities/quantitiesOf.ts';
import { isClaim, isOneOwner } from '../../quantities/subject.ts';
import { periodOf } from '../../quantities/units.ts';
import { haveOneReach } from '../reach.ts';
import { PERCENT_WORDS, percentOf } from './availability.ts';
import { speaksOfOtherTime, rowText, ifMeant, type DowntimeStatement } from './downtimeStatement.ts';
import { inTheSentence, inTheSentenceBefore } from './downtimesInProse.ts';

/** Without one of these near it a figure is no availability, and no downtime that one allows. */
const nearAvailabilities = blocksWith(/nines|9['’]?s|%|percent|pct|prozent|downtime|outage|unavailab|error|maintenance/i);
const fact: DocumentFact<readonly DowntimeStatement[]> = { compute: readStatements };

/** Every downtime that stands with the availability it belongs to. */
export function downtimesOf(document: ArchDocument): readonly DowntimeStatement[] {
  return document.fact(fact);
}

function readStatements(document: ArchDocument): readonly DowntimeStatement[] {
  if (!document.mentions(PERCENT_WORDS)) return [];
  const figures = quantitiesNear(document, nearAvailabilities);
  if (!figures.some((figure) => percentOf(figure) !== undefined)) return [];
  const found: DowntimeStatement[] = [];
  const paired = new Set<Figure>();
  const add = (statement: DowntimeStatement | undefined): void => {
    if (statement === undefined || paired.has(statement.downtime)) return;
    if (found.some((each) => each.availability === statement.availability && each.period === statement.period)) return;
    paired.add(statement.downtime);
    found.push(statement);
  };
  figures.forEach((figure, index) => {
    if (figure.quantity.kind !== 'duration' || figure.quantity.bound === 'at-least') return;
    add(inTheSentence(figures, index) ?? (figure.cell === undefined ? inTheSentenceBefore(figures, index) : inItsRow(figures, figure)));
  });
  add(inItsSection(document, figures, paired));
  return found;
}

/** A table of availabilities and what they allow. */
function inItsRow(figures: readonly Figure[], downtime: Figure): DowntimeStatement | undefined {
  const { cell, quantity } = downtime;
  if (
    cell === undefined ||
    !/downtime|outage|unavailab|error budget|allow/i.test(`${cell.column.heading} ${downtime.sentence?.text ?? ''}`) ||
    speaksOfOtherTime(`${cell.column.heading} ${downtime.sentence?.text ?? ''}`)
  )
    return undefined;
  const period =
    quantity.period ??
    periodIn(downtime.sentence?.text ?? '') ??
    periodIn(cell.column.heading) ??
    periodOf(/\(?(year|quarter|month|week|day)\)?$/i.exec(cell.column.heading)?.[1] ?? '');
  const inRow = figures.filter(
    (figure) =>
      figure.cell?.row === cell.row &&
      percentOf(figure) !== undefined &&
      (/avail|uptime|slo|sla|nines|target|level/i.test(`${figure.cell.column.heading} ${figure.subject.measure ?? ''}`) ||
        isPromisedInLabel(figure)),
  );
  const [availability, ...others] = inRow;
  const percent = availability === undefined ? undefined : percentOf(availability);
  if (
    availability === undefined ||
    percent === undefined ||
    period === undefined ||
    others.length > 0 ||
    speaksOfOtherTime(rowText(downtime))
  )
    return undefined;
  const inCell = figures.filter((figure) => figure.inline?.shape === downtime.inline?.shape && figure.quantity.kind === 'duration');
  return inCell.length > 1 && quantity.period === undefined ? undefined : ifMeant({ availability, percent, downtime, period }, true);
}

/** `| Ledger (99.95%) | 21.9 minutes |`: the row is named by the thing and what it promises. */
function isPromisedInLabel({ cell, inline, quantity }: Figure): boolean {
  return (
    cell?.column.index === 0 &&
    inline !== undefined &&
    /\p{L} ?\($/u.test(inline.prose.slice(0, quantity.start)) &&
    /^\)\s*$/.test(inline.prose.slice(quantity.end))
  );
}

/** `Availability: 99.9%` and `Downtime: 5 hours per year` under one heading, each the only one there. */
function inItsSection(document: ArchDocument, figures: readonly Figure[], paired: ReadonlySet<Figure>): DowntimeStatement | undefined {
  const downtimes = figures.filter(
    (figure) =>
      figure.subject.measure === 'downtime' &&
      figure.quantity.kind === 'duration' &&
      figure.quantity.bound !== 'at-least' &&
      isClaim(figure.subject),
  );
  const availabilities = figures.filter(
    (figure) => figure.subject.measure === 'availability' && percentOf(figure) !== undefined && isClaim(figure.subject),
  );
  for (const downtime of downtimes) {
    if (
      paired.has(downtime) ||
      speaksOfOtherTime(downtime.sentence?.text ?? '') ||
      downtimes.some((other) => other !== downtime && other.section === downtime.section)
    )
      continue;
    const period =
      downtime.quantity.period ??
      periodIn(downtime.sentence?.text ?? '') ??
      periodIn(downtime.cell?.row.cells[0]?.text ?? '') ??
      periodIn(downtime.cell?.column.heading ?? '');
    const [availability, ...others] = availabilities.filter((figure) => figure.section === downtime.section);
    const percent = availability === undefined ? undefined : percentOf(availability);
    if (
      availability === undefined ||
      percent === undefined ||
      period === undefined ||
      others.length > 0 ||
      speaksOfOtherTime(availability.sentence?.text ?? '')
    )
      continue;
    if (isOneOwner(availability.subject, downtime.subject) && haveOneReach(document, availability, downtime))
      return { availability, percent, downtime, period };
  }
  return undefined;
}
