/** The peak and the average of one load, wherever the two stand together: columns, rows, sentences. Compares nothing. */
import { groupedBy } from '../../base/groupedBy.ts';
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf } from '../../document/tables.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { Measure } from '../../quantities/measures.ts';
import { countedNoun } from '../../quantities/nouns.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { isOneOwner, isAsserted } from '../../quantities/subject.ts';
import { figuresOf } from '../figuresByMeasure.ts';
import { reachOf } from '../reach.ts';
import { AVERAGE_SAID as AVERAGE, PEAK_SAID as PEAK } from './loadWords.ts';

/** A load as it is at its height, and as it usually is. */
export interface Levels {
  readonly peak: Figure;
  readonly average: Figure;
}

/** Every peak with the average of the same load. */
export function* levelsOf(document: ArchDocument): Generator<Levels> {
  yield* inTables(document);
  yield* inText(document);
}

/** Beside a column of averages, one of what is most. */
const MOST = /^max(?:imum|\.)?$/i;

/** Two columns that differ in this only. */
function* inTables(document: ArchDocument): Generator<Levels> {
  for (const table of tablesOf(document)) {
    for (const high of table.columns) {
      if (!(PEAK.test(high.heading) || MOST.test(high.heading)) || AVERAGE.test(high.heading)) continue;
      const low = table.columns.find(
        (column) => AVERAGE.test(column.heading) && !PEAK.test(column.heading) && bare(column.heading) === bare(high.heading),
      );
      if (low === undefined) continue;
      const figures = quantitiesOf(document).filter((figure) => figure.cell?.table === table && isAsserted(figure.subject));
      for (const row of table.rows) {
        const [peak, ...peaks] = figures.filter((figure) => figure.cell?.row === row && figure.cell.column === high);
        const [average, ...averages] = figures.filter((figure) => figure.cell?.row === row && figure.cell.column === low);
        if (
          peak !== undefined &&
          average !== undefined &&
          peaks.length + averages.length === 0 &&
          risesWithLoad(peak, row.cells[0]?.text ?? '')
        )
          yield { peak, average };
      }
    }
  }
}

const NO_LOAD = anyWord`
  free|idle|spare|headroom|available|availability|uptime|remaining|hits?|success${LETTER}*|satisf${LETTER}*|margin|apdex|score|price
  discount
`;

const LOADED = anyWord`cpu|memory|ram|disk|load|usage|utili[sz]ation|bandwidth`;

/** Whether more load makes more of it: of free memory, hits and success there is less at peak times. */
function risesWithLoad({ quantity }: Figure, label: string): boolean {
  if (NO_LOAD.test(label)) return false;
  return quantity.kind !== 'percentage' || LOADED.test(label);
}

function bare(heading: string): string {
  return heading
    .replace(PEAK, '')
    .replace(MOST, '')
    .replace(AVERAGE, '')
    .replaceAll(/(?<!\p{L})(?:hours?|days?|minutes?|weeks?|times?|load)(?!\p{L})/giu, '')
    .replaceAll(/\P{L}/gu, '')
    .toLowerCase();
}

/** In one sentence, or of one thing under one heading. */
function* inText(document: ArchDocument): Generator<Levels> {
  const labelled = LEVELLED.flatMap((measure) => figuresOf(document, measure));
  const averages = [...figuresOf(document, 'average-load'), ...labelled.filter((figure) => isLabelled(figure, AVERAGE))].filter((figure) =>
    isMeant(figure, AVERAGE, PEAK),
  );
  if (averages.length === 0) return;
  const inProse = groupedBy(
    averages.filter(({ cell }) => cell === undefined),
    ({ inline }) => inline?.shape,
  );
  const inSections = groupedBy(averages, ({ section }) => section);
  for (const peak of [...figuresOf(document, 'peak'), ...labelled.filter((figure) => isLabelled(figure, PEAK))].filter((figure) =>
    isMeant(figure, PEAK, AVERAGE),
  )) {
    // An average in the same sentence is this peak's own, or sets it apart from all others.
    const beside = (inProse.get(peak.inline?.shape) ?? []).filter(({ sentence }) => sentence?.start === peak.sentence?.start);
    const [average, ...others] = (beside.length > 0 ? beside : (inSections.get(peak.section) ?? [])).filter(
      (figure) =>
        ((leavesUnit(peak) || goesOn(figure, peak)) && beside.length === 1) ||
        (areOfOne(document, peak, figure) && isInColumn(peak, figure)),
    );
    if (average !== undefined && others.length === 0) yield { peak, average };
  }
}

/** Loads of another name that a label gives a level: `Peak concurrent users: 2,000`. */
const LEVELLED: readonly Measure[] = ['concurrency', 'users', 'throughput', 'connections'];

function isLabelled({ inline, quantity, cell }: Figure, level: RegExp): boolean {
  if (
    cell === undefined &&
    level.test(/^[^.;:\d]{0,28}/.exec(inline?.prose.slice(quantity.end) ?? '')?.[0].split(/ (?:and|but|with|while) /)[0] ?? '')
  )
    return true;
  const label =
    cell === undefined
      ? (/^([^:.;,]{0,48}):\s*$/.exec(inline?.prose.slice(0, quantity.start) ?? '')?.[1] ?? '')
      : (cell.row.cells[0]?.text ?? '');
  return level.test(label);
}

