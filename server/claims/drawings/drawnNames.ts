/** What a node of a drawing is called, and whether a name means a part of the document strictly or at least may mean it. Judges nothing. */
import { listed, regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { DiagramNode } from '../../diagrams/diagram.ts';
import { plainLabel } from '../../diagrams/source.ts';
import { productNamed, standingOfName, valueOf, type Part, type Parts } from '../parts/components.ts';
import { partName } from '../parts/partNames.ts';

const LINE_BREAK = /<br\s*\/?>|\\n|\n/i;
const ASIDE = /[([{][^([{)\]}]*[)\]}]/g;
const BEHIND = /\s[–—|-]\s|:\s|,|\s\/\s/;

/** What was worked out of names in one document, so that each is taken apart once. */
class NameIndex {
  readonly #document: ArchDocument;
  readonly #names = new Map<DiagramNode, readonly string[]>();
  readonly #levelled = new Map<string, Levelled>();
  readonly #standsFor = new Map<DiagramNode, Map<Part, boolean>>();

  constructor(document: ArchDocument) {
    this.#document = document;
  }

  namesOf(node: DiagramNode): readonly string[] {
    return kept(this.#names, node, () => readNames(this.#document, node));
  }

  mayMean(one: string, other: string): boolean {
    return means(this.#level(one), this.#level(other));
  }

  mayStandFor(node: DiagramNode, part: Part): boolean {
    return kept(
      kept(this.#standsFor, node, () => new Map<Part, boolean>()),
      part,
      () => standsFor(this, node, part),
    );
  }

  #level(name: string): Levelled {
    return kept(this.#levelled, name, () => levelled(name));
  }
}

function kept<K, V>(all: Map<K, V>, key: K, compute: () => V): V {
  const known = all.get(key);
  if (known !== undefined) return known;
  const value = compute();
  all.set(key, value);
  return value;
}

const index: DocumentFact<NameIndex> = { compute: (document) => new NameIndex(document) };

/** The names of a node, the likeliest first: its first line, that without what stands in brackets or behind a dash, what the brackets hold, and all of it. */
export function namesOfNode(document: ArchDocument, node: DiagramNode): readonly string[] {
  return document.fact(index).namesOf(node);
}

function readNames(document: ArchDocument, node: DiagramNode): readonly string[] {
  const written = document.slice(node.labelRange);
  const first = plainLabel(
    (LINE_BREAK.test(written) ? (written.split(LINE_BREAK, 1)[0] ?? '') : node.label).replace(/^[^\p{L}\p{N}]+/u, ''),
  );
  const plain = first.replaceAll(ASIDE, ' ').replaceAll(/ +/g, ' ').trim();
  const inside = [...first.matchAll(/[([]([^([)\]]+)[)\]]/g)].map((match) => match[1] ?? '');
  return distinct([
    first,
    plain,
    plain.split(BEHIND, 1)[0] ?? '',
    ...inside,
    ...(LINE_BREAK.test(written) ? [] : [plainLabel(written)]),
    node.label,
  ]);
}

/** The part that a node stands for, by one of its names; never a guess. */
export function partOfNode(document: ArchDocument, parts: Parts, node: DiagramNode): Part | undefined {
  for (const name of namesOfNode(document, node)) {
    const part = parts.find(name);
    if (part !== undefined) return part;
  }
  return undefined;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/** Words that say no more than that something is a part. */
const KINDS: ReadonlySet<string> = new Set(listed`
  service|microservice|svc|api|server|module|component|app|application|backend|system|subsystem|layer|engine|manager|web|the|our|and|of
  cluster|platform|tier|main|core|new|management|handler|container|instance|rest|grpc|http|internal|central
`);
/** Words that make two parts of what shares a name: an order service and an order worker. */
const KINDS_APART: ReadonlySet<string> = new Set(listed`
  worker|gateway|db|database|queue|cache|store|scheduler|consumer|processor|proxy|bus|topic|bucket|storage|index|indexer|job|stream
  warehouse|adapter|replica
`);
const SHORTEST_STEM = 3;

interface Levelled {
  readonly name: string;
  /** Without those that say no more than `service`. */
  readonly words: readonly string[];
}

/** Whether two names may mean one thing: the same words but for those that say no more than `service`, shortened or joined, or a few more of them. */
export function mayMean(one: string, other: string): boolean {
  return means(levelled(one), levelled(other));
}

/** The same, each name taken apart once for the document. */
export function mayMeanIn(document: ArchDocument, one: string, other: string): boolean {
  return document.fact(index).mayMean(one, other);
}

function means(one: Levelled, other: Levelled): boolean {
  const [left, right] = [one.words, other.words];
  if (left.length === 0 || right.length === 0) return one.name === other.name;
  if (left.join('') === right.join('') || isAcronym(left, other.name) || isAcronym(right, one.name)) return true;
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const rest = [...many];
  for (const word of few) {
    const at = rest.findIndex((each) => sameWord(each, word));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return !rest.some((word) => KINDS_APART.has(word));
}

function levelled(written: string): Levelled {
  const name = partName(written);
  return {
    name,
    words: name
      .replaceAll(/[^\p{L}\p{N} -]/gu, ' ')
      .split(/[ -]+/)
      .map((word) => (word === 'database' ? 'db' : word))
      .filter((word) => word !== '' && !KINDS.has(word)),
  };
}

/** `auth` and `authentication`, `notification` and `notifications`. */
function sameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (
    long === short || (short.length >= SHORTEST_STEM && long.startsWith(short)) || (short.length > 5 && long.startsWith(short.slice(0, -2)))
  );
}

/** `bff` for `backend for frontend`, `lb` for `load balancer`. */
function isAcronym(written: readonly string[], name: string): boolean {
  const [word] = written;
  return (
    written.length === 1 &&
    word !== undefined &&
    word.length > 1 &&
    name.includes(' ') &&
    word ===
      name
        .split(/[ -]/)
        .map((each) => each.charAt(0))
        .join('')
  );
}

/** Whether a node may stand for a part, in whatever words: by name, id, product or, for stores and what users hold, by what it is. */
export function mayStandFor(document: ArchDocument, node: DiagramNode, part: Part): boolean {
  return document.fact(index).mayStandFor(node, part);
}

function standsFor(names: NameIndex, node: DiagramNode, part: Part): boolean {
  const all = [...names.namesOf(node), ...(node.id.length >= SHORTEST_STEM ? [node.id] : [])];
  if (all.some((name) => names.mayMean(name, part.title) || names.mayMean(name, part.name))) return true;
  if (part.standing === 'client') return node.role === 'client' || node.role === 'actor';
  if (part.standing !== 'store') return false;
  const product = productNamed(part.name) ?? productIn(`${part.title} ${valueOf(part, 'technology')?.text ?? ''}`);
  return all.some(
    (name) =>
      /^(?:the )?(?:primary |main |sql |relational )?(?:db|data ?store|data ?bases?|cache|queue|storage)$/i.test(name) ||
      (product !== undefined && productIn(name) === product),
  );
}

/** The product that a text names first. */
export function productIn(text: string): ReturnType<typeof productNamed> {
  for (const word of text.split(/[\s,/()]+/)) {
    const product = word === '' ? undefined : productNamed(word);
    if (product !== undefined) return product;
  }
  return productNamed(text);
}

const INFRASTRUCTURE = regex('')`
  (?:^| )(?:load balancer|lb|alb|nlb|elb|cdn|waf|dns|firewall|internet|ingress|ingress controller|reverse proxy|nat|vpn|vpc|subnet|router|
  network|monitoring|metric|log|logging|alerting|tracing|observability|on call|pager|dashboard|ci|cd|ci cd|ci pipeline|registry|
  container registry|secret manager|vault|kms|nginx|envoy|haproxy|email|sms|legend|note|key|team|cluster|kubernete)$
`;

/** Whether a name is of something nobody documents as a component: network devices, monitoring, pipelines, people, libraries. */
export function isFurniture(name: string): boolean {
  const plain = partName(name);
  return (
    INFRASTRUCTURE.test(plain) ||
    /(?:^| )(?:dead letter|dlq)(?: |$)/.test(plain) ||
    standingOfName(name) === 'client' ||
    standingOfName(name) === 'library'
  );
}
