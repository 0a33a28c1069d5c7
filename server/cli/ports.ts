/** The world as the command line sees it: the disk, the local date, errors on standard error. */
import { localClock } from '../workspace/localClock.ts';
import { nodeDrawings } from '../workspace/nodeDrawings.ts';
import type { NodeFiles } from '../workspace/nodeFiles.ts';
import { NodeWriter } from '../workspace/nodeWriter.ts';
import type { Logger, Ports } from '../workspace/ports.ts';

/** The ports; `entry` is what the process runs, where drawings are to be judged. */
export function cliPorts(files: NodeFiles, entry?: URL): Ports {
  const log: Logger = {
    info: () => undefined,
    warn: (message) => process.stderr.write(`archwright: ${message}\n`),
    // Stacks are for the editor's log; a run over many documents tells each failure in one line.
    error: (message) => process.stderr.write(`archwright: ${message.split('\n', 1)[0] ?? ''}\n`),
  };
  return { files, writer: new NodeWriter(), clock: localClock, log, ...(entry !== undefined && { drawings: nodeDrawings(entry, log) }) };
}
