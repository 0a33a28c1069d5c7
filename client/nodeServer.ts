/** The server as a process of Node, reached through its parent's channel. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient/node';
import { NODE_ARGUMENTS } from '../server/protocol/nodeArguments.ts';
import { CLIENT_ID, CLIENT_NAME } from './languageClient.ts';

/** A client that starts the process when it is started. */
export function nodeServer(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = (...more: readonly string[]) => ({
    module,
    transport: TransportKind.ipc,
    options: { execArgv: [...NODE_ARGUMENTS, ...more] },
  });
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server(), debug: server('--nolazy', '--inspect=6009') }, options);
}
