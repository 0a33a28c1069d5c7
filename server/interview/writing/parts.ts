/** The parts that answers name: the system, its stores, who calls it and what it calls. Names nothing that no answer names. */
import type { ProductCategory } from '../../knowledge/adviceSchema.ts';
import { productsInText } from '../../document/productMentions.ts';
import { modeOf, type Listed, type Mode } from '../../claims/parts/dependencyList.ts';
import { connected, type Connection } from './connections.ts';
import { flowIn } from './flow.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { levelled, namedParts } from './namedParts.ts';
import { capitalised } from './phrases.ts';
import { PART_QUESTIONS } from './partQuestions.ts';
import { sidesOf } from './sides.ts';
import type { Told } from './told.ts';

/** A system on the other side of a connection. */
export interface Neighbour {
  readonly name: string;
  /** `REST`, where the answer says it. */
  readonly protocol: string | undefined;
  readonly mode: Mode;
  /** All that the answer says of it. */
  readonly said: string;
}

export interface Parts {
  readonly system: string;
  readonly callers: readonly Neighbour[];
  readonly called: readonly Neighbour[];
  /** What the system is made of, in the order the main journey passes it; the system itself, where something is said of it and of none of its parts. */
  readonly own: readonly string[];
  /** Further parts that answers name without saying who calls them. */
  readonly further: readonly string[];
  readonly stores: readonly string[];
  readonly caches: readonly string[];
  readonly queues: readonly string[];
  /** Who reaches whom, in the order of the journey, then what is said without it. */
  readonly connections: readonly Connection[];
}

const PROTOCOL = /\b(?:REST|MQTT|HTTPS?|gRPC|GraphQL|SOAP|AMQP|SFTP|webhooks?|events?|SQL|WebSockets?)\b/i;
/** Who stands outside and begins. */
const OUTSIDE = /\b(?:browser|app|user|member|customer|client|guest|visitor|person|analyst)s?$/i;
const PERSON =
  /\b(?:user|member|customer|client|guest|visitor|person|analyst|reader|patient|driver|receptionist|agent|admin|operator|student|teacher|clerk)s?$/i;
const CLIENT = /\b(?:browser|(?:mobile|tablet|phone|ios|android|native) app)$/i;
/** Data is moved out of it, or it goes. */
const LEFT = /\b(?:moved?|migrat\w+|import(?:ed)?|copied|replaced?|retired?|legacy|old|goes away|has to go)\b/i;

/** Reads the parts out of the answers. */
export function partsOf(told: Told): Parts {
  const sides = sidesOf(told);
  const kept = keptIn(told, sides);
  const inside = new Set([told.name, ...kept.stores, ...kept.caches, ...kept.queues].map((name) => name.toLowerCase()));
  const [callers, called] = [neighboursIn(sides, 'callers', inside), neighboursIn(sides, 'calls', inside)];
  const around = [...callers, ...called].map(({ name }) => name);
  const said = namedParts(told, new Set([...inside, ...around].map((name) => levelled(name)))).map((name) => tidied(name));
  const flow = flowIn(told.sentences('question/journeys'), [...around, ...said]);
  const stations = stationsOf(flow.chains, { told, ...kept, neighbours: [...callers, ...called] });
  const before = named(stations, 'outside')
    .filter((name) => ![...callers, ...called].some((each) => each.name === name))
    .map((name): Neighbour => ({ name, protocol: undefined, mode: 'unknown', said: name }));
  const within = named(stations, 'own');
  const drawn = new Set(
    [...inside, ...within, ...[...callers, ...called, ...before].map(({ name }) => name)].map((name) => levelled(name)),
  );
  const further = said.filter((name) => !drawn.has(levelled(name)));
  const isPassed = named(stations, 'system').length > 0;
  return connected(
    { system: told.name, callers: [...callers, ...before], called, within, isPassed, further, ...kept },
    { told, flow, stations },
  );
}

/** What the system keeps its data in, and what carries its messages. */
function keptIn(told: Told, sides: readonly Listed[]): Pick<Parts, 'stores' | 'caches' | 'queues'> {
  const isNeighbour = (product: string): boolean =>
    told
      .sentences('question/data-stores')
      .some((sentence) => sides.some(({ name }) => sentence.toLowerCase().includes(`${name.toLowerCase()} is ${product.toLowerCase()}`)));
  const products = (categories: readonly ProductCategory[]): readonly string[] =>
    told
      .products(categories, PART_QUESTIONS)
      .filter((product) => !product.categories.includes('cache'))
      .map(({ name }) => name)
      .filter((name) => !isNeighbour(name));
  // What holds the records comes before what holds a view of them.
  const stores = [
    ...new Set([
      ...products(['relational-database', 'document-database', 'key-value-store', 'analytics-database']),
      ...products(['time-series-database', 'search-engine', 'graph-database', 'object-storage']),
    ]),
  ];
  return {
    stores: stores.filter((name) => !isLeft(told, name, stores)),
    caches: told.products(['cache', 'cdn'], PART_QUESTIONS).map(({ name }) => name),
    queues: told.products(['queue', 'stream'], PART_QUESTIONS).map(({ name }) => name),
  };
}

