/** sec/revocation-missing: sessions or tokens are handed out with neither a lifetime nor a way to take them back. */
import { anyWord } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import { isBelow } from '../../claims/sectionTopic.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { isLive } from '../support/live.ts';
import { isEnglish } from '../../claims/language.ts';

/** Tokens that others issue, or that machines use among themselves. */
const OTHERS = anyWord`service accounts?|kubelet|webhook|github|gitlab|npm|registry|provider['’]s|third[- ]party|upstream|ci`;

export const revocationMissing = defineRule<'missing' | 'denied' | 'endless'>({
  meta: {
    id: 'sec/revocation-missing',
    title: 'Tokens can neither be revoked nor do they expire',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Callers prove themselves by “{words}”, and nothing says how long that lasts or how it is taken back. A stolen one opens the door for good; state its lifetime, and how to revoke it.',
      denied:
        'What callers carry cannot be taken back and no lifetime is stated, so a stolen one opens the door for good. State a short lifetime, or a way to revoke it.',
      endless:
        'What callers carry never expires, and nothing says how it is taken back, so a stolen one opens the door for good. State a short lifetime, or a way to revoke it.',
    },
  },
  *check(context) {
    const { document, profile } = context;
    if (!isLive(context) || !isEnglish(document)) return;
    const told = [...claimsOn(document, 'login-token'), ...claimsOn(document, 'login-context').filter(isTokenOfLogin)].filter(
      (claim) => claim.polarity === 'affirmed' && !OTHERS.test(claim.sentence.text),
    );
    const [first] = told;
    if (first === undefined) return;
    const lifetimes = lifetimesIn(document);
    const endless = lifetimes.find((each) => each.isClaim && isEndless(each));
    if (lifetimes.some((each) => each.polarity === 'affirmed' && !isEndless(each)) || (endless === undefined && hasLifetime(document)))
      return;
    const revoked = statementsOn(document, 'revocation').filter(
      (statement) =>
        statement.standing !== 'quoted' &&
        (statement.withInBlock('login-context') || isBelow(statement.section, 'login-context', 'security')),
    );
    if (revoked.some((statement) => statement.polarity === 'affirmed')) return;
    const denied = revoked.find((statement) => statement.isClaim);
    if (endless !== undefined) yield { message: 'endless', range: endless.clauseRange };
    else if (denied !== undefined) yield { message: 'denied', range: denied.clauseRange };
    else if (profile.kind === 'plan' && isWorkedOut(document) && !isShownInCode(document, 'revocation'))
      yield { message: 'missing', data: { words: first.words }, range: first.range };
  },
});

/** `Growers sign in with a password; a token is valid …`: what the sign-in hands out. */
function isTokenOfLogin(claim: Statement): boolean {
  return /^(?:token|session)s?$/i.test(claim.words) && claim.withInSentence('authentication');
}

/** `never expires`, `is valid for ever`. */
function isEndless({ polarity, words, behind }: Statement): boolean {
  return (
    polarity === 'denied' ||
    /for ?ever|indefinitely|unlimited|^(?:without|no) |not expire/i.test(words) ||
    /^ (?:for ever|forever|indefinitely|without (?:end|limit)|ever)(?![a-z])/i.test(behind)
  );
}

/** Words on how long something is good, beside a token or session. */
function lifetimesIn(document: ArchDocument): readonly Statement[] {
  return statementsOn(document, 'token-lifetime').filter(
    (statement) => statement.withInBlock('login-context') || isBelow(statement.section, 'login-context'),
  );
}

/** A word or a figure of time beside a token or session. */
function hasLifetime(document: ArchDocument): boolean {
  if (lifetimesIn(document).length > 0) return true;
  const tokens = statementsOn(document, 'login-context');
  return quantitiesOf(document).some(
    ({ quantity, block, cell }) =>
      quantity.kind === 'duration' && block !== undefined && tokens.some((token) => contains(cell?.row ?? block, token.range)),
  );
}
