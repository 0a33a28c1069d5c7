/** Runs a handler so that a fault costs one answer and not the server: logged, and answered with what does least harm. */
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Logger } from '../workspace/ports.ts';

/**
 * The handler's answer, or `fallback` where it fails. A request that nobody waits for any more ends as the protocol wants.
 */
export async function runSafe<T>(
  what: string,
  log: Logger,
  token: CancellationToken,
  fallback: T,
  handler: () => Promise<T> | T,
): Promise<T | ResponseError<never>> {
  const isUnwanted = (): boolean => token.isCancellationRequested;
  try {
    if (isUnwanted()) return cancelled();
    const answer = await handler();
    return isUnwanted() ? cancelled() : answer;
  } catch (error) {
    if (error instanceof ResponseError) return error as ResponseError<never>;
    log.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return fallback;
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Nobody waits for this any more.');
}
