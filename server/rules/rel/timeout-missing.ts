/** Calls to others in a document that names no timeout. */
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';
import { outboundCalls } from '../support/outbound.ts';

/** Seconds; no call is given more. */
const LONGEST = 120;
const BY_WIRE = /\b(?:https?|grpc|rest|soap)\b/i;

/** `| API | Stripe | HTTPS, 10 s |`: how long a call may take, in the row of its connection. */
function isInRowOfCall({ quantity, cell, inline, subject }: Figure): boolean {
  if (quantity.kind !== 'duration' || cell === undefined || (subject.measure !== undefined && subject.measure !== 'latency') || !BY_WIRE.test(inline?.text ?? '')) return false;
  const value = statedValue(quantity);
  return value !== undefined && toNumber(value) <= LONGEST;
}

export const timeoutMissing = normRule({
  id: 'rel/timeout-missing',
  title: 'Outbound calls without a timeout',
  severity: 'warning',
  sources: ['PLANNER', 'HEAPTRACE'],
  messages: { none: 'Calls go over the network here, and no timeout is stated for them. A callee that hangs holds its callers with it; give each call a timeout within the caller’s own budget.' },
  *find(context) {
    if (figuresOf(context.document, 'timeout').length > 0 || quantitiesOf(context.document).some(isInRowOfCall)) return;
    const place = unanswered(context, outboundCalls(context.document), 'timeout-set', 'service-mesh');
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});
