/** Things that architecture documents count, and words for people who build. Data only; a figure before another word is no count. */
import { listed } from '../base/patterns.ts';

export const countable: readonly string[] = listed`
  user|customer|visitor|subscriber|client|merchant|tenant|account|seat|device|sensor|agent|request|query|message|event|order|transaction
  payment|call|operation|read|write|update|insert|hit|upload|download|search|visit|view|pageview|page view|login|signup|notification|email
  job|task|check|deployment|deploy|release|record|row|document|file|item|product|entry|object|image|video|key|token|span|log|metric|series
  time series|page|byte stream|post|session|connection|instance|replica|node|pod|container|server|machine|vm|host|core|vcpu|cpu|gpu|thread
  worker|process|partition|shard|broker|region|zone|az|availability zone|cluster|copy|backup|namespace|validator|peer|block|topic|consumer
  producer|ingester|indexer|crawler|renderer|encoder|transcoder|secret|slot|gateway|router|proxy|dispatcher|collector|forwarder|retry
  attempt|try|failure|error|service|microservice|table|endpoint|team|component|incident|alert|store|shop|location|country|language|player|viewer|listener
  passenger|parcel|meter|vehicle|caller|participant|ticket|patient|stream
`;

export const peopleWords: readonly string[] = listed`
  engineer|developer|dev|sre|fte|people|person|programmer|architect|tester|designer|contractor|founder|co-founder|team member|staff
  administrator|sysadmin|colleague|full-timer|maintainer|analyst|data scientist
`;

/** Short forms, written out. */
const shortForms: Readonly<Record<string, string>> = {
  req: 'request',
  reqs: 'request',
  msg: 'message',
  msgs: 'message',
  tx: 'transaction',
  txs: 'transaction',
  txn: 'transaction',
  ops: 'operation',
  op: 'operation',
  conns: 'connection',
  people: 'person',
  cust: 'customer',
};

const singulars: ReadonlyMap<string, string> = new Map([
  ...[...countable, ...peopleWords].flatMap((word): [string, string][] => [
    [word, word],
    [pluralOf(word), word],
  ]),
  ...Object.entries(shortForms),
]);
const people: ReadonlySet<string> = new Set([...peopleWords, 'person'].filter((word) => word !== 'people'));

/** The singular of a word that can be counted, in lower case; undefined for others. */
export function countedNoun(word: string): string | undefined {
  return singulars.get(word.toLowerCase());
}

/** Whether a counted noun means people who build, not people who use. */
export function isPeople(noun: string): boolean {
  return people.has(noun);
}

/** `queries`, `processes`, `orders`. */
export function pluralOf(word: string): string {
  if (word === 'person') return 'people';
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** A word in its singular as far as its ending tells: `instances` → `instance`. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const known = singulars.get(lower);
  if (known !== undefined) return known;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') && lower.length > 3 ? lower.slice(0, -1) : lower;
}
