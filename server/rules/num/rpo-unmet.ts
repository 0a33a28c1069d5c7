/** num/rpo-unmet: the copies of the data trail further behind than the recovery point objective allows. */
import { anyWord } from '../../base/patterns.ts';
import { isKeptIn } from '../../claims/data/keptIn.ts';
import { RECOVERY_WORDS, recoveryOf } from '../../claims/recovery/recovery.ts';
import type { RecoveryFigure } from '../../claims/recovery/recoveryStore.ts';
import type { ProtectingCopy } from '../../claims/recovery/protectingCopies.ts';
import { mayBeOne, mayMeet, rowOrSentence } from '../../claims/statedFigure.ts';
import type { ArchDocument } from '../../document/document.ts';
import { compareExact } from '../../quantities/exact.ts';
import { humaneDuration } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';
import { loosest, shortest, sortedByReach } from '../support/targets.ts';

export const rpoUnmet = defineRule<'replication' | 'backup'>({
  meta: {
    id: 'num/rpo-unmet',
    title: 'Copies of the data trail further behind than the RPO allows',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH'],
    words: [RECOVERY_WORDS],
    messages: {
      replication:
        'The copy may be {interval} behind, and the RPO is {rpo}: a failover loses more than is allowed. Shorten the lag, replicate synchronously, or agree on another RPO.',
      backup:
        'Backups are {interval} apart, and the RPO is {rpo}: a restore loses more than is allowed. Back up more often, archive the log continuously, or agree on another RPO.',
    },
  },
  *check({ document, records }) {
    const { rpos, copies, isContinuous } = recoveryOf(document);
    const targets = rpos.filter(({ figure }) => isInForce(records, figure.section));
    const live = copies.filter(({ figure }) => isInForce(records, figure.section));
    const inRows = targets.flatMap((target) => {
      const copy = shortest(live.filter(({ figure }) => figure.cell !== undefined && figure.cell.row === target.figure.cell?.row));
      return copy === undefined ? [] : [{ target, copy }];
    });
    const settled = new Set([...inRows.flatMap(({ target, copy }) => [target.figure, copy.figure])]);
    const pairs = [
      ...inRows,
      ...(isContinuous
        ? []
        : pairsAcross(
            document,
            targets.filter(({ figure }) => !settled.has(figure)),
            live.filter(({ figure }) => !settled.has(figure)),
          )),
    ];
    for (const { target, copy } of pairs) {
      if (compareExact(copy.seconds, target.seconds) <= 0 || isAnswered(copy)) continue;
      yield {
        message: copy.means,
        data: { interval: humaneDuration(copy.seconds), rpo: humaneDuration(target.seconds) },
        range: copy.figure.range,
        related: [{ uri: document.uri, range: target.figure.range, message: 'The recovery point objective' }],
      };
    }
  },
});

interface Pair {
  readonly target: RecoveryFigure;
  readonly copy: ProtectingCopy;
}

/** The shortest interval for each thing that has a target of its own, and for all others together. */
function pairsAcross(document: ArchDocument, targets: readonly RecoveryFigure[], copies: readonly ProtectingCopy[]): readonly Pair[] {
  return sortedByReach(targets).flatMap(({ of, targets: own }) => {
    const target = loosest(own);
    const protecting = copies.filter(
      (copy) =>
        (mayBeOne(copy.of, of) || (copy.of !== undefined && of !== undefined && isKeptIn(document, of, copy.of))) &&
        own.some(({ figure }) => mayMeet(figure, copy.figure)),
    );
    const copy = shortest(protecting);
    // A copy of nothing in particular is held against the most patient of all targets.
    const patient = copy?.of === undefined ? loosest(targets) : target;
    return copy === undefined || patient === undefined || patient !== target ? [] : [{ target, copy }];
  });
}

const SECOND_LINE = anyWord`
  in addition to|on top of|besides|as a second line|last resort|long[- ]term|ransomware|compliance|cold|monthly archive
`;

/** The sentence itself says what covers the rest. */
function isAnswered({ figure }: ProtectingCopy): boolean {
  return SECOND_LINE.test(rowOrSentence(figure));
}
