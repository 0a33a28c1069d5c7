/**
 * The façade: one factory over ports, methods that take and give plain data. The language server, the command line and the
 * tests all hold this and nothing else, so that they agree to the letter.
 */
import type { LineIndex, Position } from './base/lineIndex.ts';
import type { Range } from './base/range.ts';
import { baseName, folderOf } from './base/uri.ts';
import { parseDocument, type ArchDocument } from './document/document.ts';
import type { Profile } from './document/profile.ts';
import { recognise } from './document/recognise.ts';
import type { DecisionLogs } from './log/decisionLog.ts';
import type { DocumentSummary } from './log/summary.ts';
import { recordsOf } from './log/readRecord.ts';
import { catalogue } from './rules/catalogue.ts';
import { fixesFor, isFixable, judge, mayFind, type Facts, type Verdict } from './rules/engine.ts';
import { NO_DRAWING_FACTS, type Fix, type HistoryFacts, type Severity } from './rules/rule.ts';
import { RuleLoader } from './rules/ruleLoader.ts';
import { RulesOnByLikeness } from './rules/rulesOn.ts';
import { Configurations, type ConfigProblem, type DocumentConfig, type OuterSettings } from './workspace/configuration.ts';
import { gatherFileFacts } from './workspace/fileFacts.ts';
import { OpenDocuments } from './workspace/openDocuments.ts';
import type { CancellationToken, Ports } from './workspace/ports.ts';
import type { Snapshot } from './workspace/snapshot.ts';
import { summariseDocument } from './workspace/summariseDocument.ts';
import { WorkspaceIndex } from './workspace/workspaceIndex.ts';

export interface PlainRange {
  readonly start: Position;
  readonly end: Position;
}

/** One finding as every surface shows it; the shape of the command line's JSON. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: PlainRange;
  readonly related: readonly { readonly uri: string; readonly range: PlainRange; readonly message: string }[];
  readonly fixable: boolean;
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
}

/** A judged document: what it is and what was found. */
export interface DocumentReport {
  readonly uri: string;
  readonly profile: Profile;
  readonly findings: readonly ReportedFinding[];
}

/** A fix with the finding it belongs to. */
export interface OfferedFix {
  readonly verdict: Verdict;
  readonly fix: Fix;
}

export interface ArchwrightService {
  /** Workspace folders (URIs) and the settings from outside the repository. Forgets what was derived under the old ones. */
  configure(folders: readonly string[], outer: OuterSettings): void;
  /** An open document's text; supersedes the file on disk until closed. */
  update(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** Files changed, created or deleted outside. */
  changed(uris: readonly string[]): void;
  /** Judges a document, open or on disk; undefined where it is not there or not to be looked at. */
  snapshot(uri: string, token?: CancellationToken): Promise<Snapshot | undefined>;
  /** What a snapshot has to say, as plain data. */
  reportOf(snapshot: Snapshot): DocumentReport;
  /** URIs of the workspace's documents that are judged. */
  judgedDocuments(token?: CancellationToken): Promise<readonly string[]>;
  /** What is known of all documents of the workspace. */
  summaries(token?: CancellationToken): Promise<readonly DocumentSummary[]>;
  /** The fixes of a finding, the preferred first; none where the rule has none or its fix breaks. */
  fixesOf(verdict: Verdict, at: Pick<Snapshot, 'facts' | 'settings'>): readonly Fix[];
  /** An open document, or the one on disk; undefined where there is none. */
  document(uri: string): Promise<ArchDocument | undefined>;
  /** Fixes for findings that touch `range`. */
  fixes(uri: string, range: Range, token?: CancellationToken): Promise<readonly OfferedFix[]>;
  logs(token?: CancellationToken): Promise<DecisionLogs>;
  /** The date everything is judged by, as ISO. */
  today(): string;
  /** Mistakes in the configuration files read so far. */
  configProblems(): readonly ConfigProblem[];
  /** Reads the configuration that is in force beside `uri`, so that its mistakes are known. */
  readConfig(uri: string): Promise<void>;
  /** Resolves when nothing is left to be stored: to be awaited before the process ends. */
  settled(): Promise<void>;
  readonly open: OpenDocuments;
}

export interface ServiceOptions {
  /** Keep documents in memory between indexing and judging: for a run that judges all it reads. */
  readonly retainDocuments?: boolean;
}

/** Builds the service over what the world offers. */
export function createService(ports: Ports, options: ServiceOptions = {}): ArchwrightService {
  return new Service(ports, options);
}

class Service implements ArchwrightService {
  readonly open = new OpenDocuments();
  readonly #ports: Ports;
  readonly #ruleLoader = new RuleLoader();
  readonly #rulesOn = new RulesOnByLikeness();
  readonly #knownRules: ReadonlySet<string> = new Set(catalogue.map((rule) => rule.meta.id));
  readonly #configurations: Configurations;
  readonly #index: WorkspaceIndex;
  #folders: readonly string[] = [];
  /** The last snapshot of each open document, for the document version and log state it was made from. */
  readonly #snapshots = new Map<
    string,
    { readonly document: ArchDocument; readonly logs: DecisionLogs; readonly epoch: number; readonly snapshot: Snapshot }
  >();
  /** Counts events that may change a snapshot without changing its document: files, settings. */
  #epoch = 0;
  #author: Promise<string | undefined> | undefined;

