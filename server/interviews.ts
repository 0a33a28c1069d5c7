/**
 * The façade for interviews: methods that take and give plain data, over the files they are kept in. The panel, the quick picks,
 * the terminal and the tests hold this and nothing behind it, so that they ask and write the same.
 */
import { relativePath } from './base/uri.ts';
import { noticeOf } from './features/interview/notice.ts';
import { interviewEntry, interviewView, remarkViews } from './features/interview/view.ts';
import { act } from './interview/act.ts';
import { contradictionsIn } from './interview/contradictions.ts';
import { startInterview } from './interview/interview.ts';
import { advance, keep, type Kept } from './interview/keeping/kept.ts';
import { proposedDefaults } from './interview/operations.ts';
import { titleOf } from './interview/titles.ts';
import type { InterviewPhase } from './knowledge/interviewSchema.ts';
import { documentTemplates, recordTemplates } from './knowledge/templates/registry.ts';
import type {
  AskedPlace,
  DefaultView,
  DraftView,
  InterviewAction,
  InterviewEntry,
  InterviewStart,
  InterviewView,
  RemarkView,
  WriteView,
} from './protocol/interview.ts';
import { InterviewProposals } from './interviewProposals.ts';
import { InterviewResults, type Place } from './interviewResults.ts';
import type { ArchwrightService } from './service.ts';
import { InterviewStore, type Readable, type Stored } from './workspace/interviewStore.ts';
import type { Ports } from './workspace/ports.ts';

/** An interview that cannot be begun or kept, in words for the person. */
export class InterviewProblem extends Error {}

export class Interviews {
  readonly #ports: Ports;
  readonly #store: InterviewStore;
  readonly #results: InterviewResults;
  readonly #proposals: InterviewProposals;
  /** By URI: what this window was last told. */
  readonly #seen = new Map<string, Kept>();
  /** By URI: what was kept before the last action. */
  readonly #before = new Map<string, Kept>();

  /** `mayStudy`: the files of the workspace are trusted enough to be read for what they say of the system. */
  constructor(ports: Ports, service: ArchwrightService, { mayStudy }: { readonly mayStudy: boolean }) {
    this.#ports = ports;
    this.#store = new InterviewStore(ports);
    this.#results = new InterviewResults(ports.clock, service);
    this.#proposals = new InterviewProposals(ports, service, mayStudy);
  }

  /** Those kept in these workspace folders, the ones that cannot be read among them. */
  async list(folders: readonly string[]): Promise<readonly InterviewEntry[]> {
    const stored = await Promise.all(folders.map((folder) => this.#store.list(folder)));
    return stored
      .flat()
      .map((each) =>
        'kept' in each
          ? interviewEntry(each.uri, each.kept)
          : { uri: each.uri, name: nameOf(each.uri), kind: 'plan', done: 0, all: 0, problem: each.problem },
      );
  }

  /** Begins one and keeps it. Throws an `InterviewProblem` where it cannot. */
  async start({ folder, name, kind, depth, template, document }: InterviewStart): Promise<InterviewView> {
    if (name.trim() === '') throw new InterviewProblem('An interview needs a name.');
    if (kind === 'review' && document?.startsWith(folder) !== true)
      throw new InterviewProblem('A review needs a document of the same folder.');
    const known = (kind === 'decision' ? recordTemplates : documentTemplates).find(({ id }) => id === template)?.id;
    if (known === undefined) throw new InterviewProblem(`There is no template “${template}”.`);
    const { clock } = this.#ports;
    const kept = keep(
      startInterview(name.trim(), { kind, depth, template: known }),
      clock.now(),
      clock.today(),
      document?.startsWith(folder) === true ? relativePath(folder, document) : undefined,
    );
    const uri = await this.#store.create(folder, kept).catch((error: unknown) => {
      throw new InterviewProblem(`The interview cannot be kept: ${messageOf(error)}`);
    });
    this.#proposals.forget(folder);
    return this.#view({ uri, kept }, folder);
  }

