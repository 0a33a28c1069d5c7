/** Where browser editors enter: the server runs in a web worker. */
import type { ExtensionContext } from 'vscode';
import { start } from './extension.ts';

/** Called by the editor when a document of ours is near. What is started here ends with the context's subscriptions. */
export function activate(context: ExtensionContext): void {
  start(context, async (options) => (await import('./workerServer.ts')).workerServer(context, options));
}
