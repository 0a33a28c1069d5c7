/** num/availability-vs-rto: one outage as long as the recovery objective allows uses up more than the availability target leaves. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import { availabilitiesOf, percentOf } from '../../claims/targets/availability.ts';
import { downtimesOf } from '../../claims/targets/downtimes.ts';
import type { DowntimeStatement } from '../../claims/targets/downtimeStatement.ts';
import { periodIn } from '../../quantities/periodNamed.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { areOfOneWhole, reachOf } from '../../claims/reach.ts';
import { recoveryOf, RECOVERY_WORDS } from '../../claims/recovery/recovery.ts';
import { downtimeOf, statedValue } from '../../quantities/arithmetic.ts';
import { compareExact, times, exact, type Exact } from '../../quantities/exact.ts';
import { humaneDuration, percentText } from '../../quantities/format.ts';
import type { Period } from '../../quantities/quantity.ts';
import type { Figure } from '../../quantities/figure.ts';
import { isClaim } from '../../quantities/subject.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { cellsBefore } from '../../claims/figurePlaces.ts';

/** An outage that availability does not count, or that is not this system's. */
const OTHER_OUTAGE = anyWord`
  regions?|regional|disasters?|catastroph${LETTER}*|datacent(?:er|re)|data cent(?:er|re)|exclud${LETTER}*|worst[- ]case|business hours
  ransomware|does not count|not counted|planned|maintenance
`;
/** Somebody else's promise. */
const GIVEN = anyWord`provider|vendor|aws|azure|gcp|google|rds|s3|aurora|dynamodb|stripe|cloudflare|multi-az`;
/** Periods differ by a few days in length, and figures are rounded. */
const ROOM = exact(105, 100);

export const availabilityVsRto = defineRule<'longer'>({
  meta: {
    id: 'num/availability-vs-rto',
    title: 'One outage of the recovery objective breaks the availability target',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PRODARCH'],
    words: [RECOVERY_WORDS, /%|nines|percent/i],
    messages: {
      longer:
        'A single outage of {rto} takes more than the {allowed} a {period} that {availability} leaves. One of the two targets cannot be kept; shorten the recovery or lower the availability.',
    },
  },
  *check({ document, records }) {
    const named = figuresOf(document, 'rto').filter(
      (figure) => isClaim(figure.subject) && isMeant(figure) && figure.quantity.bound !== 'at-least',
    );
    // In other words: how long it may be down, when it has to be back.
    const told = recoveryOf(document).rtos.map(({ figure }) => figure);
    const objectives = [...named, ...told.filter((figure) => figure.subject.measure !== 'rto' && isMeant(figure))].filter((figure) =>
      isInForce(records, figure.section),
    );
    if (objectives.length === 0) return;
    const targets = availabilitiesOf(document).filter(
      (figure) =>
        isClaim(figure.subject) && isMeant(figure) && !GIVEN.test(figure.sentence?.prose ?? '') && isInForce(records, figure.section),
    );
    const reported = new Set<string>();
    for (const rto of objectives) {
      const length = statedValue(rto.quantity);
      const reach = reachOf(document, rto);
      if (length === undefined || reach === undefined) continue;
      const own = targets.filter((target) => areOfOneWhole(document, target, rto));
      const broken = own.flatMap((target) => leftBy(target, length, downtimesOf(document)) ?? []);
      const first = broken[0];
      // Of targets that differ, another rule speaks.
      if (first === undefined || broken.length < own.length) continue;
      const key = `${reach} ${humaneDuration(length)}`;
      if (reported.has(key)) continue;
      reported.add(key);
      yield {
        message: 'longer',
        data: {
          rto: humaneDuration(length),
          allowed: humaneDuration(first.allowed),
          period: first.period,
          availability: percentText(first.percent),
        },
        range: rto.range,
        related: [{ uri: document.uri, range: first.target.range, message: 'The availability target' }],
      };
    }
  },
});

const OF_REGIONS = anyWord`region(?:al)?|worst`;

function isMeant({ sentence, section, cell }: Figure): boolean {
  const row = cell === undefined ? '' : cell.row.cells.map((each) => each.text).join(' ');
  return !OTHER_OUTAGE.test(`${sentence?.prose ?? ''} ${row}`.replaceAll(/disaster recovery/gi, '')) && !OF_REGIONS.test(section.title);
}

/** What a target leaves in its period, that of the downtime beside it or the year where it names none, when an outage of this length is more. */
function leftBy(
  target: Figure,
  outage: Exact,
  downtimes: readonly DowntimeStatement[],
): { readonly target: Figure; readonly percent: Exact; readonly period: Period; readonly allowed: Exact } | undefined {
  const percent = percentOf(target);
  if (percent === undefined) return undefined;
  const { sentence, quantity, cell } = target;
  const behind = sentence?.prose.slice(quantity.end - sentence.start, quantity.end - sentence.start + 30) ?? '';
  const period =
    quantity.period ??
    periodIn(/^\s?\(?[^.;,()]*/.exec(behind)?.[0] ?? '') ??
    (cell === undefined
      ? periodIn(sentence?.prose.slice(0, Math.max(0, quantity.start - sentence.start)) ?? '')
      : (periodIn(cell.column.heading) ?? periodIn(cellsBefore(target)))) ??
    downtimes.find(({ availability }) => availability === target)?.period ??
    'year';
  const allowed = downtimeOf(percent, period);
  return compareExact(outage, times(allowed, ROOM)) > 0 ? { target, percent, period, allowed } : undefined;
}
