/** sec/audit-missing: sensitive data is held and no audit log is told. */
import { regex } from '../../base/patterns.ts';
import { heldData } from '../../claims/data/heldData.ts';
import { affirmed } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { placeOfAbsence } from '../support/absence.ts';
import { lackToTell } from '../support/lack.ts';

/** `Access to patients is logged`: an audit without the word. */
const ACCESS = regex('iu')`
  (?<!\p{L})(?:access(?:es)?|look-?ups?|views?|reads?) (?:to|of|by|on) [^.;]{2,50}(?:is|are|gets?) (?:also )?logged(?!\p{L})|
  (?<!\p{L})logs? (?:each|every|all) (?:access|look-?up|view|read)(?!\p{L})
`;

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
      missing:
        'The design holds sensitive data (“{words}”), and nothing says that access to it is recorded. After an incident nobody can tell who saw what; say which events the audit log keeps, where, and for how long.',
      denied:
        'Access to sensitive data is not recorded, so after an incident nobody can tell who saw what. Say which events an audit log keeps, or why none is needed.',
    },
  },
  *check(context) {
    const { document } = context;
    const held = heldData(document, 'sensitive-data');
    if (held === undefined || isAccessLogged(document)) return;
    const lack = lackToTell(context, 'audit');
    if (lack === 'silent')
      yield {
        message: 'missing',
        data: { words: held.words },
        range: placeOfAbsence(document, ['data-security', 'security', 'logging', 'observability']),
        related: [{ uri: document.uri, range: held.range, message: 'The data is named here' }],
      };
    else if (lack !== undefined) yield { message: 'denied', range: lack.clauseRange };
  },
});

function isAccessLogged(document: ArchDocument): boolean {
  return affirmed(document, 'log').some((statement) => ACCESS.test(statement.clause.text));
}
