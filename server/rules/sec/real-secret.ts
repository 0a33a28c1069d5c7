/** sec/real-secret: something in the document, code included, is written like a credential that works. Never repeats it. */
import { secretsOf } from '../../claims/security/secrets.ts';
import { defineRule } from '../rule.ts';

export const realSecret = defineRule<'found'>({
  meta: {
    id: 'sec/real-secret',
    title: 'What looks like a working credential stands in the document',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      found:
        'This looks like {name}, and whoever has the document or its history has it too. If it is real, revoke it; write a placeholder instead.',
    },
  },
  *check({ document }) {
    for (const { name, range } of secretsOf(document)) yield { message: 'found', data: { name }, range };
  },
});
