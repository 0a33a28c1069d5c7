/** What interviews lead to: the draft as it stands, what writing it would do to the files there, and what was written. Writes no document itself: surfaces do, once the person has seen it. */
import { baseName, childUri, relativePath } from './base/uri.ts';
import { draftView } from './features/interview/draft.ts';
import { plannedFiles, uriAt, type Destination, type PlacedFile } from './features/interview/planned.ts';
import { reviewedText } from './features/interview/reviewed.ts';
import { judgedFile, rememberWritten, writeFile } from './features/interview/write.ts';
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
  /** The folder the results go to, records and all; by default `docs/`, and the records to the log the workspace folder has. A review is written there as a copy, by default into its document. */
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
    const before =
      last === undefined
        ? previous && (await this.#document(previous, place))?.text
        : last.revision === kept.revision
          ? last.before
          : last.text;
    this.#drafts.set(uri, { revision: kept.revision, text: document.text, before });
    return draftView(document, before);
  }

  /** What writing would do. */
  async write(kept: Kept, place: Place): Promise<WriteView> {
    const planned = await this.#planned(kept, place);
    return {
      files: await Promise.all(
        planned.map(async (file) => {
          const there = (await this.#service.document(file.uri))?.text;
          return there !== undefined && file.uri === reviewedUri(kept, place)
            ? judgedFile(file, there)
            : writeFile(file, there, kept.written[file.path]);
        }),
      ),
    };
  }

  /** What is to be remembered once files stand; `there` holds their texts by URI. A document that was reviewed is none of ours. */
  async written(kept: Kept, place: Place, there: ReadonlyMap<string, string>): Promise<Kept['written']> {
    const planned = await this.#planned(kept, place, there);
    return rememberWritten(
      kept,
      planned.filter(({ uri }) => uri !== reviewedUri(kept, place)),
      there,
      this.#clock.now(),
    );
  }

  async #document(kept: Kept, place: Place): Promise<PlacedFile | undefined> {
    const [document] = await this.#planned(kept, place);
    return document;
  }

  /** `fresh` are files that stand there only since they were written. */
  async #planned(kept: Kept, place: Place, fresh: ReadonlyMap<string, string> = new Map()): Promise<readonly PlacedFile[]> {
    if (kept.kind === 'review') return this.#reviewed(kept, place);
    return plannedFiles(kept, await this.#destination(place, fresh), await contradictionsIn(kept, this.#clock.today()));
  }

  /** The document a review is of, with what was judged; none where it is gone. */
  async #reviewed(kept: Kept, place: Place): Promise<readonly PlacedFile[]> {
    const of = reviewedUri(kept, place);
    const document = of === undefined ? undefined : await this.#service.document(of);
    if (document === undefined) return [];
    const uri = place.documents === undefined ? document.uri : childUri(place.documents, baseName(document.uri));
    return [
      {
        uri,
        path: relativePath(place.folder, uri),
        role: 'document',
        isRecord: false,
        text: reviewedText(kept, document, this.#clock.today()),
      },
    ];
  }

  /** Records join the log beside the document, else the one nearest to the folder. */
  async #destination({ folder, documents }: Place, fresh: ReadonlyMap<string, string>): Promise<Destination> {
    const { logs } = await this.#service.logs();
    const place = documents ?? folder + DOCUMENTS;
    const below = (at: string): readonly DecisionLog[] =>
      logs
        .filter((each) => each.folder.startsWith(at))
        .sort((a, b) => a.folder.length - b.folder.length || b.records.length - a.records.length);
    const log = below(place)[0] ?? (documents === undefined ? below(folder)[0] : undefined);
    return { folder, documents: place, log: log && { ...log, records: log.records.filter((record) => !fresh.has(record.uri)) } };
  }
}

/** The document a review is of. */
function reviewedUri({ kind, document }: Kept, { folder }: Place): string | undefined {
  return kind === 'review' && document !== undefined ? uriAt(folder, document) : undefined;
}
