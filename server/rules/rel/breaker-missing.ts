/** Dependencies run by others, with nothing that stops calling them when they are down. */
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';
import { outboundDependencies } from '../support/outbound.ts';

export const breakerMissing = normRule({
  id: 'rel/breaker-missing',
  title: 'No circuit breaker around an external dependency',
  severity: 'info',
  sources: ['PLANNER', 'PRODARCH'],
  messages: {
    none: '“{dependency}” is called, and nothing says what stops the calls while it is down. Callers pile up behind a dependency that does not answer: put a circuit breaker or a bulkhead around it.',
  },
  *find(context) {
    const dependencies = outboundDependencies(context.document);
    const place = unanswered(context, dependencies, 'breaker', 'service-mesh');
    if (place !== undefined) yield { message: 'none', data: { dependency: dependencies[0]?.words ?? '' }, range: place.range };
  },
});
