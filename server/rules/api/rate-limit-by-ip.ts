/** api/rate-limit-by-ip: callers are told apart by their IP address where calls are limited. */
import { WORD_START, regex } from '../../base/patterns.ts';
import { joinedClaims, type Joined } from '../../claims/joined.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, firstOfEachSentence, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** `may call 60 times a minute`, `is limited to 60 calls a minute`: a limit without the word. */
const MAY_CALL = regex('iu')`
  (?<!\p{L})(?:(?:may|can|is allowed to|are allowed to) (?:only )?\p{L}+ (?:up to |at most |no more than )?|
  (?:limit|limits|limited|restrict|restricts|restricted|cap|caps|capped)(?: [\p{L}-]+){0,4} (?:to|at) )\d[\d,.]*
  (?: times|x| calls| requests| queries)? ?(?:an?|per|/|every|each) ?(?:s|sec(?:ond)?|min(?:ute)?|h|hour|day)(?!\p{L})
`;

export const rateLimitByIp = defineRule<'said'>({
  meta: {
    id: 'api/rate-limit-by-ip',
    title: 'The rate limit counts by IP address',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: 'The rate limit counts by IP address, which whole offices and mobile networks share and which an abuser changes at will. Count by API key, user or tenant, and by address only for callers nobody knows yet.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    for (const joined of joinedClaims(document, ['rate-limit'], ['ip-address'], ['clause', 'row', 'label', 'title'])) {
      if (isKeyed(joined) && !isLayered(document)) yield { message: 'said', range: joined.claim.range };
    }
    for (const claim of firstOfEachSentence(inTables(document)))
      if (!claim.withInBlock('rate-limit') && isKeyed({ claim, tie: 'row', range: claim.range }) && !isLayered(document))
        yield { message: 'said', range: claim.range };
    for (const claim of firstOfEachSentence(statementsOn(document, 'ip-address'))) {
      // `May` allows here, and does not doubt.
      if (
        claim.block.kind !== 'heading' &&
        claim.standing === 'own' &&
        claim.time === 'now' &&
        claim.polarity === 'affirmed' &&
        !claim.withInSentence('rate-limit') &&
        MAY_CALL.test(claim.sentence.prose) &&
        isKeyed({ claim, tie: 'clause', range: claim.range }) &&
        !isLayered(document)
      )
        yield { message: 'said', range: claim.range };
    }
  },
});

const KEYED_BY_ADDRESS = regex('i')`
  ${WORD_START}(?:by|per|on|each|based on|(?:tied|bound|linked|attached) to|keyed (?:by|on)|key(?: is|:)|for each|every)
  (?: (?:the|their|its|client|caller|remote|source|requesting|user['’]?s?|client['’]?s|caller['’]?s))*\s+\S{0,3}ip|
  ${WORD_START}ip address(?:es)? (?:as|is) (?:its|the|a) key
`;

/** `| 60/min | client IP |` below a column on limits. */
function* inTables(document: ArchDocument): Generator<Statement> {
  for (const claim of claimsOn(document, 'ip-address')) {
    const heading = claim.cell?.column?.heading ?? '';
    if (
      claim.cell?.table.columns.some((column) => column.heading !== heading && LIMIT_COLUMN.test(column.heading)) === true &&
      KEY_COLUMN.test(heading)
    )
      yield claim;
  }
}

const LIMIT_COLUMN = /^(?:rate )?limits?$|quota|throttl|^rate$|requests/i;
const KEY_COLUMN = /^(?:key(?:ed)?(?: by)?|per|by|counted (?:by|per)|scope|applies to|identifier|dimension|bucket)$/i;

/** The address is what is counted by, for callers that could be told apart otherwise. */
function isKeyed({ claim, tie }: Joined): boolean {
  const isBare = /^(?:ip|ips|ip address(?:es)?)$/i.test(claim.words);
  if (isBare && tie !== 'row' && !KEYED_BY_ADDRESS.test(claim.sentence.text) && claim.inline.text.trim().length > 30) return false;
  return (
    !claim.withInSentence('rate-identity') &&
    !claim.withInBlock('rate-identity') &&
    !claim.withInSentence('anonymous-traffic') &&
    !claim.withInBlock('anonymous-traffic')
  );
}

/** A limit by identity stands elsewhere: the one by address comes on top. */
function isLayered(document: ArchDocument): boolean {
  return claimsOn(document, 'rate-limit').some(
    (claim) => claim.polarity === 'affirmed' && claim.withInSentence('rate-identity') && !/not (?:by|per)/i.test(claim.sentence.text),
  );
}
