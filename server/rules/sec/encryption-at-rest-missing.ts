/** sec/encryption-at-rest-missing: sensitive data is held, and nothing is said of its encryption where it lies. */
import { heldData } from '../../claims/data/heldData.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { placeOfAbsence } from '../support/absence.ts';
import { lackToTell } from '../support/lack.ts';
import { isLive } from '../support/live.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';

export const encryptionAtRestMissing = defineRule<'missing' | 'denied'>({
  meta: {
    id: 'sec/encryption-at-rest-missing',
    title: 'Nothing says that sensitive data is encrypted at rest',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH'],
    messages: {
      missing:
        'The design holds sensitive data (“{words}”), and nothing says whether it is encrypted at rest. A lost disk or a copied backup shows it all; say what encrypts it and who holds the key.',
      denied:
        'Sensitive data lies unencrypted, so a lost disk or a copied backup shows it all. Say what encrypts it and who holds the key, or why that is not needed.',
    },
  },
  *check(context) {
    const { document } = context;
    const held = heldData(document, 'sensitive-data');
    if (held === undefined) return;
    const bare = isLive(context)
      ? claimsOn(document, 'stored-unencrypted', 'encryption', 'plain-log').find((claim) => isBare(claim) && !isOfOtherEnvironment(claim))
      : undefined;
    if (bare !== undefined) {
      yield { message: 'denied', range: bare.clauseRange };
      return;
    }
    const lack = lackToTell(context, 'encryption-at-rest');
    if (lack === 'silent') {
      if (!isEncryptedOtherwise(document))
        yield {
          message: 'missing',
          data: { words: held.words },
          range: placeOfAbsence(document, ['data-security', 'security', 'storage', 'data-design']),
          related: [{ uri: document.uri, range: held.range, message: 'The data is named here' }],
        };
    } else if (lack !== undefined) yield { message: 'denied', range: lack.clauseRange };
  },
});

/** `stored on the tablet in plain text`. */
const KEPT = /(?<![a-z])(?:stored|kept|held|saved|lies?|written)(?: [a-z'’]+){1,5} (?:in|as) $/i;

/** Stored unencrypted, or `we encrypt nothing`; a reason beside it is an answer. */
function isBare({ concept, polarity, words, before, behind, sentence }: Statement): boolean {
  if (concept === 'stored-unencrypted') return polarity === 'affirmed';
  if (concept === 'plain-log')
    return polarity === 'affirmed' && KEPT.test(before) && !/(?<![a-z])(?:logs?|logged|notes?|labels?)(?![a-z])/i.test(sentence.prose);
  return (
    polarity === 'denied' &&
    /^encrypt/i.test(words) &&
    /^ (?:anything|any of|nothing|(?:the |this |our )?(?:data|records?|database|disks?|backups?|it|them)(?![a-z]))/i.test(behind) &&
    !/(?<![a-z])(?:because|since|as|already|public|transit|twice|again)(?![a-z])/i.test(sentence.prose)
  );
}

/** `Buckets are encrypted`: encryption told of anything but the way there. */
function isEncryptedOtherwise(document: ArchDocument): boolean {
  return (
    statementsOn(document, 'encryption').some((statement) => statement.polarity === 'affirmed' && !statement.withInClause('in-transit')) ||
    isShownInCode(document, 'encryption')
  );
}
