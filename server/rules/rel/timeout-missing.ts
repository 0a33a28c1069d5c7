/** Calls to others in a document that names no timeout. */
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { normRule } from '../support/normRule.ts';
import { unanswered } from '../support/norms.ts';
import { outboundCalls } from '../support/outbound.ts';

export const timeoutMissing = normRule({
  id: 'rel/timeout-missing',
  title: 'Outbound calls without a timeout',
  severity: 'warning',
  sources: ['PLANNER', 'HEAPTRACE'],
  messages: { none: 'Calls go over the network here, and no timeout is stated for them. A callee that hangs holds its callers with it; give each call a timeout within the caller’s own budget.' },
  *find(context) {
    if (figuresOf(context.document, 'timeout').length > 0) return;
    const place = unanswered(context, outboundCalls(context.document), 'timeout-set', 'service-mesh');
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});
