/** sec/tls-old: traffic goes over an outdated TLS, over SSL, or unencrypted to somewhere else. */
import { LETTER, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import type { Statement } from '../../claims/statement.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';

const COOKIE = /^[\s-]*(?:cookies?|flag)/i;
/** Let in for now: `accepts TLS 1.1 until they upgrade`. */
const UNTIL_THEN = regex('iu')`
  (?<!\p{L})(?:accepts?|allows?|lets?|supports?|keeps?)(?!\p{L})[^;]{1,80}(?<!\p{L})until (?:they|it|those|the \p{L}+)
  (?: \p{L}+)? (?:upgrades?|migrates?|(?:is|are) (?:upgraded|retired|replaced))(?!\p{L})
`;
/** Traffic, not files or fields. */
const TRAFFIC = anyWord`
  http|ftp|telnet|traffic|requests?|calls?|apis?|webhooks?|send${LETTER}*|sent|talk${LETTER}*|connect${LETTER}*|transport${LETTER}*|link
  channel|reach${LETTER}*|served|polls?|pull|pushes|uploads?
`;

export const tlsOld = defineRule<'old' | 'plain'>({
  meta: {
    id: 'sec/tls-old',
    title: 'Traffic is encrypted with an outdated protocol or not at all',
    severity: 'error',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      old: '{words} is let in, which has known attacks and which browsers and auditors refuse. Ask for TLS 1.2 at the least, TLS 1.3 where both sides can.',
      plain: 'Traffic leaves its zone unencrypted, so anyone on the way can read and change it. Use TLS 1.2 or later.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    const seen = new Set<number>();
    for (const claim of claimsOn(document, 'old-tls')) {
      const { start } = claim.sentenceRange;
      if (claim.polarity !== 'affirmed' || seen.has(start) || isTurnedAway(claim) || isOfOtherEnvironment(claim)) continue;
      seen.add(start);
      yield { message: 'old', data: { words: claim.words }, range: claim.range };
    }
    for (const claim of claimsOn(document, 'plain-log'))
      if (isSentPlain(claim) && !claim.withInClause('plain-http')) yield { message: 'plain', range: claim.clauseRange };
    let end = -1;
    for (const claim of claimsOn(document, 'plain-http')) {
      // Words that overlap say one thing.
      if (claim.range.start < end || !isPlain(claim)) continue;
      end = claim.range.end;
      yield { message: 'plain', range: claim.cell === undefined ? claim.clauseRange : claim.range };
    }
  },
});

const OLD_THEN = regex('i')`${WORD_START}(?:TLS|SSL) ?v?1\.[01]\s{0,2}(?:\(|→|->)`;

function isTurnedAway(claim: Statement): boolean {
  if (UNTIL_THEN.test(claim.sentence.text)) return false;
  return (
    claim.withInSentence('turned-away') || (claim.withInBlock('turned-away') && !isExcepted(claim)) || OLD_THEN.test(claim.sentence.text)
  );
}

/** `The tablets connect with TLS 1.1. All others use TLS 1.3; anything older is refused`: what is refused is what the others offer. */
const OTHERS = regex('iu')`
  (?<!\p{L})(?:all|any|every|the) (?:the )?others?(?!\p{L})|(?<!\p{L})(?:everything|anything|everybody) else(?!\p{L})|
  (?<!\p{L})(?:elsewhere|otherwise)(?!\p{L})
`;
const USED = anyWord`connects?|talks?|speaks?|uses?|goes|go|runs?|sends?|reach(?:es)?`;

/** `runs in plain text through the office network`: how something travels, and not how it lies. */
const TRAVELS = /(?<!\p{L})(?:runs?|goes|go|travels?|sent|sends?|transmitted|transmits?|talks?|speaks?) (?:\p{L}+ )?in $/iu;
const ACROSS = regex('iu')`
  ^ (?:through|over|across|to|between|via) (?:(?:the|a|an|our|their) )?(?:[\p{L}'’-]+ ){0,4}
  (?:network|internet|lan|wan|wi-?fi|wlan|line|link|radio|vpn)(?!\p{L})
`;

function isSentPlain(claim: Statement): boolean {
  return (
    claim.polarity === 'affirmed' &&
    !isOfOtherEnvironment(claim) &&
    TRAVELS.test(claim.before) &&
    ACROSS.test(claim.behind) &&
    !/(?<!\p{L})(?:vpn|tunnel\p{L}*|same-?host)(?!\p{L})/iu.test(claim.sentence.text)
  );
}

function isExcepted({ clause, sentence, inline }: Statement): boolean {
  return USED.test(clause.text) && OTHERS.test(inline.prose.slice(sentence.end));
}

const REFUSED = anyWord`reject${LETTER}*|refus${LETTER}+|block${LETTER}*|disabled|closed|never|not|no longer`;

/** Over the border of a zone, and nothing around that encrypts or keeps it inside. */
function isPlain(claim: Statement): boolean {
  if (claim.polarity === 'denied' || isOfOtherEnvironment(claim)) return false;
  const { text } = claim.sentence;
  const behind = text.slice(text.indexOf(claim.words) + claim.words.length);
  if (COOKIE.test(behind) || !TRAFFIC.test(text)) return false;
  // Nobody speaks FTP with a neighbour on the same machine.
  return (
    ((claim.cell === undefined ? claim.withInClause('zone-crossing') : claim.withInBlock('zone-crossing')) ||
      /ftp|telnet/i.test(claim.words)) &&
    !claim.withInSentence('same-zone') &&
    !REFUSED.test(claim.clause.text.replace(claim.words, ''))
  );
}
