/** The world as the command line sees it: the disk, the local date, errors on standard error. */
import type { NodeFiles } from '../workspace/nodeFiles.ts';
import type { Ports } from '../workspace/ports.ts';

export function cliPorts(files: NodeFiles): Ports {
  return {
    files,
    clock: { today: localDate },
    log: {
      info: () => undefined,
      warn: (message) => process.stderr.write(`archwright: ${message}\n`),
      error: (message) => process.stderr.write(`archwright: ${message}\n`),
    },
  };
}

/** Today in the machine's time zone as ISO date. */
export function localDate(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
