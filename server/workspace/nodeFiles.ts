/** The file system of Node as a port. Answers at once: the command line reads thousands of files and has nothing else to do. */
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { hasDotSegment } from '../base/uri.ts';
import type { FileStat, FileSystem } from './ports.ts';

export class NodeFiles implements FileSystem {
  stat(uri: string): FileStat | undefined {
    const path = pathOf(uri);
    try {
      const stat = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
      return stat && { type: stat.isDirectory() ? 'folder' : 'file', size: stat.size, modified: stat.mtimeMs };
    } catch {
      // A loop of links, a name longer than the disk allows, a folder that may not be entered.
      return undefined;
    }
  }

  readText(uri: string): string | undefined {
    const path = pathOf(uri);
    try {
      return path === undefined ? undefined : readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  }

  list(uri: string): readonly (readonly [string, 'file' | 'folder'])[] {
    const path = pathOf(uri);
    try {
      return path === undefined ? [] : typed(path, readdirSync(path, { withFileTypes: true }));
    } catch {
      return [];
    }
  }
}

function typed(folder: string, entries: readonly Dirent[]): readonly (readonly [string, 'file' | 'folder'])[] {
  const known: [string, 'file' | 'folder'][] = [];
  for (const entry of entries) {
    const type = typeOf(folder, entry);
    if (type !== undefined) known.push([entry.name, type]);
  }
  return known;
}

/** A symbolic link counts as what it points at, unless it points at a folder it stands in. */
function typeOf(folder: string, entry: Dirent): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return undefined;
  try {
    const target = realpathSync(`${folder}/${entry.name}`);
    if (statSync(target).isFile()) return 'file';
    return realpathSync(folder).startsWith(target) ? undefined : 'folder';
  } catch {
    return undefined;
  }
}

/** Nothing to decode, and no host. */
const PLAIN_URI = /^file:\/\/\/[\w./~-]*$/;

/** The path of a `file:` URI; undefined for any other, or one that no path can have. */
function pathOf(uri: string): string | undefined {
  // As it is, as nearly all are: taking a URL apart costs as much as asking the disk.
  if (sep === '/' && PLAIN_URI.test(uri) && !hasDotSegment(uri)) return uri.slice('file://'.length);
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** A path as the URI the core knows it by, encoded as editors encode it. Folders keep or get their trailing slash. */
export function uriOfPath(path: string, folder = false): string {
  const uri = URI.file(path).toString();
  return folder && !uri.endsWith('/') ? `${uri}/` : uri;
}
