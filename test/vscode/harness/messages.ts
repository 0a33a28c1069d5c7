/** What a suite inside the editor tells the runner outside it, as JSON over HTTP on this machine. */

/** One message: a line of the reporter (arguments as `console.log` takes them), the end of the run, or its failure to start. */
export type Message =
  | { readonly kind: 'line'; readonly args: readonly unknown[] }
  | { readonly kind: 'end'; readonly passed: number; readonly failed: number }
  | { readonly kind: 'crash'; readonly error: string };

/** The outcome of one suite. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}
