/**
 * Git as the port of version control. What it said is kept until the repository moves on, which the dates of a few files in
 * `.git` tell; a keystroke asks the disk for these dates and Git for nothing.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { git, GitObjects } from './nodeGit.ts';
import type { VersionControl } from './ports.ts';

interface BranchFile {
  readonly file: string;
  readonly branch: string;
}

export class NodeVersionControl implements VersionControl {
  readonly #repositories = new Map<string, Promise<Repository | undefined>>();
  readonly #fallbackFolder: string;

  /** `fallbackFolder`: where to ask for the author's name. */
  constructor(fallbackFolder: string) {
    this.#fallbackFolder = fallbackFolder;
  }

  async baseText(uri: string): Promise<string | undefined> {
    const path = pathOf(uri);
    return path === undefined ? undefined : (await this.#repository(dirname(path)))?.baseText(path);
  }

  async filesElsewhere(folder: string): Promise<readonly BranchFile[]> {
    const path = pathOf(folder);
    return path === undefined ? [] : ((await (await this.#repository(path))?.filesElsewhere(path)) ?? []);
  }

  async userName(): Promise<string | undefined> {
    const name = (await git(this.#fallbackFolder, ['config', 'user.name']))?.trim();
    return name === '' ? undefined : name;
  }

  async #repository(folder: string): Promise<Repository | undefined> {
    const known = this.#repositories.get(folder) ?? openRepository(folder);
    this.#repositories.set(folder, known);
    return known;
  }
}

/** The repository a folder belongs to. Folders of one repository each open it anew; there are few that hold records. */
async function openRepository(folder: string): Promise<Repository | undefined> {
  if (!existsSync(folder)) return undefined;
  const answer = await git(folder, ['rev-parse', '--show-toplevel', '--git-dir', '--git-common-dir']);
  const [root, own, common] = answer?.trimEnd().split('\n') ?? [];
  if (root === undefined || own === undefined || common === undefined) return undefined;
  const absolute = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  return new Repository(root, absolute(own), absolute(common));
}

class Repository {
  readonly #root: string;
  readonly #traces: readonly string[];
  readonly #objects: GitObjects;
  #seen = '';
  #base: Promise<string | undefined> | undefined;
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #elsewhere = new Map<string, Promise<readonly BranchFile[]>>();

  constructor(root: string, own: string, common: string) {
    this.#root = root;
    this.#objects = new GitObjects(root);
    this.#traces = [
      join(own, 'HEAD'),
      join(own, 'logs', 'HEAD'),
      join(common, 'FETCH_HEAD'),
      join(common, 'packed-refs'),
      join(common, 'refs', 'heads'),
    ];
  }

  async baseText(path: string): Promise<string | undefined> {
    this.#forgetIfMoved();
    const known = this.#texts.get(path) ?? this.#readBase(path);
    this.#texts.set(path, known);
    return known;
  }

  async filesElsewhere(folder: string): Promise<readonly BranchFile[]> {
    this.#forgetIfMoved();
    const known = this.#elsewhere.get(folder) ?? this.#listElsewhere(folder);
    this.#elsewhere.set(folder, known);
    return known;
  }

  async #readBase(path: string): Promise<string | undefined> {
    const base = await (this.#base ??= this.#findBase());
    return base === undefined ? undefined : this.#objects.text(base, this.#inside(path));
  }

  /** Where this branch left the main one; on the main one itself, what the remote has, else the last commit. */
  async #findBase(): Promise<string | undefined> {
    const remote = (await git(this.#root, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']))?.trim();
    for (const main of [...(remote === undefined ? [] : [remote]), 'origin/main', 'origin/master', 'main', 'master', 'HEAD']) {
      const base = (await git(this.#root, ['merge-base', 'HEAD', main]))?.trim();
      if (base !== undefined) return base;
    }
    return undefined;
  }

  async #listElsewhere(folder: string): Promise<readonly BranchFile[]> {
    const current = (await git(this.#root, ['symbolic-ref', '--quiet', '--short', 'HEAD']))?.trim();
    const local = (await git(this.#root, ['for-each-ref', '--format=%(refname:short)', 'refs/heads'])) ?? '';
    const remote = (await git(this.#root, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']))?.trim() ?? '';
    const branches = [...new Set([...local.split('\n'), remote])].filter((branch) => branch !== '' && branch !== current);
    const inside = this.#inside(folder);
    const listed = await Promise.all(
      branches.map(async (branch) => ({
        branch,
        names: await git(this.#root, ['ls-tree', '-z', '--name-only', branch, ...(inside === '' ? [] : [`${inside}/`])]),
      })),
    );
    return listed.flatMap(({ branch, names }) =>
      (names ?? '')
        .split('\0')
        .filter((name) => name !== '')
        .map((name) => ({ branch, file: name.slice(name.lastIndexOf('/') + 1) })),
    );
  }

  #inside(path: string): string {
    return relative(this.#root, path).split(sep).join('/');
  }

  #forgetIfMoved(): void {
    const seen = this.#traces.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0).join(' ');
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#base = undefined;
    this.#texts.clear();
    this.#elsewhere.clear();
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
