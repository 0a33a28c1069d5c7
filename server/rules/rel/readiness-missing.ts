/** A liveness probe that stands alone. */
import { regex } from '../../base/patterns.ts';
import { textAround } from '../../claims/beside.ts';
import { affirmed } from '../../claims/statements.ts';
import { unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';

/** A protocol's liveness is another matter. */
const PROBED = regex('i')`
  \b(?:(?:liveness)?probes?|tests?|kills?|instances?|checks?|checked|endpoints?|kubernetes|k8s|kubelet|pods?|containers?|orchestrator|deployments?|
  restart(?:s|ed)?|/\w+)\b
`;

export const readinessMissing = normRule({
  id: 'rel/readiness-missing',
  title: 'A liveness probe without a readiness probe',
  severity: 'info',
  sources: ['PLANNER'],
  messages: {
    none: 'A liveness probe is described and no readiness probe. Traffic then reaches instances that are up and cannot serve yet; add one that waits for what the instance needs.',
  },
  *find(context) {
    const probes = affirmed(context.document, 'liveness-probe').filter((statement) =>
      PROBED.test(
        statement.cell === undefined
          ? statement.sentence.text
          : [...statement.cell.table.columns.map(({ heading }) => heading), textAround(statement)].join(' '),
      ),
    );
    const place = unanswered(context, probes, 'readiness');
    if (place !== undefined) yield { message: 'none', range: place.range };
  },
});
