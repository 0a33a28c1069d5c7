/** Writes the address under which a browser opens the workbench. */
import { pathToFileURL } from 'node:url';

/** What the workbench opens. All paths are absolute paths on the server's machine. */
export interface Workbench {
  /** The server's address, as {@link launchServer} returned it. */
  readonly origin: string;
  readonly folder: string;
  /** An extension under development, with the suite to run in it. The server needs its test driver for this. */
  readonly development?: Development;
  /** A file to show from the start, with the line to go to. */
  readonly file?: { readonly path: string; readonly line?: number };
}

/** An extension under development. */
export interface Development {
  readonly extension: string;
  /** The module whose `run()` is called once the window is up. */
  readonly tests: string;
}

/** Returns the address of the workbench. */
export function workbenchAddress({ origin, folder, development, file }: Workbench): string {
  const remote = (path: string): string => `vscode-remote://${new URL(origin).host}${pathToFileURL(path).pathname}`;
  const payload: [string, string][] = [];
  if (development !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(development.extension)], ['extensionTestsPath', remote(development.tests)]);
  }
  if (file !== undefined) payload.push(['openFile', `${remote(file.path)}:${file.line ?? 1}`], ['gotoLineMode', 'true']);
  const address = new URL(origin);
  // A plain path, unlike the addresses in the payload.
  address.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
