/** sec/secrets-in-env: secrets are handed over in environment variables, manifests or the repository. */
import { LETTER, WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { joinedClaims, type Joined } from '../../claims/joined.ts';
import { contains } from '../../base/range.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { isBelow } from '../../claims/sectionTopic.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isOfOtherEnvironment } from '../support/otherEnvironment.ts';

/** `because Vault is too much to run` names no manager in use. */
const IN_REASON = /^[^\p{L}]*(?:because|since|until|although|though|instead|rather)(?!\p{L})/iu;
/** `The mail key is read from Vault`, in a sentence of its own: of that key alone. */
const ONE_SECRET =
  /^\W*(?:the|our|its) (?!(?:other|remaining|rest|same|production|live) )(?:[\p{L}\d-]+ ){1,3}?(?:keys?|tokens?|passwords?|secrets?|certificates?|credentials?) (?:is|are|comes?|lives?|lies|stays?) /iu;

function isOfAnother(manager: Statement, claim: Statement): boolean {
  return claim.cell === undefined && manager.sentence.start !== claim.sentence.start && ONE_SECRET.test(manager.sentence.prose);
}

/** `Reading it from Vault was considered`. */
const WEIGHED =
  /(?<!\p{L})(?:was|were|has been|have been) (?:considered|rejected|discussed|discarded|ruled out|turned down|postponed)(?!\p{L})/iu;
/** Said of production outright: what the sentence beside it says is of something else. */
const PRODUCTION = regex('i')`${WORD_START}prod(?:uction)?${WORD_END}`;
/** Settings here, secrets there; or secrets whose place is another. */
const APART = anyWord`
  whose|code (?:is|lives|sits)|everything (?:else|but|except)|other than|except(?: for)?|apart from|non-secret|non-sensitive|not secret
  configuration in|settings in|replac${LETTER}+|mov${LETTER}+ (?:from|out)
`;

export const secretsInEnv = defineRule<'said'>({
  meta: {
    id: 'sec/secrets-in-env',
    title: 'Production secrets lie in the environment or the repository',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      said: 'Secrets are kept where {place}, and every log, crash report or clone may carry them away. Keep those of production in a secret manager, and let the service fetch them.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    for (const joined of joinedClaims(
      document,
      ['secret'],
      ['environment-variable', 'in-repository'],
      ['clause', 'row', 'label', 'title', 'pronoun'],
    )) {
      if (!isKept(document, joined)) continue;
      const place =
        joined.claim.concept === 'environment-variable'
          ? 'whoever sees the environment sees them'
          : 'whoever reads the repository or its builds reads them';
      yield { message: 'said', data: { place }, range: joined.range };
    }
  },
});

/** `It is checked in. On the developers' laptops it is another`: what follows is told apart from what was said. */
const APART_FROM =
  /^(?:(?:on|in|for|at) (?:the |our |a )?(?:(?:local )?(?:development|dev|test|staging)(?![a-z])|developers?['’]?s?['’]? )|locally,? )/i;

function isContrasted({ inline, sentence }: Statement): boolean {
  return sentencesOf(inline).some(({ start, prose }) => start >= sentence.end && APART_FROM.test(prose.trimStart()));
}

const BARE_FILE = /^(?!in |from )[\w -]+\.(?:ya?ml|json|properties)$/i;

/** Secrets themselves, of the running system, with no manager behind them. */
function isKept(document: ArchDocument, { claim, tie }: Joined): boolean {
  // The name of a file says where something lies in a table of such places only.
  if (BARE_FILE.test(claim.words) && claim.cell === undefined) return false;
  const answered = ['local-development', 'secret-hygiene'] as const;
  if (
    statementsOn(document, 'secret-manager').some(
      (manager) =>
        contains(claim.cell?.row ?? claim.block, manager.range) &&
        !IN_REASON.test(manager.clause.text) &&
        !WEIGHED.test(manager.sentence.prose) &&
        !isOfAnother(manager, claim),
    )
  )
    return false;
  if (
    claim.withInSentence(...answered) ||
    (!PRODUCTION.test(claim.sentence.text) && !isContrasted(claim) && claim.withInBlock(...answered))
  )
    return false;
  if (
    isOfOtherEnvironment(claim) ||
    isBelow(claim.section, 'local-development') ||
    /(?<![A-Za-z\u00C0-\u024F])(?:CI|local|development|dev|testing|getting started)(?![A-Za-z\u00C0-\u024F])/.test(claim.section.title)
  )
    return false;
  return tie !== 'clause' || !APART.test(claim.clause.text);
}
