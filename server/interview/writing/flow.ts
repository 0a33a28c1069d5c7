/**
 * The main journey as hand-overs, in the words of an answer: chains of stations joined by arrows, and clauses in which one station
 * writes to, reads from or calls another. Says who hands over to whom; what each station is, others know.
 */
import { regex } from '../../base/patterns.ts';
import { productsInText } from '../../document/productMentions.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { listItems, unstopped } from './phrases.ts';

/** One station handing over to the next. */
export interface Hop {
  /** As it was said. */
  readonly from: string;
  readonly to: string;
  /** What is done: `puts a charge event`, `confirmation`; undefined where only an arrow stands. */
  readonly what: string | undefined;
  /** Whether nobody waits for it. */
  readonly later: boolean;
}

/** The stations in the order they are passed, and the hand-overs between them. */
export interface Flow {
  /** Stations of each chain, as they were said. */
  readonly chains: readonly (readonly string[])[];
  readonly hops: readonly Hop[];
}

/** Between the stations of a chain. */
export const ARROW = / ?(?:→|->|⟶|=>) ?/;
/** `then`, `later`: between steps, and no part of a name. */
const CONNECTIVE = /^(?:and |but )?(?:then|next|finally|later|afterwards|after that|from there|in the background)[,: ]+/i;
const LATER = /\b(?:later|afterwards|async\w*|in the background|events?|queues?|publish\w*)\b/i;
const NOTE = /^(?<name>[^()]+?) ?\((?<note>[^()]+)\)$/;
/** `Twilio for confirmation`. */
const PURPOSE = /^(?<name>.+?) (?:for|via|over|by|when|if|once) (?<note>.+)$/i;
/** `guest opens page`, where a person begins. */
const DOING = regex('iu')`
  ^(?<name>(?:\p{L}+ )?(?:user|member|customer|client|guest|visitor|person|analyst|reader|patient|driver|receptionist|agent|admin|operator|
  student|teacher|clerk|merchant|shopper|rider|seller|buyer|doctor|nurse|manager|editor)s?) (?<does>\p{Ll}.*)$
`;
const ARTICLE = /^(?:the|an?|our|its|their) /i;
/** What a clause does to its object, without the words that only lead to it. */
const LEADING_ON = /(?: (?:to|from|in|into|on|onto|with|through|via|at|of))?(?: (?:the|an?|our|its))?$/i;
const DENIED = /\b(?:not|never|no longer|without|instead)\b/i;
const VERB = /^\p{Ll}+s\b/u;
const MOST_WORDS = 4;

/** Reads the sentences of a journey; `names` are of further stations that clauses may speak of. */
export function flowIn(sentences: readonly string[], names: readonly string[]): Flow {
  const told = sentences.map((sentence) => unstopped(sentence));
  const read = told.filter((sentence) => ARROW.test(sentence)).map(chainIn);
  const chains = read.map(({ stations }) => stations.map(({ name }) => name));
  const known = [...new Set([...chains.flat(), ...names])];
  const clauses = told.filter((sentence) => !ARROW.test(sentence)).flatMap((sentence) => clauseHops(sentence, known));
  return { chains, hops: [...read.flatMap(({ hops }) => hops), ...clauses] };
}

interface Station {
  readonly name: string;
  /** What it does to the next one, or what it is there for. */
  readonly does: string | undefined;
  readonly note: string | undefined;
  readonly later: boolean;
  /** Named beside it: `PostgreSQL, Redis`. */
  readonly beside: readonly string[];
}

function chainIn(sentence: string): { readonly stations: readonly Station[]; readonly hops: readonly Hop[] } {
  const stations = sentence
    .split(ARROW)
    .map(stationOf)
    .filter(({ name }) => name !== '');
  const hops = stations.slice(1).flatMap((to, index) => {
    const from = stations[index];
    if (from === undefined) return [];
    return [to.name, ...to.beside].map((name): Hop => ({
      from: from.name,
      to: name,
      what: (name === to.name ? to.note : undefined) ?? from.does,
      later: from.later || to.later,
    }));
  });
  return { stations, hops };
}

