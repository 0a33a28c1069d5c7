/** sec/crypto-homegrown: encryption, hashing or an authentication protocol is made in the house. */
import { LETTER, anyWord, regex } from '../../base/patterns.ts';
import { contains } from '../../base/range.ts';
import type { Statement } from '../../claims/statement.ts';
import type { ArchDocument } from '../../document/document.ts';
import { claimsOn, firstOfEachSentence, statementsOn } from '../../claims/statements.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

const KEYS = anyWord`
  keys?|certificates?|wrap(?:s|per|ping)? (?:of|around)|partition${LETTER}*|shard${LETTER}*|hash (?:table|map|ring)|brings? (?:your|their)
`;

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
    messages: {
      said: 'Own cryptography is planned (“{words}”): its flaws are found by attackers, since nobody else looks. Use a vetted library and a standard protocol.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    let end = -1;
    for (const claim of claimsOn(context.document, 'homegrown-crypto')) {
      // Words that overlap say one thing.
      if (claim.range.start < end || claim.polarity !== 'affirmed' || isAboutKeys(claim) || isKnown(context.document, claim)) continue;
      end = claim.range.end;
      yield { message: 'said', data: { words: claim.words }, range: claim.range };
    }
    for (const statement of firstOfEachSentence(
      statementsOn(context.document, 'encryption', 'secret-hygiene', 'home-grown', 'authentication').filter(isInvented),
    )) {
      if (statement.withInSentence('homegrown-crypto')) continue;
      const isLabelled = MADE_HERE.test(statement.inline.prose);
      if (isLabelled && isKnown(context.document, statement)) continue;
      yield isLabelled
        ? { message: 'said', data: { words: statement.sentence.text.trim() }, range: statement.sentenceRange }
        : { message: 'said', data: { words: statement.clause.text.trim() }, range: statement.clauseRange };
    }
  },
});

/** `a cipher we designed ourselves`, `hashed with a scheme of our own`. */
const INVENTED = anyWord`
  (?:cipher|algorithm|scheme|encryption|(?<=(?:hash|encrypt|scrambl|obfuscat)[^.;]{1,60})(?:function|method|formula|routine)|hash function|(?:log-?in|sign-?in|auth${LETTER}*|handshake|challenge|pairing|key exchange|session|token) protocol),? (?:that |which )?(?!(?:${LETTER}+ ){0,2}(?:is|are|was|were|been|being|by|suites?|experts?|cryptographers?) )(?:${LETTER}+ ){1,3}(?:have |has |had )?(?:designed|invented|devised|made up|came up with|thought up|wrote|developed)
  (?:cipher|algorithm|scheme|encryption|hash function) (?:of (?:our|its|their) own|(?:that (?:was|is) )?(?:invented|designed|devised|made up|developed|written) (?:by (?:our|one of|a colleague|the team)|ourselves|in[- ]house))
  (?:log-?in|sign-?in|auth${LETTER}*|handshake|challenge|pairing) protocol (?:that )?(?:has been|was|is|were) (?:invented|designed|devised|developed|made up|written) (?:by (?:our|us|the (?:${LETTER}+ )?team|a colleague)|ourselves|in[- ]house)
  (?:wrote|write|invent(?:ed)?|design(?:ed)?|devise[ds]?|made up|make up) (?:our|its|their) own (?:${LETTER}+ )?(?:protocol|cipher|encryption|hash|signatures?|signing)
`;
/** What such a scheme or protocol is for: others order queues and name files. */
const PROTECTS = anyWord`
  sign-?in|log-?in|auth${LETTER}*|hash${LETTER}*|encrypt${LETTER}*|passwords?|secrets?|scrambl${LETTER}+|obfuscat${LETTER}+|codes?|ciphers?
  sign(?:s|ed|ing|atures?)?|pins?|badges?
`;

/** `Encryption: own algorithm`, `Hashing — home-grown` */
const MADE_HERE = regex('iu')`
  ^\W*(?:encryption|cryptography|crypto|hashing|password hash(?:ing)?|cipher|signing|signatures?)(?: algorithm| scheme| method)?\W{0,4}[:–—]\W{0,3}
  (?:our own|own|home-?grown|home-?made|in-house|custom|self-(?:made|written|developed)|proprietary)
  (?: (?:algorithm|scheme|cipher|method|implementation|function|routine|code))?(?:[.,;(]|$)
`;

/** What is wrapped or spoken of is known: `the scheme we wrote around libsodium`. */
const KNOWN =
  /(?<!\p{L})(?:around|on top of|based on|using|with) (?:libsodium|openssl|tls|aes|rsa|oauth\S*|openid\S*|argon2\S*|bcrypt|scrypt|nacl)(?!\p{L})/iu;

function isInvented(statement: Statement): boolean {
  const { standing, modality, polarity, block, sentence, clause } = statement;
  if (block.kind === 'heading' || standing !== 'own' || modality !== 'stated' || polarity === 'denied') return false;
  if (MADE_HERE.test(statement.inline.prose)) return !KNOWN.test(statement.inline.prose);
  if (!INVENTED.test(clause.text)) return false;
  return (
    PROTECTS.test(statement.cell === undefined ? sentence.text : statement.cell.row.cells.map((cell) => cell.text).join(' ')) &&
    !KEYS.test(sentence.text) &&
    !KNOWN.test(clause.text)
  );
}

/** A scheme that others have checked in the same sentence, unless it is what is done without. */
function isKnown(document: ArchDocument, claim: Statement): boolean {
  return statementsOn(document, 'known-crypto').some(
    (known) =>
      known.inline.shape === claim.inline.shape &&
      known.sentence.start === claim.sentence.start &&
      known.polarity === 'affirmed' &&
      !contains(claim.range, known.range),
  );
}

/** Customers may bring keys of their own; a module that wraps a library is none either. */
function isAboutKeys(claim: Statement): boolean {
  if (/xor/i.test(claim.words)) return false;
  const before = claim.inline.prose.slice(0, claim.inline.text.indexOf(claim.words, claim.clause.start));
  return /(?:their|your)\s$/i.test(before) || KEYS.test(claim.sentence.text);
}
