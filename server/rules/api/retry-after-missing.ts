/** api/retry-after-missing: callers over their limit get 429 and are not told when to come back. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { lackToTell } from '../support/lack.ts';

/** 429 that others send us. */
const RECEIVED = anyWord`
  on (?:a )?429|upon (?:a )?429|receiv${LETTER}+
  (?:provider|upstream|vendor|stripe|twilio|github|third[- ]party|they|it) (?:${LETTER}+ )?(?:returns?|answers?|responds?)
  retr(?:y|ies|ied|ying)|back(?:s|ing)? off|backoff|treat${LETTER}*|handl${LETTER}+|when${LETTER}* .{0,40}(?:returns?|answers?|responds?)
`;
const SENT = anyWord`
  return${LETTER}*|repl(?:y|ies|ied)|respon(?:d|ds|se|ses|ding)|answer${LETTER}*|reject${LETTER}*|get|gets|refus${LETTER}+|throttl${LETTER}+
  status|with|exceed${LETTER}*|over|limit${LETTER}*|quota|used up
`;

export const retryAfterMissing = defineRule<'missing' | 'denied'>({
  meta: {
    id: 'api/retry-after-missing',
    title: '429 comes without Retry-After',
    severity: 'hint',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Callers over their limit get 429, and nothing says that it tells them when to come back. Without it they try again at once; send Retry-After along.',
      denied: '429 goes out without Retry-After, so callers try again at once. Send it along.',
    },
  },
  *check(context) {
    const sent = claimsOn(context.document, 'too-many-requests').find(isSent);
    if (sent === undefined) return;
    const lack = lackToTell(context, 'retry-after');
    if (lack === 'silent') yield { message: 'missing', range: sent.range };
    else if (lack !== undefined) yield { message: 'denied', range: lack.range };
  },
});

const CLIENT_RECEIVES = regex('i')`
  ${WORD_START}(?:clients?|callers?|consumers?|users?|partners?|merchants?|tenants?)[^.;]{1,60}\breceives?${WORD_END}
`;

function isSent(claim: Statement): boolean {
  const text = (claim.cell === undefined ? claim.sentence.text : claim.cell.row.cells.map((cell) => cell.text).join(' ')).replaceAll(
    /retry-after/gi,
    '',
  );
  if (CLIENT_RECEIVES.test(text)) return claim.polarity === 'affirmed';
  // `Calls are rejected with 429` denies the call, not the answer.
  if (claim.polarity !== 'affirmed' && !/(?:reject|refus)ed with/i.test(text)) return false;
  return (claim.cell !== undefined || SENT.test(text)) && !RECEIVED.test(text);
}