function stationOf(text: string): Station {
  const begun = text.replace(CONNECTIVE, '');
  const later = begun !== text && LATER.test(text.slice(0, text.length - begun.length));
  const [first = '', ...others] = listItems(begun);
  const bare = first.replace(ARTICLE, '').trim();
  const { name: noted, note } = (NOTE.exec(bare) ?? PURPOSE.exec(bare))?.groups ?? {};
  const { name: doing, does } = DOING.exec(bare)?.groups ?? {};
  const beside = others
    .map((each) => each.replace(ARTICLE, '').trim())
    .filter((each) => each.split(' ').length <= MOST_WORDS && !VERB.test(each));
  return { name: (doing ?? noted ?? bare).trim(), does, note: doing === undefined ? note : undefined, later, beside };
}

/** `Orders writes to PostgreSQL and puts an event on Kafka`: one hop for each thing done to a station that is known. */
function clauseHops(sentence: string, known: readonly string[]): readonly Hop[] {
  const variants = known
    .flatMap(variantsOf)
    .sort((a, b) => b.length - a.length)
    .map((variant) => escaped(variant))
    .join('|');
  // A new clause begins where a station does something, or somebody nobody knows.
  const clauses = new RegExp(
    String.raw`; |, (?=(?:the |an? )?\p{L}[\p{L} ]{1,30}? \p{Ll}+s )|,? and (?=(?:the |an? )?(?:${variants}) \p{Ll}+s )`,
    'iu',
  );
  return sentence.split(clauses).flatMap((clause) => {
    const text = clause.replace(CONNECTIVE, '').replace(ARTICLE, '');
    const subject = known
      .flatMap((name) => variantsOf(name).map((variant) => ({ name, variant })))
      .filter(({ variant }) => startsWithName(text, variant))
      .sort((a, b) => b.variant.length - a.variant.length)[0];
    if (subject === undefined) return [];
    const from = subject.name;
    const done = text
      .slice(subject.variant.length)
      .trim()
      .split(/(?:,? and |, )(?:then )?(?=\p{Ll}+s\b)/u);
    return done.flatMap((step): Hop[] => {
      const target = targetIn(
        step,
        known.filter((name) => name !== from),
      );
      const what =
        target === undefined
          ? ''
          : step
              .slice(0, target.start)
              .trim()
              .replace(LEADING_ON, '')
              .replace(/ (?:it|them|this|that)$/i, '')
              .trim();
      return target === undefined || !VERB.test(what) || DENIED.test(what)
        ? []
        : [{ from, to: target.name, what, later: LATER.test(step) }];
    });
  });
}

/** The first station or product that a step speaks of. */
function targetIn(step: string, known: readonly string[]): { readonly name: string; readonly start: number } | undefined {
  const lower = step.toLowerCase();
  // As an object a plural or a short name may be a thing: “sends a position”.
  const named = known.flatMap((name) =>
    [name, `${shortOf(name)} service`].map((variant) => ({
      name,
      start: lower.search(new RegExp(String.raw`(?<![\p{L}\d])${escaped(variant.toLowerCase())}(?![\p{L}\d])`, 'u')),
    })),
  );
  const products = productsInText(step).map(({ start, product }) => ({ name: product.name, start }));
  return [...named, ...products].filter(({ start }) => start > 0).sort((a, b) => a.start - b.start || b.name.length - a.name.length)[0];
}

function startsWithName(text: string, name: string): boolean {
  return text.toLowerCase().startsWith(name.toLowerCase()) && !/[\p{L}\d]/u.test(text.charAt(name.length));
}

/** `ingest` for the ingest service, `truck` for trucks. */
function variantsOf(name: string): readonly string[] {
  const short = shortOf(name);
  return [...new Set([name, short, singularOf(short), `${short} service`])].filter((each) => each.length > 2);
}

function shortOf(name: string): string {
  return name.replace(/(?<=\p{L}) (?:service|worker|app|application)s?$/iu, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
