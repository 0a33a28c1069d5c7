/** How Node is started to run the server well. It runs without, too. */

/**
 * Each version of a document lives until the next one stands. Node lets as much garbage gather as fits 64 MB and then stops for the
 * length of a keystroke; with 16 MB it stops so briefly that nobody notices, and the process stays smaller by a quarter. It has as
 * much from the start: among thousands of documents it would stop a hundred times before it had grown.
 */
export const NODE_ARGUMENTS: readonly string[] = ['--min-semi-space-size=16', '--max-semi-space-size=16'];
