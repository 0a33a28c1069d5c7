/** Paths inside URIs, for `file:` and virtual schemes alike. Text only: asks no file system. */
import { URI, Utils } from 'vscode-uri';

/** `a/b/c.md` → `a/b/`, as a URI with a trailing slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** Last part of the path, decoded. */
export function baseName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const end = name.search(/[?#]/);
  return decode(end < 0 ? name : name.slice(0, end));
}

/** The URI of `path` as written in the document `from`: relative, percent-encoded or not, without query and fragment. */
export function resolveUri(from: string, path: string): string {
  const folder = folderOf(from);
  if (PLAIN_NAMES.test(path) && FOLDER_OF_PLAIN_NAMES.test(folder)) return folder + path;
  return PLAIN_PATH.test(path) && PLAIN_FOLDER.test(folder)
    ? joined(folder, path)
    : Utils.joinPath(URI.parse(folder), decode(path)).toString();
}

/** Nothing to encode, decode or resolve, as in nearly all paths: no part is empty or begins with a dot. */
const PLAIN_NAMES = /^[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*$/;
const FOLDER_OF_PLAIN_NAMES = /^[a-z]+:\/\/[\w.-]*(?:\/[\w~-][\w.~-]*)*\/$/;

/** Nothing to encode or decode: what follows is all there is to joining these. */
const PLAIN_PATH = /^[\w.~/-]+$/;
const PLAIN_FOLDER = /^[a-z]+:\/\/[\w.-]*\/(?:[\w.~/-]+\/)?$/;

function joined(folder: string, path: string): string {
  const root = folder.indexOf('/', folder.indexOf('://') + 3) + 1;
  const segments: string[] = [];
  for (const segment of `${folder.slice(root)}${path}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return folder.slice(0, root) + segments.join('/') + (path.endsWith('/') && segments.length > 0 ? '/' : '');
}

/** Whether a step of a path stays where it is or goes up: `a/./b`, `a/..`. */
export function hasDotSegment(path: string): boolean {
  return /\/\.\.?(?:\/|$)/.test(path);
}

/** Names that need no encoding, as nearly all do. */
const PLAIN_NAME = /^[\w.~-]+$/;

/** The URI of `name` in `folder` (with its trailing slash), encoded as editors encode it: one spelling for one file. */
export function childUri(folder: string, name: string): string {
  return PLAIN_NAME.test(name) ? folder + name : Utils.joinPath(URI.parse(folder), name).toString();
}

/** `uri` relative to `folder` with forward slashes, decoded; with `../` steps where it stands outside. */
export function relativePath(folder: string, uri: string): string {
  const from = decode(folder)
    .split('/')
    .filter((part) => part !== '');
  const to = decode(uri)
    .split('/')
    .filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Whether `uri` stands in `folder` (a URI with or without trailing slash) at any depth. */
export function isInside(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Percent-decoding that leaves malformed sequences as they are. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
