/** Writes what a page made to files: where the person says, or where it is opened for printing. */
import { env, UIKind, Uri, window, workspace } from 'vscode';

/** Files of this kind, as dialogs name them. */
const kinds = { svg: 'SVG image', png: 'PNG image', html: 'HTML document' } as const;
type Format = keyof typeof kinds;

/** Larger images stay out of documents that are saved. */
const LARGEST_IMAGE = 5_000_000;
const imageTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** Something to save, and the document it comes from. */
export interface Made {
  readonly format: Format;
  readonly name: string;
  /** Text; a PNG in base 64. */
  readonly data: string;
  readonly from: Uri;
}

/** Asks where to, beside the document first. Returns the file; undefined where the person thought better of it. */
export async function save({ format, name, data, from }: Made): Promise<Uri | undefined> {
  const file = await window.showSaveDialog({
    defaultUri: Uri.joinPath(from, '..', safeName(name)),
    filters: { [kinds[format]]: [format] },
  });
  if (file === undefined) return undefined;
  const text = format === 'html' ? await withImages(data, from) : data;
  await workspace.fs.writeFile(
    file,
    format === 'png' ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : new TextEncoder().encode(text),
  );
  return file;
}

/** Opens a document in the browser, which can print. Where that is on another machine than the files, the person saves it and opens it there. */
export async function print(made: Omit<Made, 'format'>, storage: Uri): Promise<void> {
  if (env.uiKind === UIKind.Web || env.remoteName !== undefined || storage.scheme !== 'file') {
    const file = await save({ ...made, format: 'html' });
    if (file !== undefined) void window.showInformationMessage('Saved. Open the file in a browser to print it.');
    return;
  }
  const file = Uri.joinPath(storage, 'print', safeName(made.name));
  await workspace.fs.writeFile(file, new TextEncoder().encode(await withImages(made.data, made.from)));
  await env.openExternal(file);
}

function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
}

/** Puts images of the workspace into the text itself; one that cannot be read leaves its description. */
async function withImages(html: string, from: Uri): Promise<string> {
  const wanted = new Set([...html.matchAll(/ src="workspace:([^"]*)"/g)].map(([, path = '']) => path));
  let text = html;
  for (const path of wanted)
    text = text.replaceAll(` src="workspace:${path}"`, ` src="${await imageData(decodeURIComponent(path), from)}"`);
  return text;
}

async function imageData(path: string, from: Uri): Promise<string> {
  const root = workspace.getWorkspaceFolder(from)?.uri;
  const plain = decodeURI(path).split(/[?#]/, 1)[0] ?? '';
  const file = plain.startsWith('/') && root !== undefined ? Uri.joinPath(root, plain) : Uri.joinPath(from, '..', plain);
  const type = imageTypes[plain.slice(plain.lastIndexOf('.') + 1).toLowerCase()];
  if (type === undefined || workspace.getWorkspaceFolder(file) === undefined) return '';
  try {
    const bytes = await workspace.fs.readFile(file);
    if (bytes.length > LARGEST_IMAGE) return '';
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return `data:${type};base64,${btoa(binary)}`;
  } catch {
    return '';
  }
}
