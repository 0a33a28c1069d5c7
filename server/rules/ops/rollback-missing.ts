/** Deployment without a way back, or with a slow one. */
import { claimsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { toNumber } from '../../quantities/exact.ts';
import { quantitiesOf, type Figure } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { placeOfUnsaid, states } from '../support/unsaid.ts';

const ROLLBACK = /^(?:roll(?:s|ed|ing)?[ -]?back|revert|switch back|back out|undo)/i;
/** Seconds: a rollback that takes longer is an outage of its own. Source: PLANNER/checklist/operations/rollback. */
const LONGEST = 300;
const TAKES = /(?:takes?(?: about| around| up to| roughly)?|within|in(?: about| under)?|under|lasts?|needs?|of|time:?|after|:)\s*$/i;

function takesTooLong({ quantity, range }: Figure, document: ArchDocument): boolean {
  const least = quantity.interval.min ?? quantity.interval.max;
  return quantity.kind === 'duration' && least !== undefined && toNumber(least) > LONGEST && TAKES.test(document.text.slice(Math.max(0, range.start - 20), range.start));
}

export const rollbackMissing = defineRule<'missing' | 'slow'>({
  meta: {
    id: 'ops/rollback-missing',
    title: 'Deployments have no way back, or a slow one',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing: 'Deployment is described, and no way back is. The first bad release then lasts until somebody finds the fault; say how the former version returns, within five minutes.',
      slow: 'A rollback takes {time}, over the five minutes after which taking a release back is an outage of its own. Keep the former version ready to switch to.',
    },
  },
  *check(context) {
    const missing = placeOfUnsaid(context, { answers: ['rollback', 'rollback-absent'], roles: ['deployment', 'infrastructure', 'phases'], asked: (document) => states(document, 'deployment') });
    if (missing !== undefined && context.profile.kind === 'plan') yield { message: 'missing', range: missing };
    if (!isLive(context)) return;
    for (const claim of claimsOn(context.document, 'rollback')) {
      if (claim.polarity === 'denied' || !ROLLBACK.test(claim.words)) continue;
      const slow = quantitiesOf(context.document).find((figure) => figure.inline?.shape === claim.inline.shape && figure.range.start >= claim.clauseRange.start && figure.range.end <= claim.clauseRange.end && takesTooLong(figure, context.document));
      if (slow !== undefined) yield { message: 'slow', range: slow.range, data: { time: slow.quantity.written } };
    }
  },
});
