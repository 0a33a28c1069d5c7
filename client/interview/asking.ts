/** Asks the server about an interview, and says in words why there is no answer. */

/** What came back, or why nothing did. */
export type Answered<R> = { readonly value: R } | { readonly problem: string };

const NO_ANSWER =
  'The language server does not answer. What you typed is kept: try again in a moment, or restart it by “Archwright: Restart Language Server”.';
const GONE = 'The file of this interview is gone.';
/** `RequestFailed` of the protocol: the server did its work, and says what kept it from more. */
const REQUEST_FAILED = -32803;

/** Waits for an answer; an interview that is gone is a problem too. */
export async function answered<R>(answer: Promise<R | null | undefined>): Promise<Answered<R>> {
  try {
    const value = await answer;
    if (value === null) return { problem: GONE };
    return value === undefined ? { problem: NO_ANSWER } : { value };
  } catch (error) {
    // Other requests fail while the server is stopped, or when it ends midway.
    return { problem: error instanceof Error && 'code' in error && error.code === REQUEST_FAILED ? error.message : NO_ANSWER };
  }
}
