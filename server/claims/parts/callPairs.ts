/** Which parts call each other, looked up by name: a document may state thousands of calls. What a call is, is read in `calls.ts`. */
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { callsOf } from './calls.ts';
import { bareName } from './partNames.ts';

interface CallPairs {
  /** By bare name: the bare names of those who call it and may wait. */
  readonly callers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pairs of bare names of which the first calls the second and does not wait. */
  readonly async: ReadonlySet<string>;
}

const fact: DocumentFact<CallPairs> = {
  compute: (document) => {
    const calls = callsOf(document);
    const isAsync = calls.filter(({ mode }) => mode === 'async');
    // What is said of two parts under the very same names counts together: see `modeBetween`.
    const unwaited = new Set(isAsync.map(({ from, to }) => pair(from.key, to.key)));
    const callers = new Map<string, Set<string>>();
    for (const { from, to } of calls) {
      if (unwaited.has(pair(from.key, to.key))) continue;
      const name = bareName(to.key);
      callers.set(name, (callers.get(name) ?? new Set()).add(bareName(from.key)));
    }
    return { callers, async: new Set(isAsync.map(({ from, to }) => pair(bareName(from.key), bareName(to.key)))) };
  },
};

const NOBODY: ReadonlySet<string> = new Set();

/** The bare names of those who call a part and may stand waiting for it. */
export function callersOf(document: ArchDocument, callee: string): ReadonlySet<string> {
  return document.fact(fact).callers.get(bareName(callee)) ?? NOBODY;
}

/** Whether a call between the two is said to be asynchronous. */
export function isCalledAsync(document: ArchDocument, from: string, to: string): boolean {
  return document.fact(fact).async.has(pair(bareName(from), bareName(to)));
}

function pair(from: string, to: string): string {
  return `${from}\n${to}`;
}
