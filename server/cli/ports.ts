/** The world as the command line sees it: the disk, the local date, errors on standard error. */
import { localClock } from '../workspace/localClock.ts';
import type { NodeFiles } from '../workspace/nodeFiles.ts';
import type { Ports } from '../workspace/ports.ts';

export function cliPorts(files: NodeFiles): Ports {
  return {
    files,
    clock: localClock,
    log: {
      info: () => undefined,
      warn: (message) => process.stderr.write(`archwright: ${message}\n`),
      // Stacks are for the editor's log; a run over many documents tells each failure in one line.
      error: (message) => process.stderr.write(`archwright: ${message.split('\n', 1)[0] ?? ''}\n`),
    },
  };
}