/** Whether a store is only said to be there and to be moved out of, while the journey ends in another. */
function isLeft(told: Told, name: string, stores: readonly string[]): boolean {
  const names = (sentence: string, product: string): boolean =>
    productsInText(sentence).some((mention) => mention.product.name === product);
  const elsewhere = PART_QUESTIONS.filter((place) => place !== 'question/data-stores').flatMap((place) => told.sentences(place));
  if (
    elsewhere.some((sentence) => names(sentence, name)) ||
    !stores.some((store) => store !== name && told.sentences('question/journeys').some((sentence) => names(sentence, store)))
  )
    return false;
  const about = told.sentences('question/data-stores');
  const at = about.findIndex((sentence) => names(sentence, name));
  const next = about[at + 1] ?? '';
  return LEFT.test(about[at] ?? '') || (/^(?:it|they|these|all)\b/i.test(next) && LEFT.test(next));
}

function neighboursIn(sides: readonly Listed[], direction: Listed['direction'], inside: ReadonlySet<string>): readonly Neighbour[] {
  const seen = new Set<string>();
  return sides
    .filter((side) => side.direction === direction)
    .flatMap((side) => {
      const name = tidied(side.name);
      const key = name.toLowerCase().replaceAll(/['’]s\b/g, '');
      if (name === '' || seen.has(key) || inside.has(key)) return [];
      seen.add(key);
      return [{ name, protocol: PROTOCOL.exec(side.text)?.[0], mode: modeOf(side.text), said: side.text }];
    });
}

/** What a station of the journey is, and the name it goes by. */
export interface Station {
  readonly role: 'outside' | 'own' | 'system' | 'known';
  readonly name: string;
}

interface Surroundings extends Pick<Parts, 'stores' | 'caches' | 'queues'> {
  readonly told: Told;
  readonly neighbours: readonly Neighbour[];
}

/** The stations of all chains by their names in small letters: who begins a chain calls the system, what nothing else names is a part of it. */
function stationsOf(chains: readonly (readonly string[])[], around: Surroundings): ReadonlyMap<string, Station> {
  const stations = new Map<string, Station>();
  const roles = rolesIn(around.told);
  for (const chain of chains) {
    const ownAt = chain.findIndex((name) => isSystem(name, around.told.name));
    chain.forEach((said, index) => {
      const key = said.toLowerCase();
      if (stations.has(key)) return;
      const known = knownName(said, around);
      const isOutside =
        PERSON.test(said) ||
        CLIENT.test(said) ||
        roles.includes(singularOf(key)) ||
        (OUTSIDE.test(said) && (index === 0 || !said.includes(' ')));
      if (isSystem(said, around.told.name)) stations.set(key, { role: 'system', name: around.told.name });
      else if (known !== undefined) stations.set(key, { role: 'known', name: known });
      else if (isOutside || (index === 0 && ownAt > 0)) stations.set(key, { role: 'outside', name: tidied(said) });
      else stations.set(key, { role: 'own', name: tidied(said) });
    });
  }
  return stations;
}

/** The neighbour or store that a station means: `SAP` where the answer lists “billing (SAP)”, `warehouse` where it lists a “postgres warehouse”. */
function knownName(said: string, { told, neighbours, stores, caches, queues }: Surroundings): string | undefined {
  const key = said.toLowerCase();
  const neighbour = neighbours.find(({ name }) => name.toLowerCase() === key) ?? neighbours.find((each) => isCalled(each, key));
  if (neighbour !== undefined) return neighbour.name;
  const kept = [...stores, ...caches, ...queues];
  const product = productsInText(said)
    .map((mention) => mention.product.name)
    .find((name) => kept.includes(name));
  if (product !== undefined) return product;
  // A product and what the team calls it stand side by side.
  return told
    .sentences('question/data-stores')
    .flatMap((sentence) =>
      productsInText(sentence)
        .filter(({ end }) => sentence.slice(end).toLowerCase().startsWith(` ${key}`))
        .map((mention) => mention.product.name),
    )
    .find((name) => kept.includes(name));
}

/** Whether a neighbour goes by that shorter name: the one in its brackets, its first words before “of”, its last two or more. */
function isCalled({ name, said }: Neighbour, key: string): boolean {
  const whole = name.toLowerCase();
  const inBrackets = /\((?<alias>[^()]+)\)/.exec(said)?.groups?.['alias']?.toLowerCase() === key;
  return (
    inBrackets ||
    (whole.startsWith(`${key} `) && /^(?:of|from|at|for|in|by)\b/.test(whole.slice(key.length + 1))) ||
    (key.includes(' ') && whole.endsWith(` ${key}`))
  );
}

function named(stations: ReadonlyMap<string, Station>, role: Station['role']): readonly string[] {
  return [...new Set([...stations.values()].filter((station) => station.role === role).map(({ name }) => name))];
}

/** The people that answers name as roles, in lower case and in the singular. */
function rolesIn(told: Told): readonly string[] {
  return told
    .sentences('question/roles')
    .flatMap((sentence) => sentence.toLowerCase().split(/\P{L}+/u))
    .map((word) => singularOf(word));
}

/** `tracking` in a chain of Parcel Tracking is the system itself. */
function isSystem(name: string, system: string): boolean {
  return system.toLowerCase() === name.toLowerCase() || system.toLowerCase().split(' ').includes(name.toLowerCase());
}

function tidied(name: string): string {
  return capitalised(
    name
      .replace(/^(?:the|a|an|our|its|their) /i, '')
      .replaceAll(/["|[\](){}]/g, '')
      .trim(),
  );
}
