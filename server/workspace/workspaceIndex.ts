/**
 * Summaries of all documents of a workspace, and the decision logs they form. Reads each file once, keeps no text of files
 * that are not open, and remembers summaries between runs where a cache is at hand.
 */
import { baseName, childUri, folderOf, isInside } from '../base/uri.ts';
import type { ArchDocument } from '../document/document.ts';
import { buildLogs } from '../log/buildLogs.ts';
import type { DecisionLogs } from '../log/decisionLog.ts';
import type { DocumentSummary } from '../log/summary.ts';
import type { Configurations, DocumentConfig } from './configuration.ts';
import { isMarkdown, markdownFiles } from './markdownFiles.ts';
import type { CancellationToken, Ports } from './ports.ts';
import { readDocument, type IndexEntry, type ReadDocument, type ReadingTask } from './readDocument.ts';
import { isStateOf, SummaryCache } from './summaryCache.ts';

/** One in so many documents is read again sooner than all are stored again. */
const FEW = 100;

/** Characters of the documents that are retained by each thread: a model takes some twenty bytes for each. Beyond, documents are read twice. */
const ROOM = 32_000_000;

export class WorkspaceIndex {
  readonly #ports: Ports;
  /** Documents read so far, where whoever runs us will judge them next and has the memory; undefined otherwise. */
  readonly #retained: Map<string, ReadDocument> | undefined;
  /** Characters of them all. */
  #retainedLength = 0;
  readonly #configurations: Configurations;
  readonly #cache: SummaryCache | undefined;
  #folders: readonly string[] = [];
  readonly #entries = new Map<string, IndexEntry>();
  readonly #stale = new Set<string>();
  /** URIs by the last part of their path; undefined when a document came or went since. */
  #byName: Map<string, string[]> | undefined;
  /** URIs of the files in a folder, as far as somebody asked since the last news of files. */
  readonly #siblings = new Map<string, readonly string[]>();
  #logs: DecisionLogs | undefined;
  #scan: Promise<void> | undefined;
  #saving: Promise<void> | undefined;
  /** Counts how often everything was forgotten: what was begun before is void. */
  #round = 0;

  constructor(ports: Ports, configurations: Configurations, retain: boolean) {
    this.#retained = retain ? new Map() : undefined;
    this.#ports = ports;
    this.#configurations = configurations;
    this.#cache = ports.cache && new SummaryCache(ports.cache, ports.log);
  }

  /** Starts over with these folders; nothing is read before somebody asks. */
  configure(folders: readonly string[]): void {
    this.#folders = folders;
    this.reset();
  }

  /** Forgets everything, for a configuration that changed. */
  reset(): void {
    this.#entries.clear();
    this.#byName = undefined;
    this.#siblings.clear();
    this.#stale.clear();
    this.#logs = undefined;
    this.#scan = undefined;
    this.#round += 1;
  }

