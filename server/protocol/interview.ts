/**
 * What surfaces and server say to each other about interviews: a whole picture of an interview each time, and what the person does in it.
 * Plain data; types and names only. Lines count from zero.
 */
import type { PreviewModel } from './preview.ts';
import type { CustomRequest, DocumentParams } from './requests.ts';

export type InterviewKindName = 'plan' | 'clarify' | 'decision' | 'review';
export type DepthName = 'quick' | 'standard' | 'deep';

/** An interview as it is kept, in a list. */
export interface InterviewEntry {
  /** Of the file its state is kept in. */
  readonly uri: string;
  readonly name: string;
  readonly kind: InterviewKindName;
  readonly done: number;
  readonly all: number;
  /** In words, where the file cannot be read; the copy of it that was set aside is named. */
  readonly problem?: string;
}

export interface InterviewStart {
  /** URI of the workspace folder it belongs to. */
  readonly folder: string;
  readonly name: string;
  readonly kind: InterviewKindName;
  readonly depth: DepthName;
  /** Id of a document template; for a decision, of a record template. */
  readonly template: string;
  /** The document a review walks through, or whose statements are proposed as answers. */
  readonly document?: string;
}

/** Where an interview stands. Whoever gets the last one has missed nothing. */
export interface InterviewView {
  readonly uri: string;
  /** Grows with every change; an action on an older one is carried out all the same. */
  readonly revision: number;
  readonly name: string;
  readonly kind: InterviewKindName;
  readonly depth: DepthName;
  readonly template: string;
  /** Absent once all is asked. */
  readonly ask?: AskView;
  readonly canGoBack: boolean;
  readonly phases: readonly PhaseView[];
  /** What goes against itself or is known to hurt, in the answers so far. */
  readonly remarks: readonly RemarkView[];
  /** Something to tell once: that two windows wrote and were merged, that a file was set aside. */
  readonly notice?: string;
}

/** What is asked now: one thing. */
export interface AskView {
  readonly question: string;
  /** The slot a follow-up is for. */
  readonly slot?: string;
  readonly phase: string;
  readonly prompt: string;
  readonly why: string;
  readonly weak: string;
  readonly strong: string;
  /** What the question wants to find out, and what is known of it. */
  readonly slots: readonly SlotView[];
  /** The words said so far, to go on from. */
  readonly text: string;
  /** Why it is asked again, in words. */
  readonly again?: string;
  /** Answers to take over or change: never taken without the person. */
  readonly proposals: readonly ProposalView[];
  /** Where the question is a choice that tables and rubric can weigh. */
  readonly advice?: AdviceView;
}

export interface SlotView {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly clarity: 'clear' | 'partial' | 'missing';
  /** The words that fill it; empty where there are none. */
  readonly text: string;
  readonly choices: readonly string[];
}

/** An answer to take over or change. */
export interface ProposalView {
  readonly text: string;
  /** `usual`: the default of the question; `study`: read from files; `document`: said in an open document; `answers`: said in answer to another question; `earlier`: stood here once, or was said in another window. */
  readonly from: 'usual' | 'study' | 'document' | 'answers' | 'earlier';
  readonly evidence: readonly EvidenceView[];
  /** The title of the other question, and the words it was said in. */
  readonly said?: { readonly to: string; readonly words: string };
}

/** Where something was read. */
export interface EvidenceView {
  readonly uri: string;
  readonly line: number;
  /** The file as a person would name it, and what stands there. */
  readonly label: string;
}

/** What tables and rubric recommend, and what would change that. */
export interface AdviceView {
  readonly topic: string;
  readonly options: readonly {
    readonly name: string;
    /** 0 to 1. */
    readonly score: number;
    readonly recommended: boolean;
    readonly reasons: readonly string[];
    readonly against: readonly string[];
    /** `weight` counts against those of the others; `score` from 0 to 1. */
    readonly criteria: readonly { readonly title: string; readonly weight: number; readonly score: number; readonly why: string }[];
  }[];
  /** What blocks a choice until it is answered. */
  readonly redFlags: readonly string[];
  readonly reversibility: string;
  readonly cost: string;
  /** Which answer or weight would turn the choice. */
  readonly flips: readonly string[];
  /** The answer that takes the recommendation over; empty where nothing is recommended. */
  readonly answer: string;
  /** What has to be asked before anything can be recommended. */
  readonly missing?: readonly string[];
}

export interface PhaseView {
  readonly id: string;
  readonly title: string;
  readonly done: number;
  readonly all: number;
  /** Questions left open that have a usual answer. */
  readonly usual: number;
  readonly questions: readonly {
    readonly id: string;
    /** A few words. */
    readonly title: string;
    /** `needless`: an earlier answer leaves it no sense; it can be answered all the same. */
    readonly standing: 'open' | 'given' | 'usual' | 'skipped' | 'unknown' | 'again' | 'needless';
    readonly text: string;
    /** Why it is needless, in words. */
    readonly because?: string;
    readonly slots: readonly SlotView[];
  }[];
}

