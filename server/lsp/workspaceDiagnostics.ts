/**
 * Diagnostics of all documents of the workspace, for clients that ask. The request stays open as the protocol provides: what
 * changed is reported when it changes, and nothing is judged twice that nothing happened to.
 */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceFullDocumentDiagnosticReport,
  type ResultProgressReporter,
} from 'vscode-languageserver';
import type { DecisionLogs } from '../log/decisionLog.ts';
import type { ConfigProblems } from './configProblems.ts';
import { currentDiagnostics, resultIdOf } from './documentDiagnostics.ts';
import { pauses } from './pause.ts';
import type { Change, Session } from './session.ts';

/** Reports travel in batches of about this many documents. */
const BATCH = 25;

/** How long to wait after a change, in milliseconds: who types is served first. */
const CALM = 200;

type Reporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

export class WorkspaceDiagnostics {
  readonly #session: Session;
  readonly #configProblems: ConfigProblems;
  /** What each document was last found to be, as long as nothing happened to it. */
  readonly #known = new Map<string, string>();
  /** Documents whose findings the client was told when it asked for them alone. */
  readonly #toldAlone = new Set<string>();
  #logs: DecisionLogs | undefined;
  #wake: (() => void)[] = [];

  constructor(session: Session, configProblems: ConfigProblems) {
    this.#session = session;
    this.#configProblems = configProblems;
    session.onDidChange((change) => this.#forget(change));
  }

  /** Notes what the client was told of one document: once the file is gone, it has to be told of that here. */
  told(uri: string, resultId: string | undefined): void {
    if (resultId === undefined || resultId === nothing) this.#toldAlone.delete(uri);
    else this.#toldAlone.add(uri);
  }

  /** Answers when the client has to know something new; reports on the way where it listens. */
  async report(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: Reporter | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    let items: WorkspaceFullDocumentDiagnosticReport[] = [];
    while (!token.isCancellationRequested && items.length === 0) {
      const changed = this.#nextChange(token);
      items = await this.#news(told, token, progress);
      if (items.length === 0) await changed.then(calm);
    }
    return { items };
  }

  /** Documents whose findings are not those the client was told of; none where they are reported on the way. */
  async #news(
    told: Map<string, string>,
    token: CancellationToken,
    progress: Reporter | undefined,
  ): Promise<WorkspaceFullDocumentDiagnosticReport[]> {
    const judged = await this.#judgedDocuments(token);
    let items: WorkspaceFullDocumentDiagnosticReport[] = [];
    const pause = pauses();
    const add = (uri: string, found: WorkspaceFullDocumentDiagnosticReport): void => {
      told.set(uri, found.resultId ?? '');
      items.push(found);
      if (progress === undefined || items.length < BATCH) return;
      progress.report({ items });
      items = [];
    };
    for (const uri of judged) {
      await pause();
      if (token.isCancellationRequested) return items;
      if (this.#known.get(uri) !== undefined && this.#known.get(uri) === told.get(uri)) continue;
      const found = await this.#judge(uri, token);
      if (found.resultId !== (told.get(uri) ?? nothing)) add(uri, found);
    }
    const present = new Set(judged);
    const toldHere = [...told].flatMap(([uri, value]) => (value === nothing ? [] : [uri]));
    const closed = [...this.#toldAlone].filter((uri) => this.#session.texts.version(uri) === undefined);
    for (const uri of new Set([...toldHere, ...closed])) {
      if (present.has(uri)) continue;
      this.#toldAlone.delete(uri);
      add(uri, reportOf(uri, null, []));
    }
    if (progress === undefined) return items;
    if (items.length > 0) progress.report({ items });
    return [];
  }

  async #judgedDocuments(token: CancellationToken): Promise<readonly string[]> {
    await this.#session.ready();
    if (!this.#session.reportsWorkspace) return [];
    const documents = await this.#session.service.judgedDocuments(token);
    // Looking for them has read every configuration, of which nobody may have a document open.
    await this.#configProblems.publish(this.#session.service.configProblems());
    const logs = await this.#session.service.logs(token);
    // Records speak of each other: when one says something else, any other may be judged otherwise.
    if (logs !== this.#logs) this.#known.clear();
    this.#logs = logs;
    return documents;
  }

  async #judge(uri: string, token: CancellationToken): Promise<WorkspaceFullDocumentDiagnosticReport> {
    const found = reportOf(uri, this.#session.texts.version(uri) ?? null, await currentDiagnostics(this.#session, uri, token));
    if (!token.isCancellationRequested) this.#known.set(uri, found.resultId ?? nothing);
    return found;
  }

  #forget(change: Change): void {
    if (change === 'everything') this.#known.clear();
    else for (const uri of change) this.#known.delete(uri);
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }

  async #nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const listening = token.onCancellationRequested(() => resolve());
      this.#wake.push(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}

async function calm(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, CALM));
}

/** Names the findings of a document without any: a client that was told nothing of it need not be told so. */
const nothing = resultIdOf([]);

function reportOf(
  uri: string,
  version: number | null,
  items: WorkspaceFullDocumentDiagnosticReport['items'],
): WorkspaceFullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: resultIdOf(items), items };
}