/** Whether the words before or right behind the figure say the level, and no other one. */
function isMeant({ quantity, subject, inline, sentence, cell, section }: Figure, level: RegExp, other: RegExp): boolean {
  if (inline === undefined || sentence === undefined || !isAsserted(subject) || quantity.each !== undefined) return false;
  if (cell !== undefined && (level.test(cell.column.heading) || other.test(cell.column.heading))) return false;
  const around =
    cell === undefined
      ? `${section.title} ${inline.prose.slice(Math.max(0, quantity.start - 60), quantity.start)}|${inline.prose.slice(quantity.end, quantity.end + 24)}`
      : cell.row.cells.map((each) => each.text).join(' ');
  return level.test(around) && (cell === undefined || !other.test(around));
}

/** `400 readings per second on average and 250 at peak`: what leaves its unit unsaid speaks of the same. */
function leavesUnit({ quantity }: Figure): boolean {
  return quantity.kind !== 'count' && /^\d[\d.,]*$/.test(quantity.written);
}

const PEAK_FOLLOWS = regex('iu')`
  ^(?: \((?:mean|average|avg)\)|,? (?:on average|as a rule|day in,? day out|a?round the clock|most of the time|most days|normally|typically|usually|
  (?:on|in) an? (?:ordinary|normal|typical|average|usual|quiet) (?:day|hour|night|week|weekday)|in normal (?:times|
  operation)))?[,;]? (?:(?:and|with|but|then) ){0,2}(?:(?:during|on|in|at) (?:the |an? )?(?:[\p{L}-]+ ){1,2})?(?:(?:it|they|this|that|load|
  the load|traffic) )?(?:(?:its|the|a|in|at) )?
  (?:peaks?|peaking|bursts?|spikes?|surges?|rush(?: hours?)?|busy hours?|busiest (?:hour|minute|day)s?|tops out|climbs|jumps)
  (?: (?:after|before|during|in|on|at) (?:the |a )?(?:[\p{L}-]+ ){1,3}
  (?:is|are|brings?|sees?|reaches|comes? to|goes (?:up )?to|tops? out|climbs?|rises?|jumps?))?
  (?: (?:hour|hours|time|times|of|at|to|up to|at most|no more than|about|around|is|are|brings?|sees?|reaches|comes to)){0,3} $
`;

/** `arrive at an average of forty a minute, with bursts of up to`: one load, told on. */
function goesOn(average: Figure, peak: Figure): boolean {
  const gap = peak.inline?.prose.slice(average.quantity.end, peak.quantity.start) ?? '';
  const behind = peak.inline?.prose.slice(peak.quantity.end) ?? '';
  if (
    /^(?: as a rule| on average| on an ordinary day),? (?:and |but )?$/i.test(gap) &&
    /^ (?:at|in|during) (?:the |its |their )?(?:peak|rush hours?|busiest)/i.test(behind)
  )
    return true;
  return PEAK_FOLLOWS.test(gap);
}

/** Columns hold different things: how it is and how it is to be, one site and another. */
function isInColumn({ cell: a }: Figure, { cell: b }: Figure): boolean {
  return a?.table !== b?.table || a?.column === b?.column;
}

const MOMENTS = regex('gu')`
  (?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekday|weekend|morning|noon|afternoon|evening|night|midnight|christma|december|
  january)(?!\p{L})
`;

/** `The Monday peak` is one of the whole: when it is says nothing of whose. */
function timeless({ subject }: Figure): Figure['subject'] {
  const of = subject.of?.replaceAll(MOMENTS, '').trim();
  return { ...subject, of: of === '' ? undefined : of };
}

/** What a load holds for, without the words that say when: a Saturday's peak is one of the whole. */
function timelessReach(document: ArchDocument, figure: Figure): string | undefined {
  return reachOf(document, figure, { moments: false })?.replaceAll(MOMENTS, ' ').trim().replaceAll(/ {2,}/g, ' ');
}

function namesWhatIsCounted({ sentence, quantity }: Figure): boolean {
  const before = sentence?.prose.slice(0, Math.max(0, quantity.start - sentence.start)) ?? '';
  return (before.match(/\p{L}+/gu) ?? []).some((word) => countedNoun(word) !== undefined);
}

/** `Messages average 250 per second. At rush hour …`: what is counted owns the figure, and is not said again. */
function isOfWhatIsCounted(average: Figure, peak: Figure): boolean {
  const { of } = average.subject;
  return (
    of !== undefined &&
    countedNoun(of) !== undefined &&
    average.quantity.counted === undefined &&
    peak.quantity.counted === undefined &&
    average.inline !== undefined &&
    average.inline.shape === peak.inline?.shape &&
    average.sentence?.start !== peak.sentence?.start &&
    !namesWhatIsCounted(peak) &&
    isOneOwner({ ...average.subject, of: undefined }, timeless(peak))
  );
}

function areOfOne(document: ArchDocument, peak: Figure, average: Figure): boolean {
  const isOfIt = isOfWhatIsCounted(average, peak);
  if (
    !(isOfIt || isOneOwner(timeless(peak), timeless(average))) ||
    peak.subject.stance.join() !== average.subject.stance.join() ||
    peak.section !== average.section
  )
    return false;
  if (isOfIt) return timelessReach(document, peak) === '';
  return (
    (peak.cell === undefined) === (average.cell === undefined) &&
    timelessReach(document, peak) !== undefined &&
    timelessReach(document, peak) === timelessReach(document, average)
  );
}
