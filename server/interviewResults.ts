/** What interviews lead to: the draft as it stands, what writing it would do to the files there, and what was written. Writes no document itself: surfaces do, once the person has seen it. */
import { draftView } from './features/interview/draft.ts';
import { plannedFiles, uriAt, type Destination, type PlacedFile } from './features/interview/planned.ts';
import { reviewedText } from './features/interview/reviewed.ts';
import { rememberWritten, writeFile } from './features/interview/write.ts';
import { contradictionsIn } from './interview/contradictions.ts';
import type { Kept } from './interview/keeping/kept.ts';
import type { DecisionLog } from './log/decisionLog.ts';
import type { DraftView, WriteView } from './protocol/interview.ts';
import type { ArchwrightService } from './service.ts';
import type { Clock } from './workspace/ports.ts';

/** Where documents go, below the workspace folder. */
const DOCUMENTS = 'docs/';

/** Where results go: URIs with a trailing slash. */
export interface Place {
  /** The workspace folder. */
  readonly folder: string;
  /** The folder the results go to, records and all; by default `docs/`, and the records to the log the workspace folder has. */
  readonly documents?: string;
}

/** A text a document had at a revision of its interview, and the one it had before. */
interface Drafted {
  readonly revision: number;
  readonly text: string;
  readonly before: string | undefined;
}

export class InterviewResults {
  readonly #clock: Clock;
  readonly #service: Pick<ArchwrightService, 'document' | 'logs'>;
  readonly #drafts = new Map<string, Drafted>();

  constructor(clock: Clock, service: Pick<ArchwrightService, 'document' | 'logs'>) {
    this.#clock = clock;
    this.#service = service;
  }

  /** The document as the answers so far would write it, with the lines changed since it was drafted for an earlier revision; where that was never done, since `previous`. */
  async draft(uri: string, kept: Kept, place: Place, previous?: Kept): Promise<DraftView | undefined> {
    const document = await this.#document(kept, place);
    if (document === undefined) return undefined;
    const last = this.#drafts.get(uri);
    const before = last === undefined ? previous && (await this.#document(previous, place))?.text : last.revision === kept.revision ? last.before : last.text;
    this.#drafts.set(uri, { revision: kept.revision, text: document.text, before });
    return draftView(document, before);
  }

  /** What writing would do. */
  async write(kept: Kept, place: Place): Promise<WriteView> {
    // A review changes the text that stands there, so it writes over nothing.
    if (kept.kind === 'review') return { files: (await this.#reviewed(kept, place)).map(({ uri, path, text, before }) => ({ uri, path, text, before, state: text === before ? 'same' : 'update' })) };
    const planned = await this.#planned(kept, place);
    return { files: await Promise.all(planned.map(async (file) => writeFile(file, (await this.#service.document(file.uri))?.text, kept.written[file.path]))) };
  }

  /** What is to be remembered once files stand; `there` holds their texts by URI. */
  async written(kept: Kept, place: Place, there: ReadonlyMap<string, string>): Promise<Kept['written']> {
    if (kept.kind === 'review') return kept.written;
    return rememberWritten(kept, await this.#planned(kept, place, there), there, this.#clock.now());
  }

  async #document(kept: Kept, place: Place): Promise<PlacedFile | undefined> {
    const [document] = kept.kind === 'review' ? await this.#reviewed(kept, place) : await this.#planned(kept, place);
    return document;
  }

  /** The document a review is of, with what was judged; none where it is gone. */
  async #reviewed(kept: Kept, { folder }: Place): Promise<readonly (PlacedFile & { readonly before: string })[]> {
    const document = kept.document === undefined ? undefined : await this.#service.document(uriAt(folder, kept.document));
    if (document === undefined || kept.document === undefined) return [];
    return [{ uri: document.uri, path: kept.document, role: 'document', isRecord: false, text: reviewedText(kept, document, this.#clock.today()), before: document.text }];
  }

  /** `fresh` are files that stand there only since they were written. */
  async #planned(kept: Kept, place: Place, fresh: ReadonlyMap<string, string> = new Map()): Promise<readonly PlacedFile[]> {
    return plannedFiles(kept, await this.#destination(place, fresh), await contradictionsIn(kept, this.#clock.today()));
  }

  /** Records join the log beside the document, else the one nearest to the folder. */
  async #destination({ folder, documents }: Place, fresh: ReadonlyMap<string, string>): Promise<Destination> {
    const { logs } = await this.#service.logs();
    const place = documents ?? folder + DOCUMENTS;
    const below = (at: string): readonly DecisionLog[] => logs.filter((each) => each.folder.startsWith(at)).sort((a, b) => a.folder.length - b.folder.length || b.records.length - a.records.length);
    const log = below(place)[0] ?? (documents === undefined ? below(folder)[0] : undefined);
    return { folder, documents: place, log: log && { ...log, records: log.records.filter((record) => !fresh.has(record.uri)) } };
  }
}
