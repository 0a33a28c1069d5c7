/** Groups summaries into decision logs and answers what a reference means. A view: built anew when summaries change, each answer worked out once. */
import { folderOf, resolveUri } from '../base/uri.ts';
import type { DecisionLog, DecisionLogs, Resolution } from './decisionLog.ts';
import type { RecordReference } from './record.ts';
import type { DocumentSummary, SummaryReference } from './summary.ts';
import { referencesOf, targetUri } from './targetUri.ts';

/** The decision logs these documents form. */
export function buildLogs(summaries: Iterable<DocumentSummary>): DecisionLogs {
  return new Logs(summaries);
}

/** A log with its records by number; a number may stand for several. */
interface IndexedLog {
  readonly log: DecisionLog;
  readonly byNumber: ReadonlyMap<number, DocumentSummary>;
}

class Logs implements DecisionLogs {
  readonly logs: readonly DecisionLog[];
  readonly #byUri = new Map<string, DocumentSummary>();
  readonly #byFolder = new Map<string, IndexedLog>();
  readonly #nearest = new Map<string, IndexedLog | undefined>();
  #byNumber: ReadonlyMap<number, readonly DocumentSummary[]> | undefined;
  #citedBy: ReadonlyMap<string, readonly DocumentSummary[]> | undefined;

  constructor(summaries: Iterable<DocumentSummary>) {
    const folders = new Map<string, { records: DocumentSummary[]; indexes: DocumentSummary[] }>();
    for (const summary of summaries) {
      this.#byUri.set(summary.uri, summary);
      if (summary.kind !== 'adr' && summary.kind !== 'index') continue;
      const folder = folderOf(summary.uri);
      let group = folders.get(folder);
      if (group === undefined) folders.set(folder, (group = { records: [], indexes: [] }));
      (summary.kind === 'adr' ? group.records : group.indexes).push(summary);
    }
    for (const [folder, { records, indexes }] of folders) {
      if (records.length === 0) continue;
      this.#byFolder.set(folder, indexed({ folder, records: records.sort(inOrder), indexes }));
    }
    this.logs = [...this.#byFolder.values()].map(({ log }) => log).sort((a, b) => compare(a.folder, b.folder));
  }

  logOf(uri: string): DecisionLog | undefined {
    return this.#logOf(uri)?.log;
  }

  resolve(reference: Pick<RecordReference, 'number' | 'path'>, from: string): Resolution {
    if (reference.path !== undefined) return this.#resolveLink(reference.path, from);
    const found = this.#logOf(from);
    if (found === undefined || reference.number === undefined) return { state: 'unknown' };
    const record = found.byNumber.get(reference.number) ?? this.#elsewhere(reference.number, found.log);
    return record === undefined ? { state: 'missing', log: found.log } : { state: 'found', record };
  }

  target(reference: SummaryReference, from: string): DocumentSummary | undefined {
    const uri = targetUri(reference, from);
    if (uri !== undefined) {
      const linked = this.#byUri.get(uri);
      return linked?.kind === 'adr' ? linked : undefined;
    }
    const resolution = this.resolve({ number: reference.number, path: undefined }, from);
    return resolution.state === 'found' ? resolution.record : undefined;
  }

  liveSuccessor(record: DocumentSummary): DocumentSummary | undefined {
    const seen = new Set<string>();
    for (let each: DocumentSummary | undefined = record; each !== undefined && !seen.has(each.uri); each = this.#successor(each)) {
      seen.add(each.uri);
      if (each !== record && each.status !== 'superseded' && each.status !== 'deprecated' && each.status !== 'rejected') return each;
    }
    return undefined;
  }

  citedBy(record: DocumentSummary): readonly DocumentSummary[] {
    return (this.#citedBy ??= this.#readCitations()).get(record.uri) ?? [];
  }

  #resolveLink(path: string, from: string): Resolution {
    if (path.startsWith('/')) return { state: 'unknown' };
    const uri = resolveUri(from, path);
    const record = this.#byUri.get(uri) ?? this.#byUri.get(`${uri}.md`);
    if (record !== undefined) return record.kind === 'adr' ? { state: 'found', record } : { state: 'unknown' };
    const log = this.#byFolder.get(folderOf(uri))?.log;
    return log === undefined ? { state: 'unknown' } : { state: 'missing', log };
  }

  /** The one record of that number in another log: a workspace may split its log by folders without repeating numbers. */
  #elsewhere(number: number, own: DecisionLog): DocumentSummary | undefined {
    this.#byNumber ??= grouped(this.logs.flatMap((log) => log.records));
    const found = (this.#byNumber.get(number) ?? []).filter((record) => folderOf(record.uri) !== own.folder);
    return found.length === 1 ? found[0] : undefined;
  }

  #logOf(uri: string): IndexedLog | undefined {
    const folder = folderOf(uri);
    if (!this.#nearest.has(folder)) this.#nearest.set(folder, this.#byFolder.get(folder) ?? this.#findNearest(folder));
    return this.#nearest.get(folder);
  }

  /** The log that shares most folders with this one, and of those the one least deep; undefined where two are as near. */
  #findNearest(folder: string): IndexedLog | undefined {
    let best: { log: DecisionLog; shared: number; steps: number } | undefined;
    let tied = false;
    for (const log of this.logs) {
      const shared = sharedDepth(folder, log.folder);
      const steps = depth(log.folder) - shared;
      if (best !== undefined && (shared < best.shared || (shared === best.shared && steps > best.steps))) continue;
      tied = best?.shared === shared && best.steps === steps;
      best = { log, shared, steps };
    }
    return best === undefined || tied ? undefined : this.#byFolder.get(best.log.folder);
  }

  #successor(record: DocumentSummary): DocumentSummary | undefined {
    for (const relation of record.relations) {
      if (relation.kind !== 'superseded-by') continue;
      const successor = this.target(relation, record.uri);
      if (successor !== undefined) return successor;
    }
    return undefined;
  }

  #readCitations(): ReadonlyMap<string, readonly DocumentSummary[]> {
    const citedBy = new Map<string, DocumentSummary[]>();
    for (const summary of this.#byUri.values()) {
      const targets = new Set(referencesOf(summary).flatMap((reference) => this.target(reference, summary.uri) ?? []));
      for (const target of targets) {
        if (target === summary) continue;
        const citing = citedBy.get(target.uri);
        if (citing === undefined) citedBy.set(target.uri, [summary]);
        else citing.push(summary);
      }
    }
    return citedBy;
  }
}

function indexed(log: DecisionLog): IndexedLog {
  const byNumber = new Map<number, DocumentSummary>();
  for (const record of log.records) if (record.number !== undefined && !byNumber.has(record.number)) byNumber.set(record.number, record);
  return { log, byNumber };
}

function grouped(records: readonly DocumentSummary[]): ReadonlyMap<number, readonly DocumentSummary[]> {
  const groups = new Map<number, DocumentSummary[]>();
  for (const record of records) {
    if (record.number === undefined) continue;
    const group = groups.get(record.number);
    if (group === undefined) groups.set(record.number, [record]);
    else group.push(record);
  }
  return groups;
}

function inOrder(a: DocumentSummary, b: DocumentSummary): number {
  return (a.number ?? Infinity) - (b.number ?? Infinity) || compare(a.uri, b.uri);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function depth(folder: string): number {
  return folder.split('/').length - 1;
}

function sharedDepth(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; at < a.length && at < b.length && a.charAt(at) === b.charAt(at); at++) if (a.charAt(at) === '/') shared += 1;
  return shared;
}
