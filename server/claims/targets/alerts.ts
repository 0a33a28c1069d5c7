/** Alert thresholds and the targets they guard: in one row of a table, or in sentences on one measure. Pairs them; compares nothing. */
import { groupedBy } from '../../base/groupedBy.ts';
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Figure } from '../../quantities/figure.ts';
import type { Measure } from '../../quantities/measures.ts';
import { findMeasures, measureFor } from '../../quantities/measureMentions.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { areComparable } from '../../quantities/arithmetic.ts';
import { isOneOwner } from '../../quantities/subject.ts';
import { isStated, rowOrSentence, wordsAround } from '../statedFigure.ts';

export interface GuardedTarget {
  readonly alert: Figure;
  readonly target: Figure;
}

const ALERT_WORDS = /alert|alarm|pag(?:e|ing)|wak(?:e|es|en|ing)\b|woken|notif/i;
const fact: DocumentFact<readonly GuardedTarget[]> = { compute: (document) => (document.mentions(ALERT_WORDS) ? read(document) : []) };

/** Every alert threshold with the target it guards. */
export function guardedTargets(document: ArchDocument): readonly GuardedTarget[] {
  return document.fact(fact);
}

const ALERT_HEADING = anyWord`alerts?|alarms?|alerting|pages?|paging|critical`;
/** A list under such a heading holds thresholds. */
const ALERT_TITLE = anyWord`alerts?|alarms?|alerting`;
const CONDITION_HEADING = /^(?:conditions?|thresholds?|triggers?|when|expression|fires when|rule)$/iu;
const TARGET_HEADING = anyWord`targets?|goals?|objectives?|slos?|slas?|requirements?`;
/** Thresholds meant to be crossed before the target is. */
const EARLY = anyWord`
  warn(?:ing|s)?|early|tickets?|burn|error budget|informational|low urgency|low-urgency|info|slack|trend${LETTER}*|forecast${LETTER}*
  pre-?alerts?|anomal${LETTER}*|heads-up|p[345]|sev-?[345]|of (?:the )?(?:target|budget|limit|slo)
`;
const ALERTED = anyWord`
  alert(?:s|ed|ing)?|alarms?
  pages? (?:us|the (?:on-?call|team|engineer|operator|owner)|on-?call|somebody|someone|when|if|at [pn<>≤≥\d]|an? (?:human|person|engineer|operator))
  we page|(?:phone|bell|pager) rings|calls? the (?:duty|on-?call|officer)|(?:engineer|officer|on-?call|duty)(?: [a-z]+)? (?:is|gets|are) (?:called|rung|alerted|phoned|woken)(?: (?:out|up))?|paged|paging|pagerduty|opsgenie|wakes?|woken
  (?:somebody|someone|on-?call|the (?:team|operator|engineer|owner)) (?:is|gets|are) (?:notified|called|rung|informed|texted)
  notif(?:y|ies) (?:the|us|on-?call)
`;
/** `p99 > 800 ms for 10 min: page the on-call engineer`, `above 2 s raises an alarm` */
const ALERTED_BEHIND = regex('i')`
  ^(?: \(?(?:for|over|during) [^.;:)]{1,24}\)?)?(?:\s?(?:[:→,–—]|->|=>)\s?(?:then )?(?:we )?|,? (?:(?:will|must|shall|should) )?)
  (?:(?:triggers?|raises?|fires?|sets? off|sends?|causes?) (?:an? |the )?(?:alert|alarm|page)s?|
  pages? (?:the|us|on-?call|somebody|someone)|alerts? (?:the|us|on-?call)|wakes? (?:us|somebody|someone|the)|
  calls? the (?:duty|on-?call)|the (?:pager|phone) rings|(?:somebody|someone) is (?:paged|woken))${WORD_END}
`;

function read(document: ArchDocument): readonly GuardedTarget[] {
  const figures = quantitiesOf(document);
  const alerts = figures.filter(
    (figure) =>
      isAlert(figure) &&
      !isWindow(figure) &&
      !EARLY.test(`${figure.cell === undefined ? (figure.sentence?.prose ?? '') : rowOrSentence(figure)} ${figure.section.title}`),
  );
  if (alerts.length === 0) return [];
  const targets = figures.filter((figure) => !isAlert(figure) && isStated(figure, { possible: figure.quantity.kind === 'duration' }));
  const beside = groupedBy(targets, placeOf);
  const measuring = groupedBy(targets, measureOf);
  return alerts.flatMap((alert) => {
    const near = beside.get(placeOf(alert)) ?? [];
    const target = inItsRow(alert, near) ?? inItsSentence(alert, near) ?? elsewhere(alert, measuring);
    return target === undefined ? [] : [{ alert, target }];
  });
}

/** `over 4 s for ten minutes`: how long it must have been so. */
function isWindow({ quantity, beside, inline, sentence }: Figure): boolean {
  if (quantity.kind !== 'duration' || !beside.some(({ start, end }) => start >= (sentence?.start ?? 0) && end <= quantity.start))
    return false;
  return /(?<!\p{L})(?:for|during|over)(?: at least| more than| the last)? $/iu.test(inline?.text.slice(0, quantity.start) ?? '');
}

