/**
 * What editor and server say to each other beyond the Language Server Protocol: names of requests and the shapes that
 * travel. Types and names only, so that the editor half loads nothing for it. Described for other clients in docs/protocol.md.
 */

/** A custom request: its name on the wire, carrying the types of what is sent and what comes back. */
export interface CustomRequest<P, R> {
  readonly method: `archwright/${string}`;
  /** Never there; keeps the types. */
  readonly types?: { readonly params: P; readonly result: R };
}

/** For requests that need none: an empty object. */
export type NoParams = Readonly<Record<string, never>>;

/** Names a document. */
export interface DocumentParams {
  readonly uri: string;
}

/** Findings by severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/**
 * What is known of a document. `judged`: its findings are reported; `unrecognised`: neither record nor design document;
 * `excluded`: configuration or settings keep it out.
 */
export interface DocumentStatus {
  readonly state: 'judged' | 'unrecognised' | 'excluded';
  readonly kind: 'adr' | 'plan' | 'index' | 'none';
  /** Name of the dialect for people; empty where there is none. */
  readonly dialect: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Evidence in words, strongest first. */
  readonly reasons: readonly string[];
  readonly counts: FindingCounts;
  /** Findings that “fix all” answers. */
  readonly fixable: number;
}

export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
}

/** A template of a decision record or of a whole document. */
export interface TemplateInfo {
  readonly kind: 'record' | 'document';
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

export interface TemplateParams {
  readonly kind: TemplateInfo['kind'];
  readonly id: string;
}

/** A new document in snippet syntax. */
export interface TemplateText {
  readonly snippet: string;
}

/** What and how large a file is; null for what is not there. */
export type RemoteStat = { readonly type: 'file' | 'folder'; readonly size: number; readonly modified: number } | null;

/** Names and types of what stands in a folder. */
export type RemoteEntries = readonly (readonly [name: string, type: 'file' | 'folder'])[];

/** Asked of the server. */
export const statusRequest: CustomRequest<DocumentParams, DocumentStatus | null> = { method: 'archwright/status' };
export const rulesRequest: CustomRequest<NoParams, readonly RuleInfo[]> = { method: 'archwright/rules' };
export const templatesRequest: CustomRequest<NoParams, readonly TemplateInfo[]> = { method: 'archwright/templates' };
export const templateRequest: CustomRequest<TemplateParams, TemplateText | null> = { method: 'archwright/template' };

/** Asked of the client, for files the server cannot reach itself: virtual workspaces and the browser. */
export const statFileRequest: CustomRequest<DocumentParams, RemoteStat> = { method: 'archwright/files/stat' };
export const readFileRequest: CustomRequest<DocumentParams, string | null> = { method: 'archwright/files/read' };
export const listFolderRequest: CustomRequest<DocumentParams, RemoteEntries> = { method: 'archwright/files/list' };

/** False where it could not be written; folders are made as needed. */
export const writeFileRequest: CustomRequest<DocumentParams & { readonly text: string }, boolean> = { method: 'archwright/files/write' };

/** What a client may say of itself in `initializationOptions`. */
export interface ClientOptions {
  /** The client answers the file requests. */
  readonly files?: boolean | undefined;
  /** Version control may be asked: the workspace is trusted. */
  readonly versionControl?: boolean | undefined;
  /** The files of the workspace may be read for what they say of the system: it is trusted. */
  readonly study?: boolean | undefined;
  /** URI of a folder on the server's disk where derived facts may be kept. */
  readonly storage?: string | undefined;
  /** URI of the folder the product was built into, where the server has to be given what stands there: in a browser. */
  readonly program?: string | undefined;
  /** A command of the client that shows a rule's page; takes the rule's id. */
  readonly explainCommand?: string | undefined;
  /** A command of the client that shows the preview of a document; takes its URI. */
  readonly previewCommand?: string | undefined;
  /** A command of the client that asks the question behind a finding; takes an `AskAboutThis`. */
  readonly askCommand?: string | undefined;
}
