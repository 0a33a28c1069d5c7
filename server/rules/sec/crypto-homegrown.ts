/** sec/crypto-homegrown: encryption, hashing or an authentication protocol is made in the house. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

const KEYS = /(?<![a-z\u00C0-\u024F])(?:keys?|certificates?|wrap(?:s|per|ping)? (?:of|around)|partition[a-z\u00C0-\u024F]*|shard[a-z\u00C0-\u024F]*|hash (?:table|map|ring)|brings? (?:your|their))(?![a-z\u00C0-\u024F])/i;

export const cryptoHomegrown = defineRule<'said'>({
  meta: {
    id: 'sec/crypto-homegrown',
    title: 'Cryptography or an authentication protocol of the house’s own',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: { said: 'Own cryptography is planned (“{words}”): its flaws are found by attackers, since nobody else looks. Use a vetted library and a standard protocol.' },
  },
  *check(context) {
    if (!isLive(context)) return;
    for (const claim of claimsOn(context.document, 'homegrown-crypto')) {
      if (claim.polarity === 'affirmed' && !isAboutKeys(claim) && !claim.withInClause('known-crypto')) yield { message: 'said', data: { words: claim.words }, range: claim.range };
    }
  },
});

/** Customers may bring keys of their own; a module that wraps a library is none either. */
function isAboutKeys(claim: Statement): boolean {
  const before = claim.inline.prose.slice(0, claim.inline.text.indexOf(claim.words, claim.clause.start));
  return /(?:their|your)\s$/i.test(before) || KEYS.test(claim.sentence.text) || claim.withInSentence('known-crypto');
}
