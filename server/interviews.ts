/**
 * The façade for interviews: methods that take and give plain data, over the files they are kept in. The panel, the quick picks,
 * the terminal and the tests hold this and nothing behind it, so that they ask and write the same.
 */
import { draftView } from './features/interview/draft.ts';
import { noticeOf } from './features/interview/notice.ts';
import { plannedFiles, type Destination, type PlacedFile } from './features/interview/planned.ts';
import { rememberWritten, writeFile } from './features/interview/write.ts';
import { interviewEntry, interviewView, remarkViews } from './features/interview/view.ts';
import { act } from './interview/act.ts';
import { contradictionsIn } from './interview/contradictions.ts';
import { startInterview } from './interview/interview.ts';
import { advance, keep, type Kept } from './interview/keeping/kept.ts';
import { edit, proposedDefaults } from './interview/operations.ts';
import { titleOf } from './interview/titles.ts';
import type { InterviewPhase } from './knowledge/interviewSchema.ts';
import { documentTemplates } from './knowledge/templates/registry.ts';
import type { DefaultView, DraftView, InterviewAction, InterviewEntry, InterviewStart, InterviewView, RemarkView, WriteView } from './protocol/interview.ts';
import type { ArchwrightService } from './service.ts';
import { InterviewStore, type Readable, type Stored } from './workspace/interviewStore.ts';
import type { Ports } from './workspace/ports.ts';

/** Where documents go, below the workspace folder. */
const DOCUMENTS = 'docs/';

/** An interview that cannot be begun or kept, in words for the person. */
export class InterviewProblem extends Error {}

/** A text a document had at a revision of its interview, and the one it had before. */
interface Drafted {
  readonly revision: number;
  readonly text: string;
  readonly before: string | undefined;
}

export class Interviews {
  readonly #ports: Ports;
  readonly #service: ArchwrightService;
  readonly #store: InterviewStore;
  /** By URI: what this window was last told. */
  readonly #seen = new Map<string, Kept>();
  readonly #drafts = new Map<string, Drafted>();

  constructor(ports: Ports, service: ArchwrightService) {
    this.#ports = ports;
    this.#service = service;
    this.#store = new InterviewStore(ports);
  }

  /** Those kept in these workspace folders, the ones that cannot be read among them. */
  async list(folders: readonly string[]): Promise<readonly InterviewEntry[]> {
    const stored = await Promise.all(folders.map((folder) => this.#store.list(folder)));
    return stored.flat().map((each) => ('kept' in each ? interviewEntry(each.uri, each.kept) : { uri: each.uri, name: nameOf(each.uri), kind: 'plan', done: 0, all: 0, problem: each.problem }));
  }

  /** Begins one and keeps it. Throws an `InterviewProblem` where it cannot. */
  async start({ folder, name, kind, depth, template }: InterviewStart): Promise<InterviewView> {
    if (name.trim() === '') throw new InterviewProblem('An interview needs a name.');
    if (kind === 'review') throw new InterviewProblem('Reviews are not asked yet.');
    const known = kind === 'decision' ? 'planner' : documentTemplates.find(({ id }) => id === template)?.id;
    if (known === undefined) throw new InterviewProblem(`There is no template “${template}”.`);
    const { clock } = this.#ports;
    const kept = keep(startInterview(name.trim(), { kind, depth, template: known }), clock.now(), clock.today());
    const uri = await this.#store.create(folder, kept).catch((error: unknown) => {
      throw new InterviewProblem(`The interview cannot be kept: ${messageOf(error)}`);
    });
    return this.#view({ uri, kept });
  }

  /** Where it stands; undefined where it is gone or cannot be read. */
  async open(uri: string): Promise<InterviewView | undefined> {
    const stored = await this.#store.read(uri);
    return stored === undefined ? undefined : this.#viewOf(stored);
  }

