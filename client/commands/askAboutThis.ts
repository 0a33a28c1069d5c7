/** Opens the interview of a document at the question that a finding leaves open. Named by code actions. */
import { Uri, window, workspace } from 'vscode';
import { listInterviewsRequest, startInterviewRequest } from '../../server/protocol/interview.ts';
import { statusRequest, templatesRequest } from '../../server/protocol/requests.ts';
import { answered } from '../interview/asking.ts';
import type { ServerConnection } from '../languageClient.ts';
import type { Command } from './command.ts';

/** Takes the document's URI, the rule, the range of the finding, and the id of the question. */
export const askAboutThis: Command = async ({ server, interviews }, document, _rule, _range, question) => {
  if (typeof document !== 'string' || typeof question !== 'string') return;
  const uri = (await keptFor(server, Uri.parse(document))) ?? (await beginFor(server, Uri.parse(document)));
  if (uri !== undefined) await interviews.open(uri).goTo(question);
};

/** The interview that is named after the document. */
async function keptFor(server: ServerConnection, document: Uri): Promise<Uri | undefined> {
  const kept = (await server.ask(listInterviewsRequest, {})) ?? [];
  const own = kept.find(({ name, problem }) => problem === undefined && name === nameOf(document));
  return own === undefined ? undefined : Uri.parse(own.uri);
}

/** A new one in the document's own form, so deep that it has every question; what the document says is proposed as answers. */
async function beginFor(server: ServerConnection, document: Uri): Promise<Uri | undefined> {
  const folder = workspace.getWorkspaceFolder(document);
  if (folder === undefined) {
    void window.showInformationMessage('An interview is kept in a folder of the workspace, and this document is in none.');
    return undefined;
  }
  const [status, templates] = await Promise.all([server.ask(statusRequest, { uri: document.toString() }), server.ask(templatesRequest, {})]);
  const documents = (templates ?? []).filter(({ kind }) => kind === 'document');
  const template = documents.find(({ name }) => name === status?.dialect) ?? documents[0];
  if (template === undefined) return undefined;
  const answer = await answered(server.ask(startInterviewRequest, { folder: folder.uri.toString(), name: nameOf(document), kind: 'plan', depth: 'deep', template: template.id, document: document.toString() }));
  if ('value' in answer) return Uri.parse(answer.value.uri);
  void window.showErrorMessage(answer.problem);
  return undefined;
}

function nameOf(document: Uri): string {
  return document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
