/** The server as a web worker. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';

/** A client that starts the worker when it is started. */
export function workerServer(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, () => Promise.resolve(new Worker(script)), options);
}
