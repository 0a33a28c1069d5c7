/** Answers the requests about interviews. Only files in the workspace's own folders of interviews are touched, whatever a client names. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { answerEdits } from '../features/interview/answerEdit.ts';
import { questionView } from '../features/interview/ask.ts';
import { InterviewProblem, type Interviews } from '../interviews.ts';
import { documentParams } from '../protocol/incoming.ts';
import {
  actParams,
  answerParams,
  defaultsParams,
  questionParams,
  remarksParams,
  startParams,
  writtenParams,
} from '../protocol/incomingInterview.ts';
import type {
  AnswerEdit,
  AskView,
  DefaultView,
  DraftView,
  InterviewEntry,
  InterviewView,
  RemarkView,
  WriteView,
} from '../protocol/interview.ts';
import { plainRange } from '../service.ts';
import { folderOfInterview } from '../workspace/interviewStore.ts';
import type { Session } from './session.ts';

export class InterviewHandlers {
  readonly #session: Session;
  readonly #interviews: Interviews;

  constructor(session: Session, interviews: Interviews) {
    this.#session = session;
    this.#interviews = interviews;
  }

  async list(): Promise<readonly InterviewEntry[]> {
    await this.#session.ready();
    return this.#interviews.list(this.#session.folders);
  }

  async start(params: unknown): Promise<InterviewView> {
    const start = startParams.parse(params);
    const folder = this.#session.folders.find((each) => withSlash(each) === withSlash(start.folder));
    if (folder === undefined) throw told('An interview is kept in a folder of the workspace: open one first.');
    await this.#session.ready();
    return inWords(this.#interviews.start({ ...start, folder: withSlash(folder) }));
  }

  async open(params: unknown): Promise<InterviewView | null> {
    const { uri } = documentParams.parse(params);
    const folder = this.#folderOf(uri);
    return folder === undefined ? null : ((await this.#interviews.open(uri, folder)) ?? null);
  }

  async act(params: unknown): Promise<InterviewView | null> {
    const { uri, action } = actParams.parse(params);
    const folder = this.#folderOf(uri);
    return folder === undefined ? null : ((await inWords(this.#interviews.act(uri, folder, action))) ?? null);
  }

  async remarks(params: unknown): Promise<readonly RemarkView[]> {
    const { uri, text, ...place } = remarksParams.parse(params);
    return this.#folderOf(uri) === undefined ? [] : this.#interviews.remarks(uri, place, text);
  }

  async defaults(params: unknown): Promise<readonly DefaultView[]> {
    const { uri, phase } = defaultsParams.parse(params);
    return this.#folderOf(uri) === undefined ? [] : this.#interviews.defaults(uri, phase);
  }

  async draft(params: unknown): Promise<DraftView | null> {
    const { uri } = documentParams.parse(params);
    const folder = this.#folderOf(uri);
    await this.#session.ready();
    return folder === undefined ? null : ((await this.#interviews.draft(uri, { folder })) ?? null);
  }

  async write(params: unknown): Promise<WriteView | null> {
    const { uri } = documentParams.parse(params);
    const folder = this.#folderOf(uri);
    await this.#session.ready();
    return folder === undefined ? null : ((await this.#interviews.write(uri, { folder })) ?? null);
  }

  async written(params: unknown): Promise<null> {
    const { uri, files } = writtenParams.parse(params);
    const folder = this.#folderOf(uri);
    await this.#session.ready();
    if (folder !== undefined) await inWords(this.#interviews.written(uri, { folder }, new Map(files.map((file) => [file.uri, file.text]))));
    return null;
  }

  /** A question by itself. */
  question(params: unknown): AskView | null {
    return questionView(questionParams.parse(params).question) ?? null;
  }

  async answer(params: unknown, token: CancellationToken): Promise<AnswerEdit | null> {
    const { uri, range, rule, question, text } = answerParams.parse(params);
    const snapshot = await this.#session.snapshot(uri, token);
    if (snapshot === undefined) return null;
    const { lines } = snapshot.document;
    const edits = answerEdits(snapshot, { at: lines.offset(range.start), rule }, question, text);
    return { uri, edits: edits.map((edit) => ({ range: plainRange(lines, edit.range), newText: edit.newText })) };
  }

  #folderOf(uri: string): string | undefined {
    return folderOfInterview(uri, this.#session.folders);
  }
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** What cannot be done is said to the person, not only to the log. */
async function inWords<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof InterviewProblem ? told(error.message) : error;
  });
}

function told(message: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, message);
}
