/**
 * What the last run of a check found, kept for the next: where nothing that was looked at has changed since, it need not be
 * looked at again. A run is kept whole: what one document says has a part in what is found in others.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { textHash } from '../base/textHash.ts';
import { localClock } from '../workspace/localClock.ts';
import { NodeCache } from '../workspace/nodeCache.ts';
import type { NodeFiles } from '../workspace/nodeFiles.ts';
import type { CheckOrder } from './checkThreads.ts';
import type { Outcome } from './judging.ts';
import { areUnchanged, type Observations } from './observedFiles.ts';
import { version } from './version.ts';

/** Runs nobody has repeated for so long, in milliseconds, are forgotten: thirty days. */
const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** As it is stored. */
interface Kept {
  readonly stamp: string;
  readonly observations: Observations;
  readonly outcomes: readonly Outcome[];
}

export class LastRun {
  readonly #store: NodeCache;
  readonly #key: string;
  readonly #stamp: string;

  /** The last run of this call. `entry` is what the process runs; `folder` where runs are kept, the place of the system's own choice by default. */
  constructor({ scope, settings, cwd }: CheckOrder, entry: URL, folder?: string) {
    this.#store = new NodeCache(folder === undefined ? envPaths('archwright', { suffix: '' }).cache : resolve(cwd, folder));
    this.#key = JSON.stringify([cwd, scope.roots, settings]);
    // A new build may judge otherwise, and so may another day.
    this.#stamp = textHash(
      JSON.stringify([version, statSync(fileURLToPath(entry)).mtimeMs, localClock.today(), this.#key, scope.documents]),
    );
  }

  /** What became of each document; undefined where nothing is kept, or something has changed. */
  recall(files: NodeFiles): readonly Outcome[] | undefined {
    const text = this.#store.load(this.#key);
    if (text === undefined) return undefined;
    try {
      const { stamp, observations, outcomes } = JSON.parse(text) as Kept;
      return stamp === this.#stamp && areUnchanged(observations, files) ? outcomes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps what a run found and what it was told from. */
  async keep(outcomes: readonly Outcome[], observations: Observations): Promise<void> {
    await this.#store.save(this.#key, [JSON.stringify({ stamp: this.#stamp, observations, outcomes } satisfies Kept)]);
    await this.#store.dropOlderThan(LONGEST);
  }
}
