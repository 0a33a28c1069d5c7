/**
 * Which waits stand around which: the caller of a hop, the layers further out beside it, the deadline of the whole. A document may state
 * thousands, so they are looked up by what they have to have in common, and of those alike only the shortest is kept. Judges nothing.
 */
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { compareExact } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { callersOf } from '../parts/callPairs.ts';
import { bareName } from '../parts/partNames.ts';
import { mayMeet } from '../statedFigure.ts';
import { waitsOf, type Wait } from './timeouts.ts';
import { isOnePart, layerOf } from './waitNames.ts';

/** From here inwards a hop is part of the whole: see `layerOf`. */
const INNER = 4;

/** A document this short speaks of one flow. */
const SHORT = 4000;

/** Whether `outer` stands waiting around `hop`. */
export function standsAround(document: ArchDocument, outer: Wait, hop: Wait): boolean {
  return outer !== hop && hop.scope !== 'all' && mayMeet(outer.figure, hop.figure) && stands(document, outer, hop);
}

/** The shortest wait around a hop, of those that `counts` holds of, which must be one for a whole section; the first of equal ones. */
export function shortestAround(document: ArchDocument, hop: Wait, counts: (wait: Wait) => boolean = () => true): Wait | undefined {
  if (hop.scope === 'all') return undefined;
  const lookup = document.fact(fact);
  const found = [...keysOf(document, hop, lookup.numbers)].flatMap(
    (key) => lookup.under(key).find(({ wait }) => counts(wait) && standsAround(document, wait, hop)) ?? [],
  );
  return found.toSorted(byLength)[0]?.wait;
}

function stands(document: ArchDocument, outer: Wait, hop: Wait): boolean {
  const { endpoint } = outer.figure.subject;
  if (endpoint !== undefined && endpoint !== hop.figure.subject.endpoint) return false;
  const isNear = outer.figure.section === hop.figure.section || document.text.length < SHORT;
  if (outer.scope === 'all') {
    if (
      isInOneBreath(outer.figure, hop.figure) &&
      (hop.waiter === undefined || isInner(hop)) &&
      (outer.waiter === undefined || hop.waiter === undefined || isOnePart(outer.waiter, hop.waiter))
    )
      return true;
    // Who calls from outside may well wait longer than the whole takes.
    if (outer.waiter === undefined) return outer.callee === undefined ? isInner(hop) : isOnePart(outer.callee, hop.waiter);
    return isOnePart(outer.waiter, hop.waiter) && outer.callee === undefined ? isNear : isOnePart(outer.callee, hop.waiter);
  }
  if (outer.scope === 'try') return false;
  if (hop.waiter === undefined) return isNear && outer.callee === undefined && hop.callee !== undefined && !isInner(outer);
  if (outer.callee !== undefined) return isOnePart(outer.callee, hop.waiter) && !isOnePart(outer.waiter, hop.callee);
  if (outer.waiter === undefined || isOnePart(outer.waiter, hop.waiter)) return false;
  if (callersOf(document, hop.waiter).has(bareName(outer.waiter))) return true;
  const [out, into] = [layerOf(outer.waiter), layerOf(hop.waiter)];
  return isNear && out !== undefined && into !== undefined && out < into;
}

/** Who does not say how far in it stands is taken for a service. */
function isInner({ waiter }: Wait): boolean {
  return (layerOf(waiter) ?? INNER) >= INNER;
}

function isInOneBreath(a: Figure, b: Figure): boolean {
  const breath = breathOf(a);
  return breath !== undefined && breath === breathOf(b);
}

/** The row or the text a figure stands in; equal for those in the same. */
function breathOf(figure: Figure): object | undefined {
  return figure.cell === undefined ? figure.inline?.shape : figure.cell.row;
}

interface Ranked {
  readonly wait: Wait;
  /** Where it comes among all. */
  readonly at: number;
}

function byLength(a: Ranked, b: Ranked): number {
  return compareExact(a.wait.seconds, b.wait.seconds) || a.at - b.at;
}

