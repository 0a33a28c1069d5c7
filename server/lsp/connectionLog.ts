/** The server's log, written to the client's output channel. */
import type { RemoteConsole } from 'vscode-languageserver';
import type { Logger } from '../workspace/ports.ts';

/** A logger over the connection's console. */
export function connectionLog(console: RemoteConsole): Logger {
  return {
    info: (message) => console.info(message),
    warn: (message) => console.warn(message),
    error: (message) => console.error(message),
  };
}
