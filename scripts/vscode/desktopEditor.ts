/** Finds a desktop VS Code on this machine and opens folders in it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['code', 'code-insiders', 'codium'];

/** Where the program is, given a folder of the path. On Windows that folder has a script only, one level below the program. */
const programsIn = (folder: string): string[] =>
  process.platform === 'win32' ? [join(folder, '..', 'Code.exe')] : names.map((name) => join(folder, name));

const usualPlaces = ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'];

/** Returns the command that starts desktop VS Code, or nothing where there is none or no screen to show it on. */
export function findDesktopEditor(): string | undefined {
  // Inside a remote window, `code` talks to that window and takes no extension under development.
  if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined) return undefined;
  if (process.platform === 'linux' && !hasScreen()) return undefined;
  // Desktop VS Code refuses to run as root.
  if (process.getuid?.() === 0) return undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders.flatMap(programsIn), ...usualPlaces].find((path) => existsSync(path));
}

/** Whether this machine shows windows to somebody. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
}

/** Starts a command that opens a window of its own, and waits until it has handed over. */
export async function openWindow(command: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((opened, fail) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', (error) => fail(new Error(`${command} could not start: ${error.message}`)));
    child.on('close', (code) => (code === 0 ? opened() : fail(new Error(`${command} ended with ${code ?? 'a signal'}.`))));
  });
}
