/** The server as a web worker. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';

/** A client of a worker that is started with it. */
export function workerServer(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  // Not by a function: its result would be told apart by `instanceof Worker`, which fails where the editor wraps that class.
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, new Worker(script), options);
}
