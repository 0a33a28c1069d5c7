/**
 * The server over a connection: says at once what it can do, then loads what thinks, and hands every request to it. Knows no
 * Node and no browser; the entries bring the connection and the host.
 */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  RequestType,
  ResponseError,
  type CancellationToken,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import {
  actRequest,
  answerRequest,
  defaultsRequest,
  draftRequest,
  listInterviewsRequest,
  openInterviewRequest,
  questionRequest,
  remarksRequest,
  startInterviewRequest,
  writeRequest,
  writtenRequest,
} from '../protocol/interview.ts';
import { logListRequest, logPicturesRequest, previewRequest } from '../protocol/preview.ts';
import { rulesRequest, statusRequest, templateRequest, templatesRequest, type CustomRequest } from '../protocol/requests.ts';
import { clientSupport } from './clientSupport.ts';
import { connectionLog } from './connectionLog.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import { runSafe } from './runSafe.ts';
import { serverCapabilities } from './serverCapabilities.ts';
import { TextSync } from './textSync.ts';

/** Serves one client until it says goodbye. */
export function startServer(connection: Connection, host: Host): void {
  const texts = new TextSync(connection);
  const log = connectionLog(connection.console);
  let initial: InitializeParams | undefined;
  let loading: Promise<Handlers> | undefined;
  const handlers = async (): Promise<Handlers> => {
    const params = initial;
    if (params === undefined) throw new Error('The client has not initialised the server.');
    return (loading ??= import('./handlers.ts').then((module) => module.openHandlers(connection, host, texts, params)));
  };
  const answer = async <T>(
    what: string,
    token: CancellationToken,
    fallback: T,
    ask: (handlers: Handlers) => Promise<T> | T,
  ): Promise<T | ResponseError<never>> => runSafe(what, log, token, fallback, async () => ask(await handlers()));
  const tell = (what: string, act: (handlers: Handlers) => Promise<unknown>): void => {
    handlers()
      .then(act)
      .catch((error: unknown) => log.error(`${what} failed: ${String(error)}`));
  };

  const custom = <R>(
    { method }: CustomRequest<unknown, R>,
    what: string,
    fallback: R | ResponseError<never>,
    ask: (handlers: Handlers, params: unknown, token: CancellationToken) => Promise<R> | R,
  ): void => {
    connection.onRequest(new RequestType<unknown, unknown, void>(method), async (params, token) =>
      answer<unknown>(what, token, fallback, async (on) => ask(on, params, token)),
    );
  };

  connection.onInitialize((params) => {
    initial = params;
    return { capabilities: serverCapabilities(clientSupport(params.capabilities)), serverInfo: { name: 'archwright' } };
  });
  connection.onInitialized(() => tell('Start', async () => Promise.resolve()));
  connection.onShutdown(async () => {
    await loading
      ?.then(async ({ session }) => session.service.settled())
      .catch((error: unknown) => log.error(`The end failed: ${String(error)}`));
  });
  connection.onDidChangeConfiguration(() => tell('Reading settings', async (on) => on.settingsChanged()));
  connection.onDidChangeWatchedFiles((params) => tell('Looking at changed files', async (on) => on.filesChanged(params)));

  connection.languages.diagnostics.on(async (params, token) =>
    answer('Diagnostics', token, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async (on) => on.diagnostics(params, token)),
  );
  connection.languages.diagnostics.onWorkspace(async (params, token, _work, progress) =>
    answer('Workspace diagnostics', token, { items: [] }, async (on) => on.workspaceDiagnostics(params, token, progress)),
  );
  connection.onCodeAction(async (params, token) => answer('Code actions', token, [], async (on) => on.codeActions(params, token)));
  connection.onCodeActionResolve(async (action, token) =>
    answer('Code action', token, action, async (on) => on.resolveAction(action, token)),
  );
  connection.onCompletion(async (params, token) => answer('Completion', token, [], async (on) => on.completion(params, token)));
  connection.onCompletionResolve(async (item, token) => answer('Completion', token, item, (on) => on.resolveCompletion(item)));
  connection.onHover(async (params, token) => answer('Hover', token, null, async (on) => on.hover(params, token)));
  connection.onDefinition(async (params, token) => answer('Definition', token, [], async (on) => on.definition(params, token)));
  connection.onReferences(async (params, token) => answer('References', token, [], async (on) => on.references(params, token)));
  connection.onDocumentLinks(async (params, token) => answer('Document links', token, [], async (on) => on.documentLinks(params, token)));
  connection.onPrepareRename(async (params, token) => answer('Rename', token, null, async (on) => on.prepareRename(params, token)));
  connection.onRenameRequest(async (params, token) => answer('Rename', token, null, async (on) => on.rename(params, token)));

  connection.onCodeLens(async (params, token) => answer('Code lens', token, [], async (on) => on.codeLens(params, token)));
  connection.languages.inlayHint.on(async (params, token) => answer('Inlay hints', token, [], async (on) => on.inlayHints(params, token)));

  custom(statusRequest, 'Status', null, async (on, params, token) => on.status(params, token));
  custom(previewRequest, 'Preview', null, async (on, params, token) => on.preview(params, token));
  custom(logListRequest, 'Decision logs', [], async (on, params, token) => on.logs(params, token));
  custom(logPicturesRequest, 'Decision graph', null, async (on, params, token) => on.logPictures(params, token));
  custom(rulesRequest, 'Rules', [], (on) => on.rules());
  custom(templatesRequest, 'Templates', [], (on) => on.templates());
  custom(templateRequest, 'Template', null, (on, params) => on.template(params));
  custom(listInterviewsRequest, 'Interviews', [], async (on) => (await on.interviews()).list());
  custom(startInterviewRequest, 'Interview', failed('The interview could not be started.'), async (on, params) =>
    (await on.interviews()).start(params),
  );
  custom(openInterviewRequest, 'Interview', null, async (on, params) => (await on.interviews()).open(params));
  custom(actRequest, 'Answer', failed('The answer could not be kept.'), async (on, params) => (await on.interviews()).act(params));
  custom(questionRequest, 'Question', null, async (on, params) => (await on.interviews()).question(params));
  custom(answerRequest, 'Answer', null, async (on, params, token) => (await on.interviews()).answer(params, token));
  custom(remarksRequest, 'Remarks', [], async (on, params) => (await on.interviews()).remarks(params));
  custom(defaultsRequest, 'Defaults', [], async (on, params) => (await on.interviews()).defaults(params));
  custom(draftRequest, 'Draft', null, async (on, params) => (await on.interviews()).draft(params));
  custom(writeRequest, 'Results', null, async (on, params) => (await on.interviews()).write(params));
  custom(writtenRequest, 'Results', null, async (on, params) => (await on.interviews()).written(params));
  connection.listen();
}

/** Where doing nothing quietly would lose what somebody said. */
function failed(message: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, message);
}
