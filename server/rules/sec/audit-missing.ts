/** sec/audit-missing: sensitive data is held and no audit log is told. */
import { heldData } from '../../claims/heldData.ts';
import { defineRule } from '../rule.ts';
import { placeOfAbsence } from '../support/absence.ts';
import { lackToTell } from '../support/lack.ts';

export const auditMissing = defineRule<'missing' | 'denied'>({
  meta: {
    id: 'sec/audit-missing',
    title: 'Nobody can tell who touched sensitive data',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing: 'The design holds sensitive data (“{words}”), and nothing says that access to it is recorded. After an incident nobody can tell who saw what; say which events the audit log keeps, where, and for how long.',
      denied: 'Access to sensitive data is not recorded, so after an incident nobody can tell who saw what. Say which events an audit log keeps, or why none is needed.',
    },
  },
  *check(context) {
    const { document } = context;
    const held = heldData(document, 'sensitive-data');
    if (held === undefined) return;
    const lack = lackToTell(context, 'audit');
    if (lack === 'silent') yield { message: 'missing', data: { words: held.words }, range: placeOfAbsence(document, ['data-security', 'security', 'logging', 'observability']), related: [{ uri: document.uri, range: held.range, message: 'The data is named here' }] };
    else if (lack !== undefined) yield { message: 'denied', range: lack.clauseRange };
  },
});
