/** The server as a web worker, made of the parts that Node loads as well. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type BaseLanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';
import { workerScript, type ScriptPart } from './workerScript.ts';

/** A client that starts the worker when it is started. */
export function workerServer(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const folder = Uri.joinPath(context.extensionUri, 'dist', 'server');
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => transportsOf(await startWorker(folder)), options);
}

/** The client would make these itself, if it knew the editor's own kind of worker for one. */
function transportsOf(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** From the parts' texts: a worker cannot be started from where a remote extension stands. */
async function startWorker(folder: Uri): Promise<Worker> {
  const names = JSON.parse(await readText(Uri.joinPath(folder, 'worker.json'))) as readonly string[];
  const parts = await Promise.all(names.map(async (name): Promise<ScriptPart> => [name, await readText(Uri.joinPath(folder, name))]));
  const address = URL.createObjectURL(new Blob([workerScript(parts)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // The editor wraps workers and reads the script late: the address is given up when the server has spoken.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

async function readText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
