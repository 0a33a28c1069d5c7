/** The parts that answers name: the system, its stores, who calls it and what it calls. Names nothing that no answer names. */
import type { ProductCategory } from '../../knowledge/adviceSchema.ts';
import { productsInText } from '../../document/productMentions.ts';
import { modeOf, type Mode } from '../../claims/dependencyList.ts';
import { chainsOf } from './journey.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { levelled, namedParts } from './namedParts.ts';
import { capitalised } from './phrases.ts';
import { sidesOf } from './sides.ts';
import type { Told } from './told.ts';

/** A system on the other side of a connection. */
export interface Neighbour {
  readonly name: string;
  /** `REST`, where the answer says it. */
  readonly protocol: string | undefined;
  readonly mode: Mode;
}

export interface Parts {
  readonly system: string;
  readonly callers: readonly Neighbour[];
  readonly called: readonly Neighbour[];
  /** What the system is made of, in the order the main journey passes it: itself, or a gateway and a worker in its place. */
  readonly own: readonly string[];
  /** Further parts that answers name without saying who calls them. */
  readonly further: readonly string[];
  /** The one that calls others. */
  readonly core: string;
  /** The one that reads and writes the stores. */
  readonly keeper: string;
  readonly stores: readonly string[];
  readonly caches: readonly string[];
  readonly queues: readonly string[];
}

const PROTOCOL = /\b(?:REST|MQTT|HTTPS?|gRPC|GraphQL|SOAP|AMQP|SFTP|webhooks?|events?|SQL|WebSockets?)\b/i;
/** Who stands outside and begins. */
const OUTSIDE = /\b(?:browser|app|user|member|customer|client|guest|visitor|person|analyst)s?$/i;
const PERSON = /\b(?:user|member|customer|client|guest|visitor|person|analyst|reader|patient|driver|receptionist|agent|admin|operator|student|teacher|clerk)s?$/i;
const CLIENT = /\b(?:browser|(?:mobile|tablet|phone|ios|android|native) app)$/i;
const PLACES = ['question/data-stores', 'question/journeys', 'question/database-down', 'question/rpo', 'question/caching', 'question/integrations', 'question/style'];

/** Reads the parts out of the answers. */
export function partsOf(told: Told): Parts {
  const sides = sidesOf(told);
  const isNeighbour = (product: string): boolean => told.sentences('question/data-stores').some((sentence) => sides.some(({ name }) => sentence.toLowerCase().includes(`${name.toLowerCase()} is ${product.toLowerCase()}`)));
  const kept = (categories: readonly ProductCategory[]): readonly string[] => told.products(categories, PLACES).filter((product) => !product.categories.includes('cache')).map(({ name }) => name).filter((name) => !isNeighbour(name));
  // What holds the records comes before what holds a view of them.
  const stores = [...new Set([...kept(['relational-database', 'document-database', 'key-value-store', 'analytics-database']), ...kept(['time-series-database', 'search-engine', 'graph-database', 'object-storage'])])];
  const caches = told.products(['cache', 'cdn'], PLACES).map(({ name }) => name);
  const queues = told.products(['queue', 'stream'], PLACES).map(({ name }) => name);
  const inside = new Set([told.name, ...stores, ...caches, ...queues].map((name) => name.toLowerCase()));
  const neighbours = (direction: 'calls' | 'callers'): readonly Neighbour[] => {
    const seen = new Set<string>();
    return sides.filter((side) => side.direction === direction).flatMap((side) => {
      const name = tidied(side.name);
      const key = name.toLowerCase().replaceAll(/['’]s\b/g, '');
      if (name === '' || seen.has(key) || inside.has(key)) return [];
      seen.add(key);
      return [{ name, protocol: PROTOCOL.exec(side.text)?.[0], mode: modeOf(side.text) }];
    });
  };
  const [callers, called] = [neighbours('callers'), neighbours('calls')];
  const known = new Set([...inside, ...[...callers, ...called].map(({ name }) => name.toLowerCase())]);
  const chains = chainsOf(told);
  const passed = passedIn(chains, told.name, known, rolesIn(told));
  const isPassed = passed.within.length === 0 || chains.some((chain) => chain.some((name) => isSystem(name, told.name)));
  const own = isPassed ? [told.name, ...passed.within] : passed.within;
  const core = isPassed ? told.name : own.at(-1) ?? told.name;
  const drawn = new Set([...known, ...own, ...passed.before.map(({ name }) => name)].map((name) => levelled(name)));
  const further = namedParts(told, drawn).map((name) => tidied(name));
  return { system: told.name, callers: [...callers, ...passed.before], called, own, further, core, keeper: keeperIn(chains, own, stores) ?? core, stores, caches, queues };
}

/** The parts a chain passes that nothing else names: who begins it calls the system, the others are parts of it. */
function passedIn(chains: readonly (readonly string[])[], system: string, known: ReadonlySet<string>, roles: readonly string[]): { readonly before: readonly Neighbour[]; readonly within: readonly string[] } {
  const isKnown = (name: string): boolean => known.has(name.toLowerCase()) || productsInText(name).length > 0 || isSystem(name, system);
  const before: Neighbour[] = [];
  const within = new Set<string>();
  for (const chain of chains) {
    const own = chain.findIndex((name) => isSystem(name, system));
    chain.forEach((name, index) => {
      if (isKnown(name)) return;
      const isOutside = PERSON.test(name) || CLIENT.test(name) || roles.includes(name.toLowerCase()) || (OUTSIDE.test(name) && (index === 0 || !name.includes(' ')));
      if (index === 0 && (own > 0 || isOutside)) before.push({ name: tidied(name), protocol: undefined, mode: 'unknown' });
      else if (!isOutside) within.add(tidied(name));
    });
  }
  return { before, within: [...within] };
}

/** The people that answers name as roles, in lower case and in the singular. */
function rolesIn(told: Told): readonly string[] {
  return told.sentences('question/roles').flatMap((sentence) => sentence.toLowerCase().split(/\P{L}+/u)).map((word) => singularOf(word));
}

/** Who stands in front of a store. */
function keeperIn(chains: readonly (readonly string[])[], own: readonly string[], stores: readonly string[]): string | undefined {
  for (const chain of chains) {
    const at = chain.findIndex((name) => stores.some((store) => name.includes(store)));
    const before = at <= 0 ? undefined : own.find((name) => name.toLowerCase() === chain[at - 1]?.toLowerCase());
    if (before !== undefined) return before;
  }
  return undefined;
}

/** `tracking` in a chain of Parcel Tracking is the system itself. */
function isSystem(name: string, system: string): boolean {
  return system.toLowerCase() === name.toLowerCase() || system.toLowerCase().split(' ').includes(name.toLowerCase());
}

function tidied(name: string): string {
  return capitalised(name.replace(/^(?:the|a|an|our|its|their) /i, '').replaceAll(/["|[\](){}]/g, '').trim());
}

/** Whether answers say that it caches; Redis may keep sessions or jobs as well. */
export function isCache(told: Told, name: string): boolean {
  const product = told.products(['cache', 'cdn'], PLACES).find((each) => each.name === name);
  if (product !== undefined && !product.categories.includes('key-value-store')) return true;
  return [...PLACES, 'question/latency', 'question/ten-times'].flatMap((question) => told.sentences(question).filter((sentence) => question === 'question/caching' || question === 'question/database-down' || /\bcach\w+/i.test(sentence))).some((sentence) => productsInText(sentence).some((mention) => mention.product.name === name));
}
