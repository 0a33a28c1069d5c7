/** Finds the Markdown files of a folder. Says what Markdown is called; which folders are entered is `filesUnder.ts`'s business. */
import { filesUnder } from './filesUnder.ts';
import type { FileSystem } from './ports.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;

/** Whether a file name is one of Markdown's. */
export function isMarkdown(name: string): boolean {
  return MARKDOWN.test(name);
}

/** URIs of all Markdown files under `folder` (a URI), in order of their names; `.gitignore` files on the way count. */
export async function markdownFiles(files: FileSystem, folder: string): Promise<string[]> {
  return filesUnder(files, folder, isMarkdown);
}
