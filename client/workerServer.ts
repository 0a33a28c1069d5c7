/** The server as a web worker. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';

/** A client that starts the worker when it is started. */
export function workerServer(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => transportsOf(await startWorker(script)), options);
}

/** The client would make these itself, if it knew the editor's own kind of worker for one. */
function transportsOf(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** From the script's text: a worker cannot be started from where a remote extension stands. */
async function startWorker(script: Uri): Promise<Worker> {
  const text = await workspace.fs.readFile(script);
  const address = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // The editor wraps workers and reads the script late: the address is given up when the server has spoken.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
