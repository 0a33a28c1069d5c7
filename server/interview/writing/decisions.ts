/** The core decisions that answers take, each with what it was decided from and what the advisor says of it. Which record it becomes is for `plannedRecord.ts`. */
import { coreDecisions, type CoreDecision, type DecisionRole } from '../../knowledge/coreDecisions.ts';
import { adviceTopics } from '../../knowledge/advice/topics.ts';
import { advise, isCalled, type Advice, type AdvisedOption } from '../advice/advise.ts';
import { titleOf } from '../titles.ts';
import { isCache } from './caches.ts';
import { ARROW } from './flow.ts';
import type { Parts } from './parts.ts';
import { reasonFor } from './reasons.ts';
import type { Told } from './told.ts';

export interface TakenDecision {
  readonly core: CoreDecision;
  /** What was chosen: a product, or a style an answer names. */
  readonly chosen: string;
  readonly title: string;
  /** What the answers say that bears on it, by the question it was said to. */
  readonly said: readonly string[];
  /** Why it was chosen, where an answer says so: words that can follow “because”. */
  readonly reason: string | undefined;
  /** What tables and rubric say of the same choice. */
  readonly advice: Advice;
  /** The option of the advice that was chosen, where it knows it. */
  readonly option: AdvisedOption | undefined;
}

const STYLE = /\b(?:REST|GraphQL|gRPC)\b/;
const SCHEME = /\b(?:OIDC|OAuth(?: ?2(?:\.0)?)?|SAML|JWT|passkeys?|server-side sessions?|sessions?|API keys)\b/i;
const TOPICS: Readonly<Record<DecisionRole, string>> = {
  'data-store': 'advice/data-store',
  'api-style': 'advice/api-style',
  auth: 'advice/authentication',
  caching: 'advice/caching',
  hosting: 'advice/hosting',
  messaging: 'advice/communication',
};

/** Questions whose answers bear on a choice without naming it. */
const WHOLE: ReadonlySet<string> = new Set(['question/consistency', 'question/sensitivity', 'question/restrictions', 'question/budget']);

type Chosen = Omit<TakenDecision, 'core' | 'advice' | 'option'>;

/** The decisions, in the order the core ones stand. */
export function decisionsOf(told: Told, parts: Parts): readonly TakenDecision[] {
  return coreDecisions.flatMap((core) => {
    const found = chosenFor(core, told, parts);
    const [advice] =
      found === undefined
        ? []
        : advise(
            told,
            adviceTopics.filter(({ id }) => id === TOPICS[core.role]),
            [found.chosen],
          );
    return found === undefined || advice === undefined ? [] : [{ core, ...found, advice, option: optionCalled(advice, found.chosen) }];
  });
}

function chosenFor({ role, categories }: CoreDecision, told: Told, parts: Parts): Chosen | undefined {
  switch (role) {
    case 'data-store':
      return taken(parts.stores[0], (name) => `Use ${name} as the data store`, told, [
        'question/data-stores',
        'question/journeys',
        'question/consistency',
        'question/team',
        'question/rpo',
      ]);
    case 'api-style':
      return taken(
        parts.callers.map(({ protocol }) => STYLE.exec(protocol ?? '')?.[0]).find((style) => style !== undefined),
        (name) => `Use ${name} for the API`,
        told,
        ['question/integrations'],
      );
    case 'auth':
      return taken(
        schemeIn(told.whole('question/access') ?? told.whole('question/integrations') ?? ''),
        (name) => `Use ${name} for authentication and authorization`,
        told,
        ['question/access', 'question/roles', 'question/sensitivity'],
      );
    case 'caching':
      return taken(
        parts.caches.find((name) => isCache(told, name)),
        (name) => `Use ${name} for caching`,
        told,
        ['question/caching', 'question/database-down'],
      );
    case 'hosting': {
      const product = told.products(categories, ['question/deployment'])[0]?.name ?? told.choice('question/deployment', 'platform');
      return taken(product, (name) => `Use ${name} for hosting`, told, [
        'question/deployment',
        'question/restrictions',
        'question/budget',
        'question/team',
      ]);
    }
    case 'messaging':
      return taken(parts.queues[0], (name) => `Use ${name} for communication between services`, told, [
        'question/journeys',
        'question/dependency-errors',
      ]);
  }
}

/** The scheme a text names, as it is written. */
function schemeIn(text: string): string | undefined {
  const named = SCHEME.exec(text)?.[0];
  if (named === undefined) return undefined;
  if (/^(?:oidc|saml|jwt)$/i.test(named)) return named.toUpperCase();
  return named.replace(/^oauth/i, 'OAuth').replace(/^session$/i, 'sessions');
}

function taken(chosen: string | undefined, title: (name: string) => string, told: Told, questions: readonly string[]): Chosen | undefined {
  if (chosen === undefined) return undefined;
  const [own = '', ...others] = questions;
  const about = [own, ...others].flatMap((question) => {
    // What was asked for counts as a whole; elsewhere only what names the choice.
    const sentences = told
      .sentences(question)
      .filter((sentence) => (question === own || WHOLE.has(question) || sentence.includes(chosen)) && !ARROW.test(sentence));
    return sentences.length === 0
      ? []
      : [`${titleOf(question)}: ${sentences.map((sentence) => sentence.replace(/^Greenfield: /, '')).join(' ')}`];
  });
  return { chosen, title: title(chosen), said: about, reason: reasonFor(chosen, told, questions) };
}

/** The best of the options that were not chosen, as the advisor knows them; beyond the first, those that something speaks for. */
export function alternativesTo({ advice, option }: TakenDecision, atMost: number): readonly AdvisedOption[] {
  return advice.options
    .filter(({ id }) => id !== option?.id)
    .filter(({ reasons }, index) => index === 0 || reasons.length > 0)
    .slice(0, atMost);
}

/** The best of them. */
export function alternativeTo(decision: TakenDecision): string {
  return alternativesTo(decision, 1)[0]?.name ?? `Going without ${decision.chosen}`;
}

function optionCalled({ options }: Advice, chosen: string): AdvisedOption | undefined {
  return options.find(({ name, aliases }) => isCalled({ name, names: aliases }, chosen));
}
