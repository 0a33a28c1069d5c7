/** Alerts on causes only. */
import { anyWord } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import { mentionsInText } from '../../claims/mentions.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** `kept in memory`: where something is, and not how full that is. */
const KEPT_THERE =
  /(?<!\p{L})(?:kept|held|stored|cached|buffered|lives?|stays?|remains?|is|are|be) (?:only )?(?:in|on) (?:the |its |our )?$/iu;

/** `Kubernetes restarts a pod when /healthz fails`: a machine is told, and nobody woken. */
const OF_PROBES = anyWord`restarts?|restarted|probes?|healthz|livez|readyz`;
/** `a dashboard that nobody is woken by`. */
const NOBODY = /(?<![a-z])(?:nobody|no one|no-one)(?: is| gets)? ?$/i;

/** `| High CPU | 85 % |` below `Alert`, in a table that names causes only. */
function isRowOfAlerts({ cell }: Statement): boolean {
  if (cell?.column?.index !== 0 || !/^(?:alert|alarm)s?(?: name)?$/i.test(cell.column.heading)) return false;
  return cell.table.rows.every(({ cells }) => mentionsInText(cells[0]?.text ?? '').some(({ key }) => key === 'cause-metric'));
}

export const alertOnCause = defineRule<'cause'>({
  meta: {
    id: 'ops/alert-on-cause',
    title: 'Alerts watch causes, and no symptom',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      cause:
        'This alert watches {cause}, and no alert watches what users feel. It wakes people for load that harms nobody and sleeps through errors; alert on error rate, latency or failed requests.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const alerts = statementsOn(context.document, 'alert').filter(({ before }) => !NOBODY.test(before));
    const isAlert = (statement: Statement): boolean =>
      statement.polarity === 'affirmed' &&
      statement.block.kind !== 'heading' &&
      (statement.section.role === 'alerts' ||
        isRowOfAlerts(statement) ||
        alerts.some(({ range }) => contains(statement.cell?.row ?? statement.block, range)));
    if (
      statementsOn(context.document, 'symptom-metric', 'error').some(
        (statement) => isAlert(statement) && !OF_PROBES.test(statement.sentence.prose),
      )
    )
      return;
    // A ticket wakes nobody.
    const cause = claimsOn(context.document, 'cause-metric').find(
      (statement) =>
        isAlert(statement) &&
        !KEPT_THERE.test(statement.before) &&
        !/(?<![a-z\u00C0-\u024F])tickets?(?![a-z\u00C0-\u024F])/i.test(statement.sentence.prose),
    );
    if (cause !== undefined) yield { message: 'cause', range: cause.clauseRange, data: { cause: cause.words } };
  },
});
