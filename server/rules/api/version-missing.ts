/** api/version-missing: paths of an API carry no version and nothing else does, or versions are carried in two ways. */
import { WORD_START, regex } from '../../base/patterns.ts';
import { ownEndpointsOf, segmentsOf, type Endpoint } from '../../claims/parts/endpoints.ts';
import { claimsOn, isMentioned, statementsOn } from '../../claims/statements.ts';
import { isShownInCode } from '../../claims/shownInCode.ts';
import type { Standing } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { lackOf } from '../support/lack.ts';
import { isLive } from '../support/live.ts';
import { isEnglish } from '../../claims/language.ts';

const VERSION = /^v\d/i;
/** Paths that clients of the business never pin a version of. */
const OPERATIONAL = regex('i')`
  ^(?:health\w*|livez?|liveness|readyz?|readiness|ping|metrics|status|version|info|docs|swagger\w*|openapi\w*|graphql|oauth2?|token|login|
  logout|callback|auth|\.well-known|webhooks?|admin|internal|actuator|debug|static|assets|favicon\.ico|robots\.txt|\*{1,2})$
`;
/** What is told of other systems or of options turned down answers nothing. */
const FOREIGN: ReadonlySet<Standing> = new Set<Standing>(['quoted', 'elsewhere', 'option', 'background', 'history']);
const VERSIONED_PATH = regex(
  'i',
)`(?<![\w.])/?v\d{1,2}(?:beta\d|alpha\d)?/|/v\d{1,2}(?!\w|\.\d)|/v?[{<](?:version|major|n|v)[}>]|${WORD_START}v\d\.[a-z]`;

export const versionMissing = defineRule<'none' | 'denied' | 'some' | 'mixed'>({
  meta: {
    id: 'api/version-missing',
    title: 'Endpoints carry no version, or carry it in two ways',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      none: '“{path}” carries no version and nothing says how the API is versioned, so the first breaking change breaks every client at once. Put a version into the path, or say how clients pick one.',
      denied:
        'The API goes without versions and without a reason, so the first breaking change breaks every client at once. Say how clients are kept working, or pick a scheme.',
      some: '“{path}” carries no version while “{other}” does. Clients have to guess which endpoints may change under them; version both or say why not.',
      mixed:
        'Versions are carried in a header here and in the path elsewhere. Clients have to learn both; keep to one, or say which API uses which.',
    },
  },
  *check(context) {
    const { document, profile } = context;
    if (!isLive(context) || !isEnglish(document)) return;
    const endpoints = ownEndpointsOf(document).filter(isForClients);
    const lack = lackOf(document, 'api-versioning');
    if (lack !== undefined && lack !== 'silent' && (lack.withInSentence('api') || endpoints.length > 0)) {
      yield { message: 'denied', range: lack.clauseRange };
      return;
    }
    if (profile.kind !== 'plan') return;
    const versioned = endpoints.filter(isVersioned);
    const bare = endpoints.filter((endpoint) => !isVersioned(endpoint));
    const [first] = bare;
    if (versioned.length === 0) {
      if (first !== undefined && isWorkedOut(document) && !isAnswered(document))
        yield { message: 'none', data: { path: first.path }, range: first.range };
      return;
    }
    const odd = bare
      .map((endpoint) => ({
        endpoint,
        beside: versioned.find((each) => each.block === endpoint.block || each.section === endpoint.section),
      }))
      .find(({ beside }) => beside !== undefined);
    if (odd?.beside !== undefined)
      yield {
        message: 'some',
        data: { path: odd.endpoint.path, other: odd.beside.path },
        range: odd.endpoint.range,
        related: [{ uri: document.uri, range: odd.beside.range, message: 'This one carries a version' }],
      };
    const header = claimsOn(document, 'header-version').find((claim) => isVersionInHeader(claim));
    const path = versioned.find(isVersionedByPath);
    if (
      header !== undefined &&
      path !== undefined &&
      !claimsOn(document, 'path-version').some((claim) => claim.withInBlock('header-version'))
    ) {
      yield {
        message: 'mixed',
        range: header.range,
        related: [{ uri: document.uri, range: path.range, message: 'The version is in the path here' }],
      };
    }
  },
});

function isForClients(endpoint: Endpoint): boolean {
  const [first] = segmentsOf(endpoint);
  return (
    first !== undefined && !segmentsOf(endpoint).some((segment, index) => OPERATIONAL.test(segment) && (index === 0 || segment.length > 4))
  );
}

function isVersionedByPath(endpoint: Endpoint): boolean {
  return segmentsOf(endpoint).some((segment) => VERSION.test(segment));
}

function isVersioned(endpoint: Endpoint): boolean {
  return isVersionedByPath(endpoint) || /[?&](?:api[-_]?version|v(?:er(?:sion)?)?)=/i.test(endpoint.path);
}

/** Versioning is spoken of, the base path or a host has a version, or the API is for the house only. */
function isAnswered(document: ArchDocument): boolean {
  if (
    isShownInCode(document, 'api-version') ||
    statementsOn(document, 'api-version', 'api-versioning', 'header-version', 'path-version').some(
      ({ standing, time }) => !FOREIGN.has(standing) && time !== 'past' && time !== 'current',
    )
  )
    return true;
  if (isMentioned(document, 'internal-api') && !statementsOn(document, 'public-api').some((statement) => statement.polarity === 'affirmed'))
    return true;
  return document.mentions(VERSIONED_PATH);
}

function isVersionInHeader(claim: Statement): boolean {
  return (
    claim.polarity === 'affirmed' &&
    claim.withInSentence('version') &&
    !claim.withInSentence('internal-api') &&
    !/internal/i.test(claim.sentence.text)
  );
}
