/** The disk as a place to write to. Readers see the old text or the new one, never half of it; of two programs that replace a text, one is told that it was late. */
import { readFileSync, renameSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { textHash } from '../base/textHash.ts';
import { makeFolder } from './nodeFolders.ts';
import type { FileWriter } from './ports.ts';

/** How long somebody else may take to replace a text before he counts as gone, in milliseconds. */
const LONGEST_TURN = 10_000;
/** How soon to look again, in milliseconds. */
const PAUSE = 10;

export class NodeWriter implements FileWriter {
  #drafts = 0;

  /** Throws what the disk says where it refuses. */
  async write(uri: string, text: string): Promise<void> {
    const path = fileURLToPath(uri);
    await drafted(`${path}.${process.pid}-${(this.#drafts += 1)}.tmp`, text, async (draft) => rename(draft, path));
  }

  /** Throws what the disk says where it refuses. */
  async replace(uri: string, before: string | undefined, text: string): Promise<boolean> {
    const path = fileURLToPath(uri);
    // All who would replace this very text call their draft the same: whoever makes it has the turn.
    const draft = `${path}.${textHash(before ?? '')}.tmp`;
    try {
      return await drafted(draft, text, () => {
        if (textAt(path) !== before) return false;
        renameSync(draft, path);
        return true;
      });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      await turnOf(draft);
      return false;
    }
  }
}

/** Writes a draft, and does with it what is to be done; what is left of it goes. Throws `EEXIST` where it is there already. */
async function drafted<T>(draft: string, text: string, use: (draft: string) => T | Promise<T>): Promise<T> {
  makeFolder(dirname(draft));
  const file = await open(draft, 'wx');
  try {
    try {
      await file.writeFile(text, 'utf8');
      // On the disk before it takes the place of what is there.
      await file.sync();
    } finally {
      await file.close();
    }
    return await use(draft);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Waits a little for somebody else's turn; takes away what is left of one that never came to its end. */
async function turnOf(draft: string): Promise<void> {
  const began = await stat(draft).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (began !== undefined && Date.now() - began > LONGEST_TURN) await rm(draft, { force: true });
  else await setTimeout(PAUSE);
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
