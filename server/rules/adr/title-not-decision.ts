/** adr/title-not-decision: the title names a topic or asks a question, so a list of records does not tell what was decided. */
import { regex } from '../../base/patterns.ts';
import { products } from '../../knowledge/products.ts';
import { defineRule } from '../rule.ts';
import { isEnglish } from '../../claims/language.ts';
import { placeOfTitle } from '../support/recordProse.ts';
import { hasLifeCycle, isLive } from '../support/recordTemplate.ts';

const QUESTION = /[?？]\s*$|^(?:which|what|how|whether|why|when|where|should|do we|can we|shall)\b/i;
/** An errand: what is to be decided, not what was. */
const ERRAND = regex('i')`
  ^(?:choice|choosing|choose|selection|selecting|select|picking|pick|deciding|decide|decision|evaluation|evaluating|evaluate|comparison|
  comparing|compare|options|alternatives|discussion|investigation|investigating|investigate|determine|determining|thoughts|research)
  (?: (?:of|on|about|between|for|regarding|upon|how|the|an?|our|which|what|whether)\b|\s)
`;
/** Opens with what is to be done: the outcome follows. */
const DOING = regex('i')`
  ^(?:use|adopt|keep|store|make|introduce|remove|replace|move|allow|support|add|split|run|build|provide|drop|migrate|switch|enable|have|
  document|define|publish|record|separate|treat|show|hide|offer|expose|no|don't|do not)\b
`;
/** Both still stand. */
const VERSUS = /^[\p{L}\p{N}.+#-]+(?: [\p{L}\p{N}.+#-]+)? (?:vs\.?|versus) [^:–—]+$/iu;
const TOPIC_START =
  /^(?:considerations?|thoughts?|discussions?|notes?|ideas|questions?|reflections?|deliberations?)(?: (?:about|on|of|regarding|around)\b|\s*[:–—-])/i;
const TOPIC_END = /\b(?:selection|choice|evaluation|comparison|options|alternatives|decision|discussion|considerations|investigation)$/i;
/** What a team decides about; the bare name says nothing of the outcome. */
const TOPIC = new RegExp(
  String.raw`^(?:(?:the|our|main|primary|api|web|data|application|app|system|service|backend|back-end|frontend|front-end|user|production|cloud|software|code|mobile|client|server)\s+)*(?:${[
    'databases?',
    'data ?stores?',
    'persistence',
    'storage',
    'cach(?:e|ing)',
    'messag(?:e|ing)(?: (?:brokers?|queues?|bus))?',
    'queues?',
    'logging',
    'log management',
    'monitoring',
    'observability',
    'alerting',
    'metrics',
    'tracing',
    'authentication(?:(?: and |/| & )authori[sz]ation)?',
    'authorization',
    'authn?',
    'authz',
    'security',
    'hosting',
    'deployment',
    'infrastructure',
    'ci/?cd',
    'ci',
    'testing',
    'tests',
    'test frameworks?',
    'frameworks?',
    'ui frameworks?',
    'programming languages?',
    'languages?',
    'tech(?:nology)? stack',
    'stack',
    'architecture',
    'api',
    'apis',
    'api (?:styles?|design|versioning)',
    'versioning',
    'error handling',
    'validation',
    'configuration',
    'secrets?(?: management)?',
    'search',
    'notifications?',
    'emails?',
    'payments?',
    'payment providers?',
    'cloud providers?',
    'providers?',
    'vendors?',
    'backups?',
    'migrations?',
    'schema migrations?',
    'serialization',
    'documentation',
    'state management',
    'routing',
    'localization',
    'internationalization',
    'feature flags',
    'rate limiting',
    'load balancing',
    'scaling',
    'deployment strategy',
    'testing strategy',
    'test strategy',
    'caching strategy',
    'database strategy',
    'logging strategy',
    'migration strategy',
    'branching strategy',
    'versioning strategy',
    'communication',
    'integration',
    'orm',
    'licens(?:e|ing)',
    'repository structure',
    'project structure',
    'package manager',
    'build (?:tool|system)',
  ].join(
    '|',
  )})(?:\s+(?:approach|mechanism|solution|method|scheme|concept|tooling|technology|provider|requirements|needs))?(?:\s+for\s+(?:the\s+|our\s+)?[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+)?)?$`,
  'iu',
);
/** An outcome behind the errand: `Choose PostgreSQL`, `Database selection: PostgreSQL`, `Decide to use queues`. */
const OUTCOME = regex('i')`
  [:–—=→]\s*\S|\s-\s\S|\bto (?!choose|decide|select|evaluate|find|determine)[a-z]+\b|
  \b(?:not|no|without|over|instead of|per|via|using|as (?:the|our|an?)|only|never|always)\b
`;
const PRODUCT_NAMES: ReadonlySet<string> = new Set(products.flatMap((product) => [product.name.toLowerCase(), ...(product.aliases ?? [])]));

export const titleNotDecision = defineRule<'question' | 'topic'>({
  meta: {
    id: 'adr/title-not-decision',
    title: 'The title is a topic or a question',
    severity: 'hint',
    kinds: ['adr'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      question:
        'The title asks, and the record answers. Titles are what a list of records shows; put the answer there, such as “Use PostgreSQL for orders”.',
      topic:
        'The title names a topic and not what was decided. Titles are what a list of records shows; say the outcome, such as “Use PostgreSQL for orders”.',
    },
  },
  *check(context) {
    if (!isEnglish(context.document)) return;
    for (const record of context.records) {
      if (!isLive(record) || !hasLifeCycle(context, record)) continue;
      const title = record.title.trim();
      if (title === '' || /^[[{<]/.test(title)) continue;
      if (QUESTION.test(title)) yield { message: 'question', range: placeOfTitle(record) };
      else if (isTopic(title)) yield { message: 'topic', range: placeOfTitle(record) };
    }
  },
});

function isTopic(title: string): boolean {
  if (TOPIC.test(title) || VERSUS.test(title) || TOPIC_START.test(title)) return true;
  return !DOING.test(title) && (ERRAND.test(title) || TOPIC_END.test(title)) && !OUTCOME.test(title) && !namesOneThing(title);
}

/** A name behind the errand is its outcome, unless several stand to choice. */
function namesOneThing(title: string): boolean {
  if (/\b(?:between|vs\.?|versus|or|compar\w+)\b/i.test(title)) return false;
  const words = title.split(/\s+/).slice(1);
  const names = words.filter(
    (word) =>
      /^`|[a-z][A-Z]|\.(?:js|net|io)\b|\d/.test(word) ||
      /^\p{Lu}/u.test(word) ||
      PRODUCT_NAMES.has(word.toLowerCase().replaceAll(/[^\p{L}\p{N}.+#]/gu, '')),
  );
  // A title in title case capitalises everything: there only known names count.
  const isTitleCase = words.filter((word) => /^\p{L}{4,}/u.test(word)).every((word) => /^\p{Lu}/u.test(word));
  return isTitleCase ? words.some((word) => PRODUCT_NAMES.has(word.toLowerCase())) : names.length > 0;
}
