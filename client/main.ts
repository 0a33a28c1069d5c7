/** Where editors enter. On a desktop the server runs in a process of its own, in a browser in a web worker; what only one of them needs is loaded there only. */
import type { ExtensionContext } from 'vscode';
import { start } from './extension.ts';

/** Called by the editor when a document of ours is near. What is started here ends with the context's subscriptions. */
export function activate(context: ExtensionContext): void {
  start(context, async (options) =>
    isNode()
      ? (await import('./nodeServer.ts')).nodeServer(context, options)
      : (await import('./workerServer.ts')).workerServer(context, options),
  );
}

/** Whether extensions run in Node; browser editors run them in a web worker. */
function isNode(): boolean {
  const { process } = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };
  return process?.versions?.node !== undefined;
}