  /** Carries out what the person did. Throws an `InterviewProblem` where it cannot be kept. */
  async act(uri: string, action: InterviewAction): Promise<InterviewView | undefined> {
    let read: Kept | undefined;
    const stored = await this.#store.change(uri, (kept) => {
      read = kept;
      return advance(kept, act(kept, action), this.#ports.clock.now());
    }).catch((error: unknown) => {
      throw new InterviewProblem(`The answer cannot be kept: ${messageOf(error)}`);
    });
    return stored === undefined ? undefined : this.#viewOf(stored, read);
  }

  /** What is to be pointed out in words still being typed as the answer to a question. */
  async remarks(uri: string, question: string, text: string): Promise<readonly RemarkView[]> {
    const kept = await this.#kept(uri);
    if (kept === undefined) return [];
    return remarkViews(await contradictionsIn(edit(kept, question, text), this.#ports.clock.today()));
  }

  /** The lines that the defaults of a phase would fill in, to be edited and confirmed. */
  async defaults(uri: string, phase: string): Promise<readonly DefaultView[]> {
    const kept = await this.#kept(uri);
    if (kept === undefined) return [];
    return Object.entries(proposedDefaults(kept, phase as InterviewPhase)).map(([question, text]) => ({ question, title: titleOf(question), text }));
  }

  /** The document as the answers so far would write it, in the workspace folder given. */
  async draft(uri: string, folder: string): Promise<DraftView | undefined> {
    const kept = await this.#kept(uri);
    if (kept === undefined) return undefined;
    const [document] = await this.#planned(kept, await this.#destination(folder));
    if (document === undefined) return undefined;
    const last = this.#drafts.get(uri);
    const before = last?.revision === kept.revision ? last.before : last?.text;
    this.#drafts.set(uri, { revision: kept.revision, text: document.text, before });
    return draftView(document, before);
  }

  /** What writing the results would do; `documents` is where the document goes, a folder of its own below the workspace's by default. */
  async write(uri: string, folder: string, documents?: string): Promise<WriteView | undefined> {
    const kept = await this.#kept(uri);
    if (kept === undefined) return undefined;
    const planned = await this.#planned(kept, await this.#destination(folder, documents));
    const files = await Promise.all(planned.map(async (file) => writeFile(file, (await this.#service.document(file.uri))?.text, kept.written[file.path])));
    return { files };
  }

  /** Remembers which of the results have been written or shown. Throws an `InterviewProblem` where that cannot be kept. */
  async written(uri: string, folder: string, uris: readonly string[], documents?: string): Promise<void> {
    const now = await this.#kept(uri);
    if (now === undefined) return;
    const planned = (await this.#planned(now, await this.#destination(folder, documents, uris))).filter((file) => uris.includes(file.uri));
    const at = this.#ports.clock.now();
    await this.#store.change(uri, (kept) => ({ ...kept, revision: kept.revision + 1, changed: at, written: rememberWritten(kept, planned, at) })).catch((error: unknown) => {
      throw new InterviewProblem(`What was written cannot be remembered: ${messageOf(error)}`);
    });
  }

  async #planned(kept: Kept, destination: Destination): Promise<readonly PlacedFile[]> {
    return plannedFiles(kept, destination, await contradictionsIn(kept, this.#ports.clock.today()));
  }

  /** Records join the log nearest to the folder. `fresh` are files that stand there only since the results were written. */
  async #destination(folder: string, documents = folder + DOCUMENTS, fresh: readonly string[] = []): Promise<Destination> {
    const { logs } = await this.#service.logs();
    const [log] = logs.filter((each) => each.folder.startsWith(folder)).sort((a, b) => a.folder.length - b.folder.length || b.records.length - a.records.length);
    return { folder, documents, log: log && { ...log, records: log.records.filter((record) => !fresh.includes(record.uri)) } };
  }

  async #kept(uri: string): Promise<Kept | undefined> {
    const stored = await this.#store.read(uri);
    return stored !== undefined && 'kept' in stored ? stored.kept : undefined;
  }

  async #viewOf(stored: Stored, read?: Kept): Promise<InterviewView | undefined> {
    return 'kept' in stored ? this.#view(stored, read) : undefined;
  }

  /** The view of what is kept; `read` is what was there before the action. */
  async #view({ uri, kept, both }: Readable, read = kept): Promise<InterviewView> {
    const notice = noticeOf({ seen: this.#seen.get(uri), read, after: kept, both });
    this.#seen.set(uri, kept);
    const contradictions = await contradictionsIn(kept, this.#ports.clock.today());
    return interviewView(uri, kept, { contradictions, proposed: () => ({ proposals: [] }), ...(notice !== undefined && { notice }) });
  }
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