  /** Where it stands; undefined where it is gone or cannot be read. */
  async open(uri: string, folder: string): Promise<InterviewView | undefined> {
    const stored = await this.#store.read(uri);
    return stored && this.#viewOf(stored, folder);
  }

  /** Carries out what the person did. Throws an `InterviewProblem` where it cannot be kept. */
  async act(uri: string, folder: string, action: InterviewAction): Promise<InterviewView | undefined> {
    let read: Kept | undefined;
    const stored = await this.#change(uri, 'The answer cannot be kept', (kept) => {
      read = kept;
      return advance(kept, act(kept, action), this.#ports.clock.now());
    });
    if (read !== undefined) this.#before.set(uri, read);
    return stored && this.#viewOf(stored, folder, read);
  }

  /** What is to be pointed out in words still being typed at a question or one of its slots. */
  async remarks(uri: string, place: AskedPlace, text: string): Promise<readonly RemarkView[]> {
    const kept = await this.#kept(uri);
    if (kept === undefined) return [];
    return remarkViews(await contradictionsIn(act(kept, { do: 'answer', text, to: place }), this.#ports.clock.today()));
  }

  /** The lines that the defaults of a phase would fill in, to be edited and confirmed. */
  async defaults(uri: string, phase: string): Promise<readonly DefaultView[]> {
    const kept = await this.#kept(uri);
    if (kept === undefined) return [];
    return Object.entries(proposedDefaults(kept, phase as InterviewPhase)).map(([question, text]) => ({
      question,
      title: titleOf(question),
      text,
    }));
  }

  /** The document as the answers so far would write it. */
  async draft(uri: string, place: Place): Promise<DraftView | undefined> {
    const kept = await this.#kept(uri);
    return kept && this.#results.draft(uri, kept, place, this.#before.get(uri));
  }

  /** What writing the results would do. */
  async write(uri: string, place: Place): Promise<WriteView | undefined> {
    const kept = await this.#kept(uri);
    return kept && this.#results.write(kept, place);
  }

  /** Remembers what was written of the results; `there` holds the texts that stand now, by URI. Throws an `InterviewProblem` where that cannot be kept. */
  async written(uri: string, place: Place, there: ReadonlyMap<string, string>): Promise<void> {
    const now = await this.#kept(uri);
    if (now === undefined) return;
    const written = await this.#results.written(now, place, there);
    await this.#change(uri, 'What was written cannot be remembered', (kept) => ({
      ...kept,
      revision: kept.revision + 1,
      changed: this.#ports.clock.now(),
      written: { ...kept.written, ...written },
    }));
  }

  async #change(uri: string, trouble: string, next: (kept: Kept) => Kept): Promise<Stored | undefined> {
    return this.#store.change(uri, next).catch((error: unknown) => {
      throw new InterviewProblem(`${trouble}: ${messageOf(error)}`);
    });
  }

  async #kept(uri: string): Promise<Kept | undefined> {
    const stored = await this.#store.read(uri);
    return stored !== undefined && 'kept' in stored ? stored.kept : undefined;
  }

  async #viewOf(stored: Stored, folder: string, read?: Kept): Promise<InterviewView | undefined> {
    return 'kept' in stored ? this.#view(stored, folder, read) : undefined;
  }

  /** The view of what is kept; `read` is what was there before the action. */
  async #view({ uri, kept, both }: Readable, folder: string, read = kept): Promise<InterviewView> {
    const notice = noticeOf({ seen: this.#seen.get(uri), read, after: kept, both });
    this.#seen.set(uri, kept);
    // Judgements of a document are no statements about a system.
    const contradictions = kept.kind === 'review' ? [] : await contradictionsIn(kept, this.#ports.clock.today());
    const proposed = await this.#proposals.of(kept, folder);
    return interviewView(uri, kept, { contradictions, proposed, ...(notice !== undefined && { notice }) });
  }
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
