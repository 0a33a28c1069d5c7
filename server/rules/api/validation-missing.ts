/** api/validation-missing: endpoints take input, and nothing says that it is checked. */
import { anyWord } from '../../base/patterns.ts';
import { ownEndpointsOf } from '../../claims/parts/endpoints.ts';
import { statementsOn } from '../../claims/statements.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { placeOfAbsence } from '../support/absence.ts';
import { answersForSilence, lackToTell } from '../support/lack.ts';

const INPUT = anyWord`inputs?|requests?|payloads?|bod(?:y|ies)|parameters?|apis?|endpoints?|clients?|fields?`;

/** `Malformed bodies are rejected`: what is denied there is bad input. */
const REFUSED =
  /malformed|unknown|invalid|bad|required|mandatory|4\d\d|unprocessable|refus|reject|turn(?:s|ed)? (?:down|away|back)|(?:do|does) not (?:match|fit|conform|pass)/i;

/** `Certificates are validated`, `we validate the design`: nothing that a caller puts in. */
const OTHER_VALIDATED = anyWord`
  certificates?|tokens?|signatures?|jwts?|sessions?|licen[cs]es?|backups?|designs?|assumptions?|hypothes[ei]s|prototypes?|concepts?|pilots?
  with (?:\d+|two|three|four|five|some|our|a few) [a-z]+s|decisions?|plans?|migrations?|releases?|deployments?
`;

export const validationMissing = defineRule<'missing' | 'denied'>({
  meta: {
    id: 'api/validation-missing',
    title: 'Nothing says that input is checked',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Endpoints such as “{method} {path}” take input, and nothing says where it is checked. Say that the edge of the API validates it, and with what.',
      denied: 'Input is not checked, so whatever a caller sends reaches the code behind. Validate it at the edge of the API.',
    },
  },
  *check(context) {
    const { document } = context;
    const taking = ownEndpointsOf(document).find(({ method }) => method === 'POST' || method === 'PUT' || method === 'PATCH');
    const lack = lackToTell(context, 'input-validation');
    if (lack === undefined && !isOfOtherThings(context)) return;
    if (lack !== undefined && lack !== 'silent') {
      if (INPUT.test(lack.sentence.text) && !REFUSED.test(lack.sentence.text)) yield { message: 'denied', range: lack.clauseRange };
    } else if (taking?.method !== undefined) {
      yield {
        message: 'missing',
        data: { method: taking.method, path: taking.path },
        range: placeOfAbsence(document, ['api-contracts', 'api', 'security']),
      };
    }
  },
});

/** Whether all that is said to be checked is something else than what callers put in. */
function isOfOtherThings(context: RuleContext): boolean {
  const said = statementsOn(context.document, 'input-validation');
  return (
    answersForSilence(context) &&
    said.length > 0 &&
    said.every(({ words, sentence }) => /^validat/i.test(words) && OTHER_VALIDATED.test(sentence.prose) && !INPUT.test(sentence.prose))
  );
}
