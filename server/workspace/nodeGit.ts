/** The `git` program as questions and answers. Runs nothing that changes a repository, and nothing a repository brings along. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** How long a question may take, in milliseconds. */
const PATIENCE = 5_000;
/** Hooks, pagers, file system monitors and prompts are of no use here. */
const SAFE = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** What `git` prints; undefined where it fails, takes too long or is not installed. */
export async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn('git', [...SAFE, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], timeout: PATIENCE, env: quietly() });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : undefined));
  });
}

/** Files of one repository at named versions, through one process that stays: asking for thousands costs no thousand starts. */
export class GitObjects {
  readonly #folder: string;
  #child: ChildProcessWithoutNullStreams | undefined;
  #received: Buffer = Buffer.alloc(0);
  readonly #waiting: ((text: string | undefined) => void)[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of `path` (from the repository's root) at `version`; undefined where there is none. */
  async text(version: string, path: string): Promise<string | undefined> {
    if (path.includes('\n')) return undefined;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process().stdin.write(`${version}:${path}\n`);
    });
  }

  #process(): ChildProcessWithoutNullStreams {
    if (this.#child !== undefined) return this.#child;
    const child = spawn('git', [...SAFE, 'cat-file', '--batch'], { cwd: this.#folder, stdio: ['pipe', 'pipe', 'pipe'], env: quietly() });
    child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => this.#fail(child));
    child.on('error', () => this.#fail(child));
    child.on('close', () => this.#fail(child));
    // The server's end is not put off by a process that only waits for questions.
    child.unref();
    this.#child = child;
    return child;
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const lineEnd = this.#received.indexOf('\n');
      if (lineEnd < 0) return;
      const size = /^\S+ (\w+) (\d+)$/.exec(this.#received.toString('utf8', 0, lineEnd));
      const from = lineEnd + 1;
      const to = from + Number(size?.[2] ?? 0);
      if (size !== null && this.#received.length < to + 1) return;
      const text = size?.[1] === 'blob' ? this.#received.toString('utf8', from, to) : undefined;
      this.#received = this.#received.subarray(size === null ? from : to + 1);
      this.#waiting.shift()?.(text);
    }
  }

  #fail(child: ChildProcessWithoutNullStreams): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#received = Buffer.alloc(0);
    for (const answer of this.#waiting.splice(0)) answer(undefined);
  }
}

function quietly(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
