/** Several services and no tracing. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { standingOfSection } from '../../claims/standing.ts';
import { states } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { componentsOf } from '../../plan/readComponents.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';
import { isPlainlySaid, ownTexts } from '../support/prose.ts';

const SERVICE = regex('i')`${WORD_START}(?:service|api|worker|gateway|backend|server|app)s?${WORD_END}`;

/** `Four services share a broker`. */
const SEVERAL = regex(
  'i',
)`${WORD_START}(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|\d{1,2}) (?:[a-z-]+ )?(?:micro-?)?services (?!of|from|by)`;
/** `The order service calls the stock service`: two by their names, one of which asks or feeds the other. */
const ONE_CALLS_ANOTHER = regex('i')`
  ${WORD_START}[a-z]+[- ]service (?:[a-z]+ )?(?:calls?|asks?|queries|invokes|forwards? (?:[a-z]+ ){0,4}to|sends? (?:[a-z]+ ){0,4}to|
  publishes (?:[a-z]+ ){0,4}(?:to|for)) (?:the |our )?
  (?!external|third|vendor|managed|cloud)[a-z]+[- ]service${WORD_END}
`;

/** Two may be one of ours and one of others. */
const MANY = 3;
const NAMED = regex(
  'gi',
)`${WORD_START}([a-z]{3,})[- ]service(?![- ](?:level|desk|provider|account|contract|window|hours|interruption|area|bus|mesh|worker|discovery|fee|station))${WORD_END}`;
const NO_NAME = anyWord`
  the|this|that|each|every|our|your|their|its|one|two|any|another|other|same|single|new|old|existing|which|per|all|and|for|from|web|cloud|managed|external|public
  customer|party|micro|self|emergency|field|postal|internet|backend|support|internal|vendor|third|hosted|full|room|night|good|shuttle|train|ferry
`;

/** What the design calls `… service`, by name. */
function servicesByName(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts
      .flatMap((text) => Array.from(text.matchAll(NAMED), (match) => (match[1] ?? '').toLowerCase()))
      .filter((name) => !NO_NAME.test(name)),
  );
}

/** What the design says of its services. */
function textsOnServices(document: ArchDocument): readonly string[] {
  if (!document.mentions(/service/i)) return [];
  return ownTexts(document)
    .filter(({ text, section }) => /service/i.test(text) && standingOfSection(section) === 'own' && isPlainlySaid(text))
    .map(({ text }) => text);
}

/** Components that run by themselves, by their names; a text that speaks of microservices, of a number of services, of one that calls another or of several by name has several. */
function countServices(document: ArchDocument): number {
  if (states(document, 'microservices')) return 2;
  const texts = textsOnServices(document);
  if (texts.some((text) => SEVERAL.test(text) || ONE_CALLS_ANOTHER.test(text)) || servicesByName(texts).size >= MANY) return 2;
  return componentsOf(document).filter(({ name }) => SERVICE.test(name.text)).length;
}

export const tracingMissing = defineRule<'missing'>({
  meta: {
    id: 'ops/tracing-missing',
    title: 'Several services, and no tracing',
    severity: 'hint',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH', 'SYSARCH'],
    messages: {
      missing:
        'Several services answer one request, and nothing says how it is followed through them. Say how a slow request is traced: OpenTelemetry, or at least one id in every log.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, {
      answers: ['trace'],
      roles: ['tracing', 'observability', 'logging'],
      asked: (document) => countServices(document) > 1,
    });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
