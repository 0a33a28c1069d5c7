/** The parts that answers name: the system, its stores, who calls it and what it calls. Names nothing that no answer names. */
import { listedIn, modeOf, type Mode } from '../../claims/dependencyList.ts';
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
  readonly stores: readonly string[];
  readonly caches: readonly string[];
  readonly queues: readonly string[];
}

const PROTOCOL = /\b(?:REST|HTTPS?|gRPC|GraphQL|SOAP|AMQP|SFTP|webhooks?|events?|SQL|WebSockets?)\b/i;
const PLACES = ['question/data-stores', 'question/journeys', 'question/database-down', 'question/rpo', 'question/caching', 'question/integrations'];

/** Reads the parts out of the answers. */
export function partsOf(told: Told): Parts {
  const sides = told.sentences('question/integrations').filter((sentence) => !/^shares?\b/i.test(sentence)).flatMap((sentence) => listedIn(sentence.replace(/\.$/, ''), false));
  const stores = told.products(['relational-database', 'document-database', 'key-value-store', 'analytics-database'], PLACES).filter((product) => !product.categories.includes('cache')).map(({ name }) => name);
  const caches = told.products(['cache', 'cdn'], PLACES).map(({ name }) => name);
  const queues = told.products(['queue', 'stream'], PLACES).map(({ name }) => name);
  const inside = new Set([told.name, ...stores, ...caches, ...queues].map((name) => name.toLowerCase()));
  const neighbours = (direction: 'calls' | 'callers'): readonly Neighbour[] => {
    const seen = new Set<string>();
    return sides.filter((side) => side.direction === direction).flatMap((side) => {
      const name = tidied(side.name);
      const key = name.toLowerCase();
      if (name === '' || seen.has(key) || inside.has(key)) return [];
      seen.add(key);
      return [{ name, protocol: PROTOCOL.exec(side.text)?.[0], mode: modeOf(side.text) }];
    });
  };
  return { system: told.name, callers: neighbours('callers'), called: neighbours('calls'), stores, caches, queues };
}

function tidied(name: string): string {
  const bare = name.replace(/^(?:the|a|an|our|its|their) /i, '').replaceAll(/["|[\](){}]/g, '').trim();
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}
