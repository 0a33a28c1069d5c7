/** num/rto-unmet: coming back takes longer than the recovery time objective, or waits for a person where minutes count. */
import { RECOVERY_WORDS, recoveryOf } from '../../claims/recovery/recovery.ts';
import type { RecoveryFigure } from '../../claims/recovery/recoveryStore.ts';
import type { RecoveryTime } from '../../claims/recovery/recoveryTimes.ts';
import { mayBeOne, mayMeet } from '../../claims/statedFigure.ts';
import { compareExact, exact, minus } from '../../quantities/exact.ts';
import { humaneDuration } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { loosest } from '../support/targets.ts';

/** Up to here, in seconds, nobody can be counted on to wake up, look, decide and act. */
const MINUTES = exact(30 * 60);
const MEANS: Readonly<Record<RecoveryTime['means'], string>> = { switch: 'The failover', restore: 'The restore', recovery: 'The recovery' };

export const rtoUnmet = defineRule<'time' | 'manual'>({
  meta: {
    id: 'num/rto-unmet',
    title: 'Recovery takes longer than the RTO allows',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH'],
    words: [RECOVERY_WORDS],
    messages: {
      time: '{means} takes {time}, and the RTO is {rto}: the objective is missed by {rest} each time. Make it faster, or agree on another RTO.',
      manual:
        'Recovery is described as manual, and the RTO is {rto}: waking up, looking and deciding alone take longer. Automate it, or state how long the manual steps take.',
    },
  },
  *check({ document, records }) {
    const { rtos, times, manual, isAutomatic } = recoveryOf(document);
    const targets = rtos.filter(({ figure }) => isInForce(records, figure.section));
    const live = times.filter(({ figure }) => isInForce(records, figure.section));
    if (targets.length === 0) return;
    let fires = false;
    for (const time of live) {
      const target = targetFor(time, targets);
      if (target === undefined || compareExact(time.seconds, target.seconds) <= 0) continue;
      // Restoring is for when there is nothing left to switch to.
      if (
        time.means !== 'switch' &&
        (isAutomatic || live.some((other) => other.means === 'switch' && targetFor(other, targets) === target))
      )
        continue;
      if (
        time.means !== 'switch' &&
        live.some((other) => other !== time && other.of === time.of && compareExact(other.seconds, target.seconds) <= 0)
      )
        continue;
      fires = true;
      yield {
        message: 'time',
        data: {
          means: MEANS[time.means],
          time: humaneDuration(time.seconds),
          rto: humaneDuration(target.seconds),
          rest: humaneDuration(minus(time.seconds, target.seconds)),
        },
        range: time.figure.range,
        related: [{ uri: document.uri, range: target.figure.range, message: 'The recovery time objective' }],
      };
    }
    const target = loosest(targets);
    const [step] = manual.filter(({ section }) => isInForce(records, section));
    if (fires || live.length > 0 || isAutomatic || step === undefined || target === undefined || compareExact(target.seconds, MINUTES) > 0)
      return;
    yield {
      message: 'manual',
      data: { rto: humaneDuration(target.seconds) },
      range: step.range,
      related: [{ uri: document.uri, range: target.figure.range, message: 'The recovery time objective' }],
    };
  },
});

/** The target in the same row; else the most patient of those that may be meant. */
function targetFor(time: RecoveryTime, targets: readonly RecoveryFigure[]): RecoveryFigure | undefined {
  const inRow = targets.find(({ figure }) => figure.cell !== undefined && figure.cell.row === time.figure.cell?.row);
  if (inRow !== undefined) return inRow;
  const possible = targets.filter((target) => mayBeOne(time.of, target.of) && mayMeet(time.figure, target.figure));
  const own = time.of === undefined ? possible : possible.filter((target) => target.of !== undefined);
  return loosest(own.length > 0 ? own : possible);
}
