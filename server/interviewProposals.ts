/** What is proposed for the questions of an interview: by the document it is about, by the files of its workspace folder, by the tables. Takes nothing over. */
import { adviceView } from './features/interview/advice.ts';
import type { Proposed } from './features/interview/ask.ts';
import { saidInDocument } from './features/interview/fromDocument.ts';
import { uriAt } from './features/interview/planned.ts';
import { judgementProposed } from './features/interview/reviewed.ts';
import type { Kept } from './interview/keeping/kept.ts';
import type { ProposalView } from './protocol/interview.ts';
import type { ArchwrightService } from './service.ts';
import type { Ports } from './workspace/ports.ts';

/** By question. */
type Studied = ReadonlyMap<string, ProposalView>;

export class InterviewProposals {
  readonly #ports: Pick<Ports, 'files' | 'log'>;
  readonly #service: Pick<ArchwrightService, 'document' | 'summaries'>;
  readonly #mayStudy: boolean;
  /** By workspace folder. */
  readonly #studies = new Map<string, Promise<Studied>>();

  /** `mayStudy`: the files of the workspace are trusted enough to be read for what they say of the system. */
  constructor(ports: Pick<Ports, 'files' | 'log'>, service: Pick<ArchwrightService, 'document' | 'summaries'>, mayStudy: boolean) {
    this.#ports = ports;
    this.#service = service;
    this.#mayStudy = mayStudy;
  }

  /** Reads the files of a workspace folder anew when somebody asks the next time. */
  forget(folder: string): void {
    this.#studies.delete(folder);
  }

  /** What is proposed for any question of an interview. */
  async of(kept: Kept, folder: string): Promise<(question: string) => Proposed> {
    const studied = await this.#studied(folder);
    const document = kept.document === undefined ? undefined : await this.#service.document(uriAt(folder, kept.document));
    return (question) => {
      const advice = adviceView(kept, question);
      const proposals = [
        document && (judgementProposed(document, question) ?? saidInDocument(document, question)),
        studied.get(question),
      ].filter((each) => each !== undefined);
      return { proposals, ...(advice !== undefined && { advice }) };
    };
  }

  /** Once for all interviews of a folder. */
  async #studied(folder: string): Promise<Studied> {
    if (!this.#mayStudy) return new Map();
    let study = this.#studies.get(folder);
    if (study === undefined) this.#studies.set(folder, (study = this.#study(folder)));
    return study;
  }

  async #study(folder: string): Promise<Studied> {
    try {
      const { studySystem } = await import('./study/study.ts');
      const { proposals } = await studySystem(this.#ports.files, folder, {
        log: this.#ports.log,
        summaries: await this.#service.summaries(),
      });
      return new Map(proposals.map(({ question, text, evidence }) => [question, { text, from: 'study', evidence }]));
    } catch (error) {
      this.#ports.log.error(`The files of the workspace could not be studied: ${String(error)}`);
      return new Map();
    }
  }
}