/** Numbers for things that have no name, so that they can be part of a key. */
class Numbers {
  readonly #known = new Map<object, number>();

  of(thing: object | undefined): number {
    if (thing === undefined) return -1;
    const number = this.#known.get(thing) ?? this.#known.size;
    this.#known.set(thing, number);
    return number;
  }
}

/** Waits by the keys they stand under. Of those alike under one key, which stand around the same hops, it has the shortest. */
class WaitLookup {
  readonly numbers = new Numbers();
  readonly #byKey = new Map<string, Map<string, Ranked>>();
  readonly #sorted = new Map<string, readonly Ranked[]>();

  constructor(document: ArchDocument) {
    for (const [at, wait] of waitsOf(document).entries()) {
      const alike = this.#likeness(wait);
      for (const key of placesOf(document, wait, this.numbers)) this.#add(key, alike, { wait, at });
    }
  }

  /** The shortest first. */
  under(key: string): readonly Ranked[] {
    const known = this.#sorted.get(key);
    if (known !== undefined) return known;
    const sorted = [...(this.#byKey.get(key)?.values() ?? [])].sort(byLength);
    this.#sorted.set(key, sorted);
    return sorted;
  }

  #add(key: string, alike: string, ranked: Ranked): void {
    const there = this.#byKey.get(key) ?? new Map<string, Ranked>();
    this.#byKey.set(key, there);
    const known = there.get(alike);
    if (known === undefined || byLength(ranked, known) < 0) there.set(alike, ranked);
  }

  #likeness({ scope, waiter, callee, figure: { section, subject } }: Wait): string {
    return JSON.stringify([
      scope,
      waiter,
      callee,
      subject.endpoint,
      subject.phase,
      subject.region,
      subject.environment,
      this.numbers.of(section),
    ]);
  }
}

const fact: DocumentFact<WaitLookup> = { compute: (document) => new WaitLookup(document) };

/** The keys a wait stands under as an outer one: what `stands` asks of it, as far as it can be looked up. */
function* placesOf(document: ArchDocument, { scope, waiter, callee, figure }: Wait, numbers: Numbers): Generator<string> {
  if (scope === 'try') return;
  if (scope === 'all') {
    const breath = `breath ${numbers.of(breathOf(figure))}`;
    yield breath;
    yield `${breath} of ${nameIn(waiter)}`;
  }
  if (callee !== undefined) yield `callee ${bareName(callee)}`;
  else if (scope === 'all') yield waiter === undefined ? 'whole' : `${nearOf(document, figure, numbers)} all of ${bareName(waiter)}`;
  else if (waiter !== undefined) {
    yield `waiter ${bareName(waiter)}`;
    const layer = layerOf(waiter);
    if (layer !== undefined) yield `${nearOf(document, figure, numbers)} layer ${layer}`;
  }
}

/** The keys under which those stand that may stand around a hop. */
function* keysOf(document: ArchDocument, { waiter, figure }: Wait, numbers: Numbers): Generator<string> {
  const breath = `breath ${numbers.of(breathOf(figure))}`;
  const near = nearOf(document, figure, numbers);
  yield 'whole';
  if (waiter === undefined) yield breath;
  else {
    yield `${breath} of ${nameIn(undefined)}`;
    yield `${breath} of ${nameIn(waiter)}`;
    yield `callee ${bareName(waiter)}`;
    yield `${near} all of ${bareName(waiter)}`;
    for (const caller of callersOf(document, waiter)) yield `waiter ${caller}`;
  }
  const into = waiter === undefined ? INNER : (layerOf(waiter) ?? 0);
  for (let layer = 0; layer < into; layer += 1) yield `${near} layer ${layer}`;
}

function nameIn(waiter: string | undefined): string {
  return waiter === undefined ? '' : bareName(waiter);
}

function nearOf(document: ArchDocument, { section }: Figure, numbers: Numbers): string {
  return document.text.length < SHORT ? 'near' : `near ${numbers.of(section)}`;
}
