/** What the preview shows of a document: a whole picture each time, never a difference. Plain data, with lines counted from zero. Types and a name only. */
import type { CustomRequest, DocumentParams, DocumentStatus } from './requests.ts';

export interface PreviewModel {
  readonly kind: DocumentStatus['kind'];
  /** Name of the dialect for people; empty where there is none. */
  readonly dialect: string;
  readonly badges: readonly PreviewBadge[];
  readonly blocks: readonly PreviewBlock[];
}

/** A short statement about the whole document: its status, the progress of its checklist. */
export interface PreviewBadge {
  readonly text: string;
  readonly tone: 'good' | 'open' | 'bad' | 'neutral';
  /** Where it stands in the text; undefined where it was worked out. */
  readonly line: number | undefined;
}

/** A block of the top level, or the front matter. */
export interface PreviewBlock {
  /** Not yet safe to show. Elements carry `data-line`, counted from the block's own first line, so that text above changes nothing here. */
  readonly html: string;
  readonly line: number;
  /** Exclusive. */
  readonly endLine: number;
  /** One for each `figure[data-diagram]` in the block, in order. */
  readonly diagrams: readonly PreviewDiagram[];
  readonly findings: readonly PreviewFinding[];
}

export interface PreviewFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly line: number;
  readonly start: number;
  /** On the same line; the finding may go on below it. */
  readonly end: number;
}

export interface PreviewDiagram {
  readonly text: string;
  readonly kind: string;
  /** Of the first line of `text`. */
  readonly line: number;
  /** Exclusive. */
  readonly endLine: number;
  /** For those who cannot see the picture. */
  readonly description: string;
  readonly marks: readonly PreviewMark[];
  /** Not written by anybody: made from other documents, so that there is no text to go to. */
  readonly isMade?: boolean;
}

/** A node or an edge, and where it stands. */
export interface PreviewMark {
  readonly type: 'node' | 'edge';
  /** Of the node; empty for an edge. */
  readonly id: string;
  readonly label: string;
  /** Ids of the nodes at the ends of an edge; empty for a node. */
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where the document describes the node. */
  readonly definition: number | undefined;
  /** Where another document does: the record it stands for. */
  readonly target?: { readonly uri: string; readonly line: number };
}

/** A document to start from, where there is one. */
export interface NearParams {
  readonly uri?: string | undefined;
}

/** A decision log of the workspace. */
export interface LogEntry {
  /** URI, with a slash at its end. */
  readonly folder: string;
  readonly count: number;
  /** It is the one the named document belongs to. */
  readonly isNear: boolean;
}

export const previewRequest: CustomRequest<DocumentParams, PreviewModel | null> = { method: 'archwright/preview' };
/** All logs; those near a document, where one is named. */
export const logListRequest: CustomRequest<NearParams, readonly LogEntry[]> = { method: 'archwright/logs' };
/** A log as pictures, by its folder; null where there is none. */
export const logPicturesRequest: CustomRequest<DocumentParams, PreviewModel | null> = { method: 'archwright/logPictures' };
