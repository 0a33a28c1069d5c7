/** A world in memory for tests: files from a table, a fixed date, version control on demand. Counts what is asked of it. */
import { MermaidJudge } from '../../server/mermaid/judge.ts';
import type { FileStat, FileSystem, FileWriter, Logger, Ports, VersionControl } from '../../server/workspace/ports.ts';

export const ROOT = 'file:///workspace/';

export class MemoryFiles implements FileSystem {
  readonly calls = { stat: 0, readText: 0, list: 0 };
  readonly #files: Map<string, string>;

  /** Keys are paths relative to the workspace: `docs/adr/0001-x.md`. */
  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files).map(([path, text]) => [ROOT + path, text]));
  }

  write(path: string, text: string): void {
    this.#files.set(ROOT + path, text);
  }

  delete(path: string): void {
    this.#files.delete(ROOT + path);
  }

  stat(uri: string): FileStat | undefined {
    this.calls.stat += 1;
    const text = this.#files.get(uri);
    if (text !== undefined) return { type: 'file', size: text.length, modified: 1 };
    const folder = uri.endsWith('/') ? uri : `${uri}/`;
    return [...this.#files.keys()].some((each) => each.startsWith(folder)) ? { type: 'folder', size: 0, modified: 1 } : undefined;
  }

  readText(uri: string): string | undefined {
    this.calls.readText += 1;
    return this.#files.get(uri);
  }

  list(uri: string): readonly (readonly [string, 'file' | 'folder'])[] {
    this.calls.list += 1;
    const entries = new Map<string, 'file' | 'folder'>();
    for (const each of this.#files.keys()) {
      if (!each.startsWith(uri)) continue;
      const [name, ...rest] = each.slice(uri.length).split('/');
      if (name !== undefined) entries.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return [...entries];
  }
}

export class MemoryLog implements Logger {
  readonly lines: string[] = [];
  info(message: string): void {
    this.lines.push(`info ${message}`);
  }
  warn(message: string): void {
    this.lines.push(`warn ${message}`);
  }
  error(message: string): void {
    this.lines.push(`error ${message}`);
  }
}

/** Ports over in-memory files. */
export function memoryPorts(
  files: MemoryFiles,
  options: { today?: string; versionControl?: VersionControl } = {},
): Ports & { readonly log: MemoryLog } {
  let seconds = 0;
  const today = options.today ?? '2026-01-15';
  const now = (): string => new Date(Date.parse(`${today}T09:00:00Z`) + (seconds += 1) * 1000).toISOString();
  const writer: FileWriter = {
    write(uri, text) {
      files.write(uri.slice(ROOT.length), text);
      return Promise.resolve();
    },
    replace(uri, before, text) {
      const isFirst = files.readText(uri) === before;
      if (isFirst) files.write(uri.slice(ROOT.length), text);
      return Promise.resolve(isFirst);
    },
  };
  return {
    files,
    writer,
    clock: { today: () => today, now },
    log: new MemoryLog(),
    drawings: new MermaidJudge(),
    ...(options.versionControl && { versionControl: options.versionControl }),
  };
}
