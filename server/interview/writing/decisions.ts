/** The core decisions that answers take, each with what it was decided from. Which record it becomes is for `records.ts`. */
import { coreDecisions, type CoreDecision, type DecisionRole } from '../../knowledge/coreDecisions.ts';
import { apiStyles } from '../../knowledge/tables/apiStyles.ts';
import { databaseUses } from '../../knowledge/tables/databases.ts';
import type { Parts } from './parts.ts';
import type { Told } from './told.ts';

export interface TakenDecision {
  readonly core: CoreDecision;
  /** What was chosen: a product, or a style an answer names. */
  readonly chosen: string;
  readonly title: string;
  /** What the answers say that bears on it. */
  readonly said: readonly string[];
}

const STYLE = /\b(?:REST|GraphQL|gRPC)\b/;
const SCHEME = /\b(?:OIDC|OAuth ?2?(?:\.0)?|SAML|JWT|passkeys?|server-side sessions?|sessions?|API keys)\b/i;

/** The decisions, in the order the core ones stand. */
export function decisionsOf(told: Told, parts: Parts): readonly TakenDecision[] {
  return coreDecisions.flatMap((core) => {
    const found = chosenFor(core, told, parts);
    return found === undefined ? [] : [{ core, ...found }];
  });
}

function chosenFor({ role, categories }: CoreDecision, told: Told, parts: Parts): Omit<TakenDecision, 'core'> | undefined {
  switch (role) {
    case 'data-store':
      return taken(parts.stores[0], (name) => `Use ${name} as the data store`, told, ['question/data-stores', 'question/journeys', 'question/consistency', 'question/team', 'question/rpo']);
    case 'api-style':
      return taken(STYLE.exec(told.whole('question/integrations') ?? '')?.[0], (name) => `Use ${name} for the API`, told, ['question/integrations']);
    case 'auth':
      return taken(SCHEME.exec(told.whole('question/access') ?? told.whole('question/integrations') ?? '')?.[0], (name) => `Use ${name} for authentication and authorization`, told, ['question/access', 'question/roles', 'question/sensitivity']);
    case 'caching':
      return taken(parts.caches[0], (name) => `Use ${name} for caching`, told, ['question/caching', 'question/database-down']);
    case 'hosting': {
      const product = told.products(categories, ['question/deployment'])[0]?.name ?? told.choice('question/deployment', 'platform');
      return taken(product, (name) => `Use ${name} for hosting`, told, ['question/deployment', 'question/restrictions', 'question/budget', 'question/team']);
    }
    case 'messaging':
      return taken(parts.queues[0], (name) => `Use ${name} for communication between services`, told, ['question/journeys', 'question/dependency-errors']);
  }
}

function taken(chosen: string | undefined, title: (name: string) => string, told: Told, questions: readonly string[]): Omit<TakenDecision, 'core'> | undefined {
  if (chosen === undefined) return undefined;
  const about = questions.flatMap((question) => told.sentences(question));
  // What names it comes first: that is the reason given.
  const naming = about.filter((sentence) => sentence.includes(chosen));
  return { chosen, title: title(chosen), said: [...new Set([...naming, ...about])].slice(0, 6) };
}

/** What the tables set beside it for the same use. */
export function alternativeTo({ chosen, core }: TakenDecision): string {
  const use = databaseUses.find(({ primary, alternative }) => primary === chosen || alternative === chosen);
  if (use !== undefined) return use.primary === chosen ? use.alternative : use.primary;
  return OTHERS[core.role].find((other) => other !== chosen) ?? `Going without ${chosen}`;
}

const OTHERS: Readonly<Record<DecisionRole, readonly string[]>> = {
  'data-store': ['PostgreSQL', 'MongoDB'], 'api-style': apiStyles.map(({ name }) => name), auth: ['OIDC', 'Server-side sessions'], caching: ['Redis', 'Memcached'],
  hosting: ['Kubernetes', 'Cloud Run'], messaging: ['Direct calls', 'A queue'],
};
