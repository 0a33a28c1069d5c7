/** What a section on a component says: of the system, of its parts, of each store. A field that no answer fills stays open. */
import type { FieldSpec } from '../../knowledge/schema.ts';
import { entityNames } from './entities.ts';
import { chainsOf, stepWith } from './journey.ts';
import { labelledAs } from './labelled.ts';
import type { Neighbour, Parts } from './parts.ts';
import { capitalised, unstopped } from './phrases.ts';
import { scenarioOf } from './scenarios.ts';
import type { Told } from './told.ts';

type Values = Readonly<Partial<Record<FieldSpec['key'], string | undefined>>>;

/** A component with what is said of it. */
export interface DescribedComponent {
  readonly name: string;
  readonly values: Values;
}

/** The system first, then its parts, then what it keeps its data in. */
export function componentsOf(told: Told, parts: Parts): readonly DescribedComponent[] {
  return [
    { name: parts.system, values: systemIn(told, parts) },
    ...parts.components.map((name) => ({ name, values: partIn(told, name) })),
    ...parts.stores.map((name) => ({ name, values: storeIn(told, parts, name) })),
    ...parts.caches.map((name) => ({ name, values: cacheIn(told, parts, name) })),
    ...parts.queues.map((name) => ({ name, values: queueIn(told, parts, name) })),
  ];
}

function systemIn(told: Told, parts: Parts): Values {
  const uses = [...parts.components, ...parts.called.map(({ name }) => name), ...parts.stores, ...parts.caches, ...parts.queues];
  const callers = parts.callers.length === 0 ? undefined : `used by ${parts.callers.map(withProtocol).join(', ')}`;
  const affected = labelledAs(told, 'question/blast-radius', 'What fails with it');
  return {
    responsibility: responsibilityOf(told), api: callers, interface: callers,
    data: labelledAs(told, 'question/sensitivity', 'Sensitive data')?.replace(/: (?:GDPR|PCI DSS|HIPAA|SOC 2|CCPA)\b.*$/, ''),
    dependencies: uses.length === 0 ? undefined : `calls ${uses.join(', ')}${parts.callers.length === 0 ? '' : `; called by ${parts.callers.map(({ name }) => name).join(', ')}`}`,
    technology: told.slot('question/team', 'skills'), scale: labelledAs(told, 'question/ten-times', 'Next step') ?? told.choice('question/deployment', 'platform'),
    'failure-mode': affected,
  };
}

/** What it must do; without that, what it is needed for. */
function responsibilityOf(told: Told): string | undefined {
  const musts = told.sentences('question/functions').filter((sentence) => /^must\b/i.test(sentence)).map((sentence) => unstopped(sentence.replace(/^must(?: have)?[:\s]+/i, '')));
  if (musts.length > 0) return capitalised(musts.join('; '));
  const [need] = told.sentences('question/problem');
  const does = need === undefined ? undefined : /^(?:It|The (?:system|service)) (?<does>\p{Ll}.*)$/u.exec(need)?.groups?.['does'];
  return does === undefined ? need && `Meets this need: ${need.slice(0, 1).toLowerCase()}${need.slice(1)}` : capitalised(does);
}

/** A part that the journey passes; its neighbours there are those it depends on. */
function partIn(told: Told, name: string): Values {
  const said = ['question/style', 'question/deployment', 'question/journeys', 'question/database-down', 'question/ten-times'].flatMap((question) => told.sentences(question)).filter((sentence) => sentence.toLowerCase().includes(name.toLowerCase()) && !/→|->/.test(sentence));
  const chain = chainsOf(told).find((each) => each.some((step) => step.toLowerCase() === name.toLowerCase())) ?? [];
  const at = chain.findIndex((step) => step.toLowerCase() === name.toLowerCase());
  const [before, behind] = [chain[at - 1], chain[at + 1]];
  const both = [...(behind === undefined ? [] : [`calls ${behind}`]), ...(before === undefined ? [] : [`called by ${before}`])];
  return { responsibility: said.length === 0 ? undefined : said.map(unstopped).join('. '), dependencies: both.length === 0 ? undefined : both.join('; ') };
}

function storeIn(told: Told, { system, stores }: Parts, name: string): Values {
  const entities = entityNames(told);
  const of = told.sentences('question/data-stores').filter((sentence) => sentence.includes(name) && /\d/.test(sentence));
  const { impact, mitigation, recovery } = scenarioOf('failure/database', told);
  const isTold = impact !== undefined || mitigation !== undefined || recovery !== undefined;
  return {
    ...shared(system, name), responsibility: `Keeps the data of ${system}`,
    data: entities.length > 0 && stores[0] === name ? capitalised(entities.join(', ')) : of.length === 0 ? undefined : of.map(unstopped).join('. '),
    'failure-mode': isTold && stores[0] === name ? 'see the failure scenario “Database unavailable”' : undefined,
  };
}

function cacheIn(told: Told, { system }: Parts, name: string): Values {
  const said = told.sentences('question/caching').filter((sentence) => sentence.includes(name));
  const reads = told.sentences('question/database-down').filter((sentence) => sentence.includes(name));
  const data = [...said, ...reads][0];
  return { ...shared(system, name), responsibility: `Keeps copies for ${system}`, data: data && unstopped(data) };
}

function queueIn(told: Told, { system }: Parts, name: string): Values {
  const step = stepWith(told, name)?.what;
  const said = ['question/database-down', 'question/dependency-errors'].flatMap((question) => told.sentences(question)).find((sentence) => sentence.includes(name));
  return { ...shared(system, name), responsibility: `Carries messages for ${system}`, data: [...(step === undefined ? [] : [capitalised(step)]), ...(said === undefined ? [] : [unstopped(said)])].join('; ') || undefined };
}

function shared(system: string, name: string): Values {
  return { api: `its own protocol, used by ${system}`, interface: `its own protocol, used by ${system}`, dependencies: `called by ${system}`, technology: name };
}

function withProtocol({ name, protocol }: Neighbour): string {
  return protocol === undefined ? name : `${name} (${protocol})`;
}
