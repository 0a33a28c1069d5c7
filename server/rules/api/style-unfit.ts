/** api/style-unfit: an API style is used where the table of API styles advises against it. */
import { anyWord } from '../../base/patterns.ts';
import { joinedClaims } from '../../claims/joined.ts';
import type { Range } from '../../base/range.ts';
import { claimsOn, isMentioned, statementsOn } from '../../claims/statements.ts';
import type { RuleContext } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

const SERVER_SIDE = anyWord`gateway|bff|backend|server|services?`;

type Message = 'browser' | 'public' | 'crud' | 'live';

export const styleUnfit = defineRule<Message>({
  meta: {
    id: 'api/style-unfit',
    title: 'The API style does not fit its use',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PRODARCH'],
    messages: {
      browser:
        'Browsers are to speak gRPC, which they cannot without help. Offer them REST or GraphQL, or name the gateway or gRPC-Web that translates.',
      public:
        'A public API is to be gRPC, which few outside developers have the tools for. Offer REST, or say why their clients can speak gRPC.',
      crud: 'GraphQL serves plain create, read, update and delete here, where REST does with less: no resolvers, and caching by HTTP. Say what the queries of GraphQL are needed for, or use REST.',
      live: 'Updates are to arrive at once over REST, which only answers when asked. Push them over WebSockets or server-sent events, or say how often clients ask.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    for (const { message, range } of unfit(context)) yield { message, range };
  },
});

function* unfit(context: RuleContext): Generator<{ readonly message: Message; readonly range: Range }> {
  const { document } = context;
  if (!isMentioned(document, 'grpc-web')) {
    for (const { claim, tie, range } of joinedClaims(document, ['browser'], ['grpc'], ['clause', 'row', 'label'])) {
      const caller = claim.cell?.row.cells[0]?.text ?? '';
      if (
        tie === 'row'
          ? !SERVER_SIDE.test(caller) && isBrowser(caller)
          : !claim.withInClause('other-protocol') && !claim.withInSentence('api-gateway')
      )
        yield { message: 'browser', range };
    }
    for (const { claim, range } of joinedClaims(document, ['public-clients'], ['grpc'], ['clause', 'row', 'label'])) {
      if (!claim.withInBlock('other-protocol') && !claim.withInBlock('api-gateway') && !claim.withInSentence('reason'))
        yield { message: 'public', range };
    }
  }
  yield* plainCrud(context);
  if (isMentioned(document, 'push')) return;
  for (const { range } of joinedClaims(document, ['live-updates'], ['rest'], ['clause', 'row', 'label'])) yield { message: 'live', range };
}

function isBrowser(text: string): boolean {
  return /browser|spa\b|single.page|web (?:app|client|ui)|react|angular|vue|javascript/i.test(text);
}

/** In a record the whole speaks of one decision; in a plan the two have to be named in one breath. */
function* plainCrud({ document, profile }: RuleContext): Generator<{ readonly message: Message; readonly range: Range }> {
  const claims = claimsOn(document, 'graphql').filter((claim) => claim.polarity === 'affirmed');
  const plain = claims.find(
    (claim) =>
      (claim.withInSentence('crud') || (claim.cell !== undefined && claim.withInBlock('crud'))) &&
      !claim.withInBlock('flexible-queries') &&
      !claim.withInSentence('rest'),
  );
  if (plain !== undefined) yield { message: 'crud', range: plain.cell === undefined ? plain.clauseRange : plain.range };
  else if (profile.kind === 'adr' && !isMentioned(document, 'flexible-queries', 'rest')) {
    const chosen = claims.find((claim) => claim.section.role === 'decision');
    if (chosen !== undefined && statementsOn(document, 'crud').some((statement) => statement.polarity === 'affirmed'))
      yield { message: 'crud', range: chosen.range };
  }
}
