/** Read replicas with no word on how far they may lag behind. */
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { affirmed } from '../../claims/statements.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

export const replicaLagIgnored = normRule({
  id: 'data/replica-lag-ignored',
  title: 'Read replicas with no word on their lag',
  severity: 'info',
  sources: ['PLANNER'],
  messages: {
    none: 'Reads go to replicas, and nothing says how far these may lag. Users who do not see what they just saved report lost data; state the lag you accept, and which reads go to the primary.',
  },
  *find(context) {
    const { document } = context;
    if (figuresOf(document, 'replication-lag').length > 0) return;
    const place = unanswered(context, affirmed(document, 'read-replica'), 'replica-lag');
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});
