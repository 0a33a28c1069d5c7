/** What a section on a component says: of the system, of its parts, of each store. A field that no answer fills stays open. */
import type { FieldSpec } from '../../knowledge/schema.ts';
import { entityNames } from './entities.ts';
import { labelledAs, nextStepOf } from './labelled.ts';
import { isCache } from './caches.ts';
import type { Neighbour, Parts } from './parts.ts';
import { capitalised, unstopped } from './phrases.ts';
import { scenarioOf } from './scenarios.ts';
import type { Told } from './told.ts';

/** Puts on a queue what follows. */
const PUTS = /^(?:puts|publishes|sends|writes|pushes|emits) (?:an? |the )?(?=\p{L})/u;

type Values = Readonly<Partial<Record<FieldSpec['key'], string | undefined>>>;

/** A component with what is said of it. */
export interface DescribedComponent {
  readonly name: string;
  readonly values: Values;
}

/** The system first, then its parts, then what it keeps its data in. */
export function componentsOf(told: Told, parts: Parts): readonly DescribedComponent[] {
  return [
    ...parts.own.map((name) => ({ name, values: ownIn(told, parts, name) })),
    ...parts.further.map((name) => ({ name, values: { responsibility: sentencesOf(told, name), data: 'none that an answer names' } })),
    ...parts.stores.map((name) => ({ name, values: storeIn(told, parts, name) })),
    ...parts.caches.map((name) => ({ name, values: cacheIn(told, parts, name) })),
    ...parts.queues.map((name) => ({ name, values: queueIn(told, parts, name) })),
  ];
}

function ownIn(told: Told, parts: Parts, name: string): Values {
  const isWhole = name === parts.system || parts.own.length === 1;
  const used = parts.connections.filter(({ from, what }) => from === name && what !== 'has');
  const uses = used.map(({ to }) => to);
  const reads = used.filter(({ what }) => what === 'reads').map(({ to }) => to);
  const calls = uses.filter((each) => !reads.includes(each));
  const callers = usersOf(parts, name);
  const neighbours = parts.callers.filter((caller) => callers.includes(caller.name)).map(withProtocol);
  const usedBy =
    callers.length === 0
      ? undefined
      : `used by ${[...neighbours, ...callers.filter((each) => !parts.callers.some((caller) => caller.name === each))].join(', ')}`;
  const both = [
    ...(calls.length === 0 ? [] : [`calls ${calls.join(', ')}`]),
    ...(reads.length === 0 ? [] : [`reads from ${reads.join(', ')}`]),
    ...(name === parts.system && parts.further.length > 0 ? [`has ${parts.further.join(', ')}`] : []),
    ...(callers.length === 0 ? [] : [`called by ${callers.join(', ')}`]),
  ];
  const keeps = uses.filter((used) => parts.stores.includes(used));
  return {
    responsibility: (name === parts.system ? undefined : sentencesOf(told, name)) ?? (isWhole ? responsibilityOf(told) : undefined),
    api: usedBy,
    interface: usedBy,
    data: isWhole
      ? keeps.length > 0 || parts.own.length === 1
        ? labelledAs(told, 'question/sensitivity', 'Sensitive data')?.replace(/: (?:GDPR|PCI DSS|HIPAA|SOC 2|CCPA)\b[^.]*/, '')
        : 'none that an answer names'
      : keeps.length > 0
        ? undefined
        : 'none that an answer names',
    dependencies: both.length === 0 ? undefined : both.join('; '),
    scale: isWhole ? (nextStepOf(told) ?? told.choice('question/deployment', 'platform')) : undefined,
    'failure-mode': isWhole ? labelledAs(told, 'question/blast-radius', 'What fails with it') : undefined,
  };
}

/** Who reaches a part, each once. */
function usersOf({ connections }: Parts, name: string): readonly string[] {
  return [...new Set(connections.filter(({ to, what }) => to === name && what !== 'has').map(({ from }) => from))];
}

/** What answers say a part does: sentences that begin with it. */
function sentencesOf(told: Told, name: string): string | undefined {
  const opens = new RegExp(String.raw`^(?:the )?${name.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`)} (?=\p{Ll})`, 'iu');
  const said = ['question/style', 'question/deployment', 'question/journeys']
    .flatMap((question) => told.sentences(question))
    .filter((sentence) => opens.test(sentence));
  return said.length === 0 ? undefined : said.map((sentence) => capitalised(unstopped(sentence).replace(opens, ''))).join('. ');
}

/** What it must do; without that, what it is needed for. */
function responsibilityOf(told: Told): string | undefined {
  const musts = told
    .sentences('question/functions')
    .filter((sentence) => /^must\b/i.test(sentence))
    .map((sentence) => unstopped(sentence.replace(/^must(?: have)?[:\s]+/i, '')));
  if (musts.length > 0) return capitalised(musts.join('; '));
  const [need] = told.sentences('question/problem');
  const does = need === undefined ? undefined : /^(?:It|The (?:system|service)) (?<does>\p{Ll}.*)$/u.exec(need)?.groups?.['does'];
  return does === undefined ? need && `Meets this need: ${need.slice(0, 1).toLowerCase()}${need.slice(1)}` : capitalised(does);
}

function storeIn(told: Told, parts: Parts, name: string): Values {
  const { system, stores } = parts;
  const entities = entityNames(told);
  const of = told.sentences('question/data-stores').filter((sentence) => sentence.includes(name) && /\d/.test(sentence));
  const { impact, mitigation, recovery } = scenarioOf('failure/database', told);
  const isTold = impact !== undefined || mitigation !== undefined || recovery !== undefined;
  return {
    ...shared(parts, name),
    responsibility: `Keeps the data of ${system}`,
    data:
      entities.length > 0 && stores[0] === name
        ? capitalised(entities.join(', '))
        : of.length === 0
          ? undefined
          : of.map(unstopped).join('. '),
    'failure-mode': isTold && stores[0] === name ? 'see the failure scenario “Database unavailable”' : undefined,
  };
}

function cacheIn(told: Told, parts: Parts, name: string): Values {
  const { system } = parts;
  const said = told.sentences('question/caching').filter((sentence) => sentence.includes(name));
  const reads = told.sentences('question/database-down').filter((sentence) => sentence.includes(name));
  const data = [...said, ...reads][0];
  return {
    ...shared(parts, name),
    responsibility: isCache(told, name) ? `Keeps copies for ${system}` : `Used by ${system}; what it keeps is open`,
    data: data && unstopped(data),
  };
}

function queueIn(told: Told, parts: Parts, name: string): Values {
  const step = parts.connections.find(({ to }) => to === name)?.what;
  const said = ['question/database-down', 'question/dependency-errors']
    .flatMap((question) => told.sentences(question))
    .find((sentence) => sentence.includes(name));
  return {
    ...shared(parts, name),
    responsibility: `Carries messages for ${parts.system}`,
    data:
      [...(step === undefined ? [] : [capitalised(step.replace(PUTS, ''))]), ...(said === undefined ? [] : [unstopped(said)])].join('; ') ||
      undefined,
  };
}

function shared(parts: Parts, name: string): Values {
  const user = usersOf(parts, name).join(', ');
  return {
    api: `its own protocol, used by ${user}`,
    interface: `its own protocol, used by ${user}`,
    dependencies: `called by ${user}`,
    technology: name,
  };
}

function withProtocol({ name, protocol }: Neighbour): string {
  return protocol === undefined ? name : `${name} (${protocol})`;
}
