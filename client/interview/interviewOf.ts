/** The interview that belongs to a document: the kept one of its name, else a new one. */
import { window, workspace, Uri } from 'vscode';
import { listInterviewsRequest, startInterviewRequest } from '../../server/protocol/interview.ts';
import { statusRequest, templatesRequest } from '../../server/protocol/requests.ts';
import type { ServerConnection } from '../languageClient.ts';
import { answered } from './asking.ts';

/** The file its state is kept in; undefined where the document is in no folder or the server does not answer, of which the person is told. */
export async function interviewOf(server: ServerConnection, document: Uri): Promise<Uri | undefined> {
  const kept = (await server.ask(listInterviewsRequest, {})) ?? [];
  const own = kept.find(({ name, problem }) => problem === undefined && name === nameOf(document));
  return own === undefined ? begin(server, document) : Uri.parse(own.uri);
}

/** In the document's own form, and so deep that it has every question; what the document says is proposed as answers. */
async function begin(server: ServerConnection, document: Uri): Promise<Uri | undefined> {
  const folder = workspace.getWorkspaceFolder(document);
  if (folder === undefined) {
    void window.showInformationMessage('An interview is kept in a folder of the workspace, and this document is in none.');
    return undefined;
  }
  const [status, templates] = await Promise.all([
    server.ask(statusRequest, { uri: document.toString() }),
    server.ask(templatesRequest, {}),
  ]);
  const kind = status?.kind === 'adr' ? 'record' : 'document';
  const fitting = (templates ?? []).filter((template) => template.kind === kind);
  const template = fitting.find(({ name }) => name === status?.dialect) ?? fitting[0];
  if (template === undefined) return undefined;
  const answer = await answered(
    server.ask(startInterviewRequest, {
      folder: folder.uri.toString(),
      name: nameOf(document),
      kind: kind === 'record' ? 'decision' : 'plan',
      depth: 'deep',
      template: template.id,
      document: document.toString(),
    }),
  );
  if ('value' in answer) return Uri.parse(answer.value.uri);
  void window.showErrorMessage(answer.problem);
  return undefined;
}

function nameOf(document: Uri): string {
  return document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