export interface RemarkView {
  /** The question whose answer it is about. */
  readonly question: string;
  readonly rule: string;
  readonly message: string;
  /** The words it is about. */
  readonly words: string;
}

/** What was asked when the person answered; what is asked now where it is absent. Named, words stay with their question when another window went on meanwhile. */
export interface AskedPlace {
  readonly question: string;
  readonly slot?: string;
}

/** What a person does. */
export type InterviewAction =
  | { readonly do: 'answer'; readonly text: string; readonly to?: AskedPlace }
  | { readonly do: 'skip' | 'dontKnow'; readonly to?: AskedPlace }
  | { readonly do: 'back' }
  | ({ readonly do: 'goTo' } & AskedPlace)
  | { readonly do: 'edit'; readonly question: string; readonly text: string }
  /** Goes on asking at another depth; nothing that was said is lost. */
  | { readonly do: 'depth'; readonly depth: DepthName }
  /** The lines of a phase's defaults that were confirmed, as edited, by question. */
  | { readonly do: 'applyDefaults'; readonly confirmed: Readonly<Record<string, string>> };

export interface ActParams extends DocumentParams {
  readonly action: InterviewAction;
}

/** A line of the summary that has to be confirmed. */
export interface DefaultView {
  readonly question: string;
  readonly title: string;
  readonly text: string;
}

/** The document as the answers so far would write it. */
export interface DraftView {
  readonly path: string;
  readonly text: string;
  readonly preview: PreviewModel;
  /** Lines the last action changed, the end exclusive. */
  readonly changed: readonly { readonly start: number; readonly end: number }[];
}

/** What writing the results would do. Nothing has been written yet: the editor applies it after the person has seen it. */
export interface WriteView {
  readonly files: readonly {
    readonly uri: string;
    readonly path: string;
    readonly text: string;
    /** `changed`: it stands there and somebody has changed what was written; offered as a difference, never written over. */
    readonly state: 'new' | 'update' | 'same' | 'changed';
    /** What is there now; absent where nothing is. */
    readonly before?: string;
    /** Where `changed`: the text there with only those parts brought up to date that nobody changed; it may be written without asking twice. Absent where there are none. */
    readonly safe?: string;
    /** Where `changed`: headings of the parts left as they are. */
    readonly left?: readonly string[];
  }[];
}

/** What the command behind “Ask me about this” is given: a finding, and the question that answers it. */
export interface AskAboutThis {
  readonly uri: string;
  readonly rule: string;
  readonly range: PlainRange;
  readonly question: string;
}

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Changes to one document; ranges do not overlap. */
export interface AnswerEdit {
  readonly uri: string;
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
}

/** Interviews kept in the workspace. */
export const listInterviewsRequest: CustomRequest<Readonly<Record<string, never>>, readonly InterviewEntry[]> = {
  method: 'archwright/interview/list',
};
export const startInterviewRequest: CustomRequest<InterviewStart, InterviewView> = { method: 'archwright/interview/start' };
/** `uri` is that of the state, here and below; null where it is gone. */
export const openInterviewRequest: CustomRequest<DocumentParams, InterviewView | null> = { method: 'archwright/interview/open' };
export const actRequest: CustomRequest<ActParams, InterviewView | null> = { method: 'archwright/interview/act' };
/** A question by itself, outside any interview: what is asked and why; null for one that is not known. */
export const questionRequest: CustomRequest<{ readonly question: string }, AskView | null> = { method: 'archwright/interview/question' };
/** The edit that puts an answer where a finding stood; null where the document is gone. */
export const answerRequest: CustomRequest<AskAboutThis & { readonly text: string }, AnswerEdit | null> = {
  method: 'archwright/interview/answer',
};
/** What is to be pointed out in words still being typed. */
/** On words being typed at a place. */
export const remarksRequest: CustomRequest<DocumentParams & AskedPlace & { readonly text: string }, readonly RemarkView[]> = {
  method: 'archwright/interview/remarks',
};
export const defaultsRequest: CustomRequest<DocumentParams & { readonly phase: string }, readonly DefaultView[]> = {
  method: 'archwright/interview/defaults',
};
export const draftRequest: CustomRequest<DocumentParams, DraftView | null> = { method: 'archwright/interview/draft' };
export const writeRequest: CustomRequest<DocumentParams, WriteView | null> = { method: 'archwright/interview/write' };
/** Called once the files stand, so that a later run knows what it wrote: URIs, and the texts that stand there now. */
export const writtenRequest: CustomRequest<
  DocumentParams & { readonly files: readonly { readonly uri: string; readonly text: string }[] },
  null
> = { method: 'archwright/interview/written' };
