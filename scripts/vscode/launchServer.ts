/** Starts VS Code's own server and waits until it answers. It opens no browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How to start the server. */
export interface ServerOptions {
  /** The folder that {@link provideVscodeServer} returned. */
  readonly server: string;
  /** Where the server keeps its state: settings, logs, extensions. */
  readonly dataFolder: string;
  /** The user's settings, written before the start. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder that opens when the address names none. */
  readonly defaultFolder?: string;
  /** Lets addresses name an extension under development; without it a built VS Code silently ignores that. */
  readonly testDriver?: boolean;
}

/** A server that answers on this machine only. */
export interface RunningServer {
  /** Its address without a path, such as `http://localhost:34567`. */
  readonly origin: string;
  readonly dispose: () => void;
}

/** How long the server may take to answer. */
const startLimitMs = 60_000;

const ready = /Web UI available at (?<origin>http:\/\/localhost:\d+)/;

/** Starts the server on a free port. */
export async function launchServer(options: ServerOptions): Promise<RunningServer> {
  await writeSettings(options);
  const child = spawn(process.execPath, serverArguments(options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the extension hosts it starts end with it.
    detached: process.platform !== 'win32',
  });
  const dispose = (): void => {
    process.off('exit', dispose);
    stop(child);
  };
  process.on('exit', dispose);
  try {
    return { origin: await originOf(child), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function serverArguments({ server, dataFolder, defaultFolder, testDriver = false }: ServerOptions): string[] {
  return [
    join(server, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', dataFolder, '--disable-telemetry', '--disable-workspace-trust'],
    ...(defaultFolder === undefined ? [] : ['--default-folder', defaultFolder]),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

async function writeSettings({ dataFolder, settings }: ServerOptions): Promise<void> {
  const user = join(dataFolder, 'data', 'User');
  await mkdir(user, { recursive: true });
  if (settings !== undefined) await writeFile(join(user, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

async function originOf(child: ChildProcess): Promise<string> {
  return new Promise((succeed, fail) => {
    let output = '';
    const failWith = (what: string): void => fail(new Error(`VS Code's server ${what}. It printed:\n${output}`));
    const limit = setTimeout(() => failWith(`did not answer within ${startLimitMs / 1000} s`), startLimitMs);
    const read = (text: string): void => {
      output += text;
      const origin = ready.exec(output)?.groups?.['origin'];
      if (origin === undefined) return;
      clearTimeout(limit);
      succeed(origin);
    };
    // Read to the end, so that the server never waits for a full pipe.
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.on('error', (error) => failWith(`could not start (${error.message})`));
    child.on('exit', (code) => {
      clearTimeout(limit);
      failWith(`ended early (${code ?? 'signal'})`);
    });
  });
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}
