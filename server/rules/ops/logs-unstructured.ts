/** Plain-text logs. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import { claimsOn } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** Logs that people keep. */
const LOGBOOK = regex('iu')`
  (?<!\p{L})(?:captain|skipper|ship|flight|pilot|driver|dive|visitor|nurse|guard|patrol|travel|field|work)(?:['’]s|s['’])? logs?(?!\p{L})|
  log ?books?
`;

/** Where messages of a program go, and how they are looked for: logs without the word. */
const LOG_PLACE = anyWord`
  grep(?:s|ped|ping)?|console|stdout|stderr|(?:services?|servers?|applications?|apps?|process(?:es)?|daemons?) (?:${LETTER}+ ){1,4}to (?:an? |the |one |its )?(?:text |daily |rotating )?files?
`;

export const logsUnstructured = defineRule<'plain'>({
  meta: {
    id: 'ops/logs-unstructured',
    title: 'Logs are plain text',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      plain:
        'Logs are plain text here. Nobody can ask them for one order or one user under pressure; write them as JSON with a request id.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const plain = claimsOn(context.document, 'plain-log').find(
      (claim) =>
        claim.polarity === 'affirmed' &&
        !LOGBOOK.test(claim.sentence.text) &&
        (claim.withInSentence('log') || LOG_PLACE.test(claim.sentence.text) || (claim.cell !== undefined && claim.withInBlock('log'))) &&
        !claim.withInSentence('structured-log'),
    );
    if (plain !== undefined) yield { message: 'plain', range: plain.clauseRange };
  },
});