  constructor(ports: Ports, options: ServiceOptions) {
    this.#ports = ports;
    this.#configurations = new Configurations(ports.files, this.#knownRules);
    this.#index = new WorkspaceIndex(ports, this.#configurations, options.retainDocuments === true);
  }

  configure(folders: readonly string[], outer: OuterSettings): void {
    this.#folders = folders;
    this.#configurations.configure(folders, outer);
    this.#index.configure(folders);
    this.#epoch += 1;
  }

  update(uri: string, version: number, text: string): void {
    this.open.update(uri, version, text);
  }

  close(uri: string): void {
    this.open.close(uri);
    this.#snapshots.delete(uri);
    this.#index.invalidate([uri]);
  }

  today(): string {
    return this.#ports.clock.today();
  }

  changed(uris: readonly string[]): void {
    this.#epoch += 1;
    if (uris.some((uri) => baseName(uri) === 'archwright.json')) {
      this.#configurations.invalidate();
      this.#index.reset();
    }
    // An editor may have a new file open before anybody asks about it: others refer to it all the same.
    this.#index.invalidate(uris.filter((uri) => this.open.get(uri) === undefined || this.#index.summaryOf(uri) === undefined));
  }

  async snapshot(uri: string, token?: CancellationToken): Promise<Snapshot | undefined> {
    const config = await this.#configurations.forDocument(uri);
    if (!config.included) return undefined;
    await this.#index.ready(token);
    const opened = this.open.get(uri);
    const isOpen = opened !== undefined;
    const retained = isOpen ? undefined : this.#index.take(uri);
    const document = (opened?.document ?? retained?.document ?? (await this.#read(uri)))?.withHeadings(config.headings);
    if (document === undefined || token?.isCancellationRequested === true) return undefined;
    const epoch = this.#epoch;
    const last = this.#snapshots.get(uri);
    const known = last?.document === document && last.epoch === epoch ? last : undefined;
    // What was worked out of an older version is let go before as much is worked out of this one.
    if (last !== undefined && last.document !== document) this.#snapshots.delete(uri);
    const profile = known?.snapshot.profile ?? retained?.profile ?? recognise(document, { path: uri, dialects: config.dialects });
    if (isOpen && known === undefined) {
      const summary = await summariseDocument(document, profile);
      if (this.open.get(uri) === opened) this.#index.update(document, summary);
    }
    const logs = await this.#index.logs(token);
    if (known?.logs === logs) return known.snapshot;
    let facts = await this.#facts(document, profile, logs, config);
    const on = this.#rulesOn.of(facts, config.rules);
    const rules = await this.#ruleLoader.load(on.heads.filter((rule) => mayFind(rule, document)));
    if (rules.some((rule) => rule.meta.needs === 'drawings')) {
      const { gatherDrawingFacts } = await import('./workspace/drawingFacts.ts');
      facts = { ...facts, drawings: await gatherDrawingFacts(document, this.#ports.drawings) };
    }
    const judgement = judge(rules, facts, config.rules, { on: on.ids, known: this.#knownRules });
    for (const crash of judgement.crashes) this.#ports.log.error(`Rule ${crash.rule} failed on ${uri}: ${crash.error}`);
    const snapshot: Snapshot = { document, profile, facts, settings: config.rules, judgement };
    if (isOpen) this.#snapshots.set(uri, { document, logs, epoch, snapshot });
    return snapshot;
  }

  reportOf(snapshot: Snapshot): DocumentReport {
    return {
      uri: snapshot.document.uri,
      profile: snapshot.profile,
      findings: snapshot.judgement.verdicts.map((verdict) => this.#reported(verdict, snapshot)),
    };
  }

  async summaries(token?: CancellationToken): Promise<readonly DocumentSummary[]> {
    return this.#index.summaries(token);
  }

  async judgedDocuments(token?: CancellationToken): Promise<readonly string[]> {
    return (await this.#index.summaries(token)).filter((summary) => summary.kind !== 'none').map((summary) => summary.uri);
  }

  async fixes(uri: string, range: Range, token?: CancellationToken): Promise<readonly OfferedFix[]> {
    const snapshot = await this.snapshot(uri, token);
    if (snapshot === undefined) return [];
    return snapshot.judgement.verdicts
      .filter((verdict) => verdict.range.start <= range.end && range.start <= verdict.range.end)
      .flatMap((verdict) => this.fixesOf(verdict, snapshot).map((fix) => ({ verdict, fix })));
  }

  /** A fix that breaks costs its own light bulb only. */
  fixesOf(verdict: Verdict, { facts, settings }: Pick<Snapshot, 'facts' | 'settings'>): readonly Fix[] {
    try {
      return fixesFor(verdict, facts, settings);
    } catch (error) {
      this.#ports.log.error(`The fix of ${verdict.rule.meta.id} failed on ${facts.document.uri}: ${String(error)}`);
      return [];
    }
  }

  async document(uri: string): Promise<ArchDocument | undefined> {
    return this.open.get(uri)?.document ?? (await this.#read(uri));
  }

  async logs(token?: CancellationToken): Promise<DecisionLogs> {
    return this.#index.logs(token);
  }

  async readConfig(uri: string): Promise<void> {
    await this.#configurations.forDocument(uri);
  }

  async settled(): Promise<void> {
    await this.#index.settled();
  }

  configProblems(): readonly ConfigProblem[] {
    return this.#configurations.problems;
  }

  async #read(uri: string): Promise<ArchDocument | undefined> {
    const text = await this.#ports.files.readText(uri);
    return text === undefined ? undefined : parseDocument(uri, text);
  }

  async #facts(document: ArchDocument, profile: Profile, logs: DecisionLogs, config: DocumentConfig): Promise<Facts> {
    return {
      document,
      profile,
      records: recordsOf(document, profile),
      logs,
      files: await gatherFileFacts(document, config, { ports: this.#ports, folders: this.#folders, open: this.open, index: this.#index }),
      drawings: NO_DRAWING_FACTS,
      history: profile.kind === 'adr' ? await this.#history(document.uri) : undefined,
      today: this.#ports.clock.today(),
      author: await (this.#author ??= this.#ports.versionControl?.userName().catch(() => undefined) ?? Promise.resolve(undefined)),
      customStatuses: config.rules.customStatuses,
    };
  }

  async #history(uri: string): Promise<HistoryFacts | undefined> {
    const control = this.#ports.versionControl;
    if (control === undefined) return undefined;
    const elsewhere = new Map<number, { file: string; branch: string }[]>();
    for (const { file, branch } of await control.filesElsewhere(folderOf(uri))) {
      const number = /^(?:adr[-_]?)?0*(\d{1,5})[-_]/i.exec(file)?.[1];
      if (number !== undefined) elsewhere.set(Number(number), [...(elsewhere.get(Number(number)) ?? []), { file, branch }]);
    }
    return { baseText: await control.baseText(uri), numbersElsewhere: elsewhere };
  }

  #reported(verdict: Verdict, snapshot: Snapshot): ReportedFinding {
    const { document } = snapshot;
    return {
      rule: verdict.rule.meta.id,
      severity: verdict.severity,
      message: verdict.message,
      range: plainRange(document.lines, verdict.range),
      related: (verdict.finding.related ?? []).map((related) => ({
        uri: related.uri,
        message: related.message,
        range: related.uri === document.uri ? plainRange(document.lines, related.range) : lineRange(related.line ?? 0),
      })),
      fixable: isFixable(verdict) && (verdict.finding.hasFix === true || this.fixesOf(verdict, snapshot).length > 0),
      tags: verdict.finding.tags ?? [],
    };
  }
}

/** Offsets as lines and characters. */
export function plainRange(lines: LineIndex, range: Range): PlainRange {
  return { start: lines.position(range.start), end: lines.position(range.end) };
}

function lineRange(line: number): PlainRange {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