  /** All documents known, after the workspace has been read. */
  async summaries(token?: CancellationToken): Promise<readonly DocumentSummary[]> {
    await this.ready(token);
    return [...this.#entries.values()].flatMap((entry) => entry.summary ?? []);
  }

  /** The decision logs, after the workspace has been read. */
  async logs(token?: CancellationToken): Promise<DecisionLogs> {
    await this.ready(token);
    return (this.#logs ??= buildLogs([...this.#entries.values()].flatMap((entry) => entry.summary ?? [])));
  }

  /** Hands out a retained document, once: whoever takes it keeps it or lets it go. */
  take(uri: string): ReadDocument | undefined {
    const read = this.#retained?.get(uri);
    this.#retained?.delete(uri);
    this.#retainedLength -= read?.document.text.length ?? 0;
    return read;
  }

  summaryOf(uri: string): DocumentSummary | undefined {
    return this.#entries.get(uri)?.summary;
  }

  /** URIs of all documents with that file name, after the workspace has been read. */
  async named(name: string): Promise<readonly string[]> {
    await this.ready();
    return (this.#byName ??= this.#readNames()).get(name) ?? [];
  }

  /** URIs of all files in a folder, Markdown or not. */
  async siblings(folder: string): Promise<readonly string[]> {
    let siblings = this.#siblings.get(folder);
    if (siblings === undefined) {
      siblings = (await this.#ports.files.list(folder)).filter(([, type]) => type === 'file').map(([name]) => childUri(folder, name));
      this.#siblings.set(folder, siblings);
    }
    return siblings;
  }

  /** Takes in the current text of an open document. */
  update(document: ArchDocument, summary: DocumentSummary | undefined): void {
    this.#stale.delete(document.uri);
    this.#keep(document.uri, { modified: -1, size: -1, readingKey: '', summary });
  }

  /** Files that were changed, created or deleted outside the editor, or closed in it; folders count with all they hold. */
  invalidate(uris: readonly string[]): void {
    this.#siblings.clear();
    for (const uri of uris) {
      if (isMarkdown(uri)) {
        this.#stale.add(uri);
        continue;
      }
      for (const known of this.#entries.keys()) if (isInside(uri, known)) this.#stale.add(known);
    }
  }

  /** Reads what has not been read yet; shared by all who wait for it. */
  async ready(token?: CancellationToken): Promise<void> {
    let scan: Promise<void>;
    do {
      scan = this.#scan ??= this.#readAll(this.#round);
      await scan;
    } while (scan !== this.#scan);
    if (this.#stale.size > 0 && token?.isCancellationRequested !== true) await this.#readStale();
  }

  /** Resolves when what was read is stored for the next run. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  /** Reads all folders, unless everything is forgotten meanwhile: then another round does. */
  async #readAll(round: number): Promise<void> {
    const stored = this.#cache?.load(this.#folders);
    const unread = new Map<string, ReadingTask>();
    for (const folder of this.#folders) {
      const uris = await markdownFiles(this.#ports.files, folder);
      const cached = await stored;
      for (const task of await this.#tasks(uris)) {
        const { uri } = task;
        const known = cached?.get(uri);
        const stat = known === undefined ? undefined : this.#ports.files.stat(uri);
        // Thousands of turns are not waited for where the disk answers at once.
        const isCurrent = known !== undefined && isStateOf(stat instanceof Promise ? await stat : stat, task, known);
        if (round !== this.#round) return;
        if (this.#entries.has(uri)) continue;
        if (isCurrent) this.#keep(uri, known);
        else unread.set(uri, task);
      }
    }
    await this.#readTogether(round, [...unread.values()]);
    this.#logs = undefined;
    // Nobody who waits for what was read waits for this.
    if (round === this.#round && unread.size * FEW > this.#entries.size) this.#saving = this.#cache?.save(this.#folders, this.#entries);
  }

  /** Reads what others leave of `tasks`, and takes in what they have read. */
  async #readTogether(round: number, tasks: readonly ReadingTask[]): Promise<void> {
    const shared = this.#ports.sharedReading;
    const own: [string, IndexEntry][] = [];
    for (const task of shared?.share(tasks) ?? tasks) {
      if (this.#entries.has(task.uri)) continue;
      const entry = await this.#read(task);
      if (round !== this.#round) return;
      if (entry !== undefined) own.push([task.uri, entry]);
    }
    const others = (await shared?.exchange(own)) ?? [];
    if (round !== this.#round) return;
    for (const [uri, entry] of others) if (!this.#entries.has(uri)) this.#keep(uri, entry);
    // Others may have failed.
    for (const task of tasks) if (round === this.#round && !this.#entries.has(task.uri)) await this.#read(task);
  }

  /** How to read documents that stand in the order of their folders. */
  async #tasks(uris: readonly string[]): Promise<readonly ReadingTask[]> {
    const tasks: ReadingTask[] = [];
    let folder: string | undefined;
    let configOf: ((uri: string) => DocumentConfig) | undefined;
    for (const uri of uris) {
      const own = folderOf(uri);
      if (configOf === undefined || own !== folder) {
        configOf = await this.#configurations.forFolder(own);
        folder = own;
      }
      const { readingKey, dialects, headings, included } = configOf(uri);
      tasks.push({ uri, readingKey, dialects, headings, included });
    }
    return tasks;
  }

  async #readStale(): Promise<void> {
    for (const task of await this.#tasks([...this.#stale])) {
      if (this.#stale.delete(task.uri)) await this.#read(task);
    }
  }

  /** Undefined for what is not there any more. */
  async #read(task: ReadingTask): Promise<IndexEntry | undefined> {
    const round = this.#round;
    const { uri } = task;
    const read = await readDocument(this.#ports.files, task);
    if (round !== this.#round) return undefined;
    if (read === undefined) {
      this.#entries.delete(uri);
      this.#byName = undefined;
      this.#logs = undefined;
      return undefined;
    }
    this.#retain(uri, read);
    const entry = this.#retained?.has(uri) === true ? read.entry : { ...read.entry, summary: detached(read.entry.summary) };
    this.#keep(uri, entry);
    return entry;
  }

  /** Keeps a document that is judged next, as long as there is room: a model takes some twenty times the room of its text. */
  #retain(uri: string, read: ReadDocument): void {
    if (this.#retained === undefined || this.#retainedLength > ROOM) return;
    this.#retained.set(uri, read);
    this.#retainedLength += read.document.text.length;
  }

  #keep(uri: string, entry: IndexEntry): void {
    const before = this.#entries.get(uri);
    this.#entries.set(uri, entry);
    if (before === undefined) this.#byName = undefined;
    if (!sameFacts(before?.summary, entry.summary)) this.#logs = undefined;
    else if (before?.summary !== undefined) {
      // Places move with every keystroke: the logs hold this very object and need not be built anew.
      this.#entries.set(uri, { ...entry, summary: Object.assign(before.summary, entry.summary) });
    }
  }

  #readNames(): Map<string, string[]> {
    const names = new Map<string, string[]>();
    for (const { summary } of this.#entries.values()) {
      if (summary === undefined) continue;
      const name = baseName(summary.uri);
      const namesakes = names.get(name);
      if (namesakes === undefined) names.set(name, [summary.uri]);
      else namesakes.push(summary.uri);
    }
    return names;
  }
}

/** A copy that does not keep the text it was read from in memory. */
function detached(summary: DocumentSummary | undefined): DocumentSummary | undefined {
  return summary && (JSON.parse(JSON.stringify(summary)) as DocumentSummary);
}

/** Positions inside the document matter to nobody else; what it is, says and cites does. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'wholeEnd', 'titleStart', 'titleEnd', 'titleLine', 'pathStart', 'pathEnd']);

/** Compares plain data, places left out; what was stored lacks the keys of what is undefined. */
function sameFacts(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isData(a) || !isData(b)) return false;
  return (
    Object.keys(a).every((key) => PLACES.has(key) || sameFacts(a[key], b[key])) &&
    Object.keys(b).every((key) => key in a || b[key] === undefined)
  );
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