/** What figures have in common that stand in one row, or in one text. */
function placeOf({ cell, inline }: Figure): object | undefined {
  return cell?.row ?? inline?.shape;
}

/** `alert above 5 s (SLO: 10 s)`: what follows is the target again. */
const TARGET_AFTER = regex('i')`${WORD_START}(?:targets?|slos?|slas?|goals?|objectives?|promised?)${WORD_END}[^.;]{0,40}$`;

function isAlert(figure: Figure): boolean {
  const { cell } = figure;
  if (cell !== undefined) {
    if (ALERT_HEADING.test(cell.column.heading)) return true;
    return (
      CONDITION_HEADING.test(cell.column.name) && ALERT_HEADING.test(`${cell.table.columns[0]?.heading ?? ''} ${figure.section.title}`)
    );
  }
  const { before, behind } = wordsAround(figure);
  const isListed = figure.quantity.bound !== 'exact' && figure.block?.parent?.kind === 'item' && ALERT_TITLE.test(figure.section.title);
  return (
    (ALERTED.test(before) || isListed || ALERTED_BEHIND.test(behind)) && !TARGET_AFTER.test(sinceLast(figure, before)) && isStated(figure)
  );
}

/** What stands between the figure before and this one: `target: 200 ms, alarm at 300 ms` calls the second no target. */
function sinceLast({ beside, quantity }: Figure, before: string): string {
  const last = beside.findLast(({ end }) => end <= quantity.start);
  return last === undefined ? before : before.slice(-Math.max(1, quantity.start - last.end));
}

/** The figure of the column that holds targets, the first of the same kind in either cell. */
function inItsRow(alert: Figure, targets: readonly Figure[]): Figure | undefined {
  const { cell } = alert;
  if (cell === undefined) return undefined;
  return targets.find(
    (target) =>
      target.cell?.row === cell.row && TARGET_HEADING.test(target.cell.column.heading) && isComparable(alert, target, { leftOut: true }),
  );
}

/** The target told in the same sentence. */
function inItsSentence(alert: Figure, targets: readonly Figure[]): Figure | undefined {
  if (alert.cell !== undefined) return undefined;
  return targets.find(
    (target) =>
      target.cell === undefined &&
      target.sentence?.start === alert.sentence?.start &&
      TARGET_AFTER.test(wordsAround(target).before) &&
      isComparable(alert, target, { leftOut: true }),
  );
}

/** The target of the same measure and owner; none where several differ. */
function elsewhere(alert: Figure, targets: ReadonlyMap<Measure | undefined, readonly Figure[]>): Figure | undefined {
  const measure = measureOf(alert);
  if (measure === undefined || alert.cell?.table.columns.some((column) => TARGET_HEADING.test(column.heading)) === true) return undefined;
  const same = (targets.get(measure) ?? []).filter(
    (target) => target.quantity.bound !== 'range' && isGuarded(alert, target) && isComparable(alert, target),
  );
  return new Set(same.map(({ quantity }) => quantity.written)).size === 1 ? same[0] : undefined;
}

/** What a figure measures: a percentile of a time is how long something takes, whatever it is called. */
function measureOf(figure: Figure): Measure | undefined {
  const {
    subject: { measure },
    quantity,
  } = figure;
  const isUnnamed = measure === undefined || measure === 'alert-threshold';
  const named = measure === 'alert-threshold' ? measureOfAlarm(figure) : undefined;
  if (named !== undefined) return named;
  return isUnnamed && quantity.kind === 'duration' && quantity.statistic?.startsWith('p') === true ? 'latency' : measure;
}

/** `The lag alarm is set to 5 s`: what stands before the alarm tells what it is on. */
function measureOfAlarm(figure: Figure): Measure | undefined {
  return findMeasures(wordsAround(figure).before)
    .flatMap((mention) => measureFor(mention, figure.quantity) ?? [])
    .findLast((measure) => measure !== 'alert-threshold' && measure !== 'interval');
}

/** Whether an alert is on what the target is for: `booking availability` is that of the booking API. */
function isGuarded(alert: Figure, { subject, inline }: Figure): boolean {
  const of = guardedBy(alert);
  const words = subject.of?.split(' ') ?? [];
  const isNamed = of?.split(' ').every((word) => words.includes(word)) === true;
  // What names no owner, right behind the target, is on what the target is of.
  const goesOn = of === undefined && alert.inline !== undefined && alert.inline.shape === inline?.shape;
  return isOneOwner(subject, { ...alert.subject, of: isNamed || goesOn ? subject.of : of });
}

/** `Portal slow` guards the portal. */
function guardedBy({ subject: { of } }: Figure): string | undefined {
  const owner = of?.replace(
    /(?:^| )(?:(?:too |very |is )?(?:lag|delay|slow|down|high|low|late|degraded|unavailable|unhealthy|breach(?:ed)?)|latency|slowness)$/u,
    '',
  );
  return owner === '' ? undefined : owner;
}

/** With `leftOut`, one of two that stand beside each other need not say the percentile that the other says. */
function isComparable({ quantity: a }: Figure, { quantity: b }: Figure, { leftOut = false } = {}): boolean {
  return areComparable(a, b) && (a.statistic === b.statistic || (leftOut && (a.statistic === undefined || b.statistic === undefined)));
}
