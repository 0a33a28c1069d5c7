/** A small client of the Language Server Protocol over standard input and output: just enough to type in a document and ask what is wrong. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A message in either direction. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly version?: number;
    readonly items?: readonly unknown[];
    readonly diagnostics?: readonly unknown[];
  };
  readonly result?: {
    readonly items?: readonly unknown[];
    readonly capabilities?: { readonly diagnosticProvider?: unknown; readonly textDocumentSync?: number | { readonly change?: number } };
  };
  readonly error?: { readonly message: string };
}

/** How long a server may think, in milliseconds. */
const PATIENCE = 30_000;

export class LanguageClient {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #published = new Map<string, (diagnostics: number, version: number | undefined) => void>();
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;
  #pulls = false;
  /** Whether the server takes single changes instead of whole texts. */
  #incremental = false;

  /** Starts the server in `folder`. */
  constructor(command: readonly string[], folder: string) {
    this.#server = spawn(command[0] ?? '', command.slice(1), { cwd: folder });
    this.#server.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#server.stderr.resume();
  }

  get incremental(): boolean {
    return this.#incremental;
  }

  /** Says hello, with `folder` as the workspace. Resolves when the server has answered. */
  async initialize(folder: string, options: object = {}): Promise<void> {
    const uri = pathToFileURL(folder).href;
    const answer = await this.#request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      initializationOptions: options,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { synchronization: {}, publishDiagnostics: { versionSupport: true }, diagnostic: {} },
      },
    });
    const sync = answer.result?.capabilities?.textDocumentSync;
    this.#pulls = answer.result?.capabilities?.diagnosticProvider !== undefined;
    this.#incremental = (typeof sync === 'object' ? sync.change : sync) === 2;
    this.notify('initialized', {});
  }

  notify(method: string, params: object): void {
    this.#send({ method, params });
  }

  /** Sends a change and resolves to the number of findings in the text as it then is: asked for where the server answers that, awaited where it tells by itself. */
  async findingsAfter(uri: string, version: number, change: () => void): Promise<number> {
    if (this.#pulls) {
      change();
      return (await this.#request('textDocument/diagnostic', { textDocument: { uri } })).result?.items?.length ?? 0;
    }
    const found = new Promise<number>((resolve) => {
      this.#published.set(uri, (diagnostics, published) => {
        if (published === undefined || published >= version) resolve(diagnostics);
      });
    });
    change();
    return soon('Findings', found);
  }

  /** Where `uri` is referred to from others: how many places name what stands at a position of it. */
  async references(uri: string, position: { readonly line: number; readonly character: number }): Promise<number> {
    const { result } = await this.#request('textDocument/references', {
      textDocument: { uri },
      position,
      context: { includeDeclaration: false },
    });
    return Array.isArray(result) ? result.length : 0;
  }

  /** Megabytes the server held at most; NaN where the system does not tell. */
  peak(): number {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.#server.pid ?? 0}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
      return NaN;
    }
  }

  /** Says goodbye; a server that does not go is made to. */
  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#server.once('exit', resolve));
    const late = setTimeout(() => this.#server.kill('SIGKILL'), PATIENCE);
    this.#request('shutdown', {}).then(
      () => this.notify('exit', {}),
      () => this.#server.kill('SIGKILL'),
    );
    await gone;
    clearTimeout(late);
  }

  async #request(method: string, params: object): Promise<Message> {
    const id = ++this.#lastId;
    const answer = await soon(
      method,
      new Promise<Message>((resolve) => {
        this.#answers.set(id, resolve);
        this.#send({ id, method, params });
      }),
    );
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer;
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#server.stdin.write(body);
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', head + 4, end)) as Message;
      this.#received = this.#received.subarray(end);
      this.#hear(message);
    }
  }

  #hear({ id, method, params, ...message }: Message): void {
    if (method === 'textDocument/publishDiagnostics')
      this.#published.get(params?.uri ?? '')?.(params?.diagnostics?.length ?? 0, params?.version);
    else if (id !== undefined && method !== undefined)
      this.#send({ id, result: method === 'workspace/configuration' ? (params?.items ?? []).map(() => null) : null });
    else if (id !== undefined) this.#answers.get(id)?.(message);
  }
}

/** `promise`, or an error when nothing comes of it: a server may lose a version and never tell. */
async function soon<T>(what: string, promise: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`${what} did not come within ${PATIENCE / 1000} s.`)), PATIENCE);
  });
  return Promise.race([promise, never]).finally(() => clearTimeout(late));
}
