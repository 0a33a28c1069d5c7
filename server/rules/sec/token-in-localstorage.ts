/** sec/token-in-localstorage: the browser keeps login tokens where every script can read them. */
import { LETTER, anyWord } from '../../base/patterns.ts';
import { joinedClaims } from '../../claims/joined.ts';
import type { Statement } from '../../claims/statement.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';

/** Why not, rather than where. */
const WARNING = anyWord`
  expos${LETTER}+|steal${LETTER}*|stolen|vulnerab${LETTER}+|unsafe|insecure|xss|risk${LETTER}*|readable|attack${LETTER}*|would
`;
/** Storage of a machine, not of a browser. */
const DISK = anyWord`nodes?|disks?|nvme|ssds?|volumes?|servers?|pods?|hosts?`;
const TOKENS = ['token', 'login-token', 'session'] as const;
const TOKEN = anyWord`tokens?|jwts?|sessions?`;

export const tokenInLocalstorage = defineRule<'said'>({
  meta: {
    id: 'sec/token-in-localstorage',
    title: 'Tokens are kept in local storage',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: 'Tokens are kept in local storage, where any script on the page can read them. Keep them in an HttpOnly, Secure cookie, or on the server behind one.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    const tied = joinedClaims(document, TOKENS, ['local-storage'], ['clause', 'row', 'label', 'title', 'pronoun']);
    const seen = new Set<number>();
    for (const { claim, tie } of tied) {
      if (
        seen.has(claim.sentenceRange.start) ||
        (/\s/.test(claim.words) && DISK.test(claim.sentence.text) && !claim.withInSentence('browser')) ||
        WARNING.test(claim.clause.text) ||
        isOfOtherEnvironment(claim)
      )
        continue;
      if (
        !claim.withInBlock('local-storage-alternative') ||
        (tie === 'clause' && isTokenBeside(claim)) ||
        (tie === 'pronoun' && !claim.withInSentence('local-storage-alternative'))
      ) {
        seen.add(claim.sentenceRange.start);
        yield { message: 'said', range: claim.range };
      }
    }
  },
});

/** Where the sentence names a better place as well: whether the token is named on this side of the comma. */
function isTokenBeside(claim: Statement): boolean {
  const { text, start } = claim.clause;
  const at = claim.inline.prose.indexOf(claim.words, start) - start;
  const part = text.split(/,| and | while | but /).reduce<{ readonly at: number; readonly found: string }>(
    (seen, each) => {
      const begins = text.indexOf(each, seen.at);
      return begins <= at && at < begins + each.length
        ? { at: begins + each.length, found: each }
        : { at: begins + each.length, found: seen.found };
    },
    { at: 0, found: '' },
  ).found;
  return TOKEN.test(part) && !/cookie/i.test(part);
}
