/** Installs a pinned npm package outside the project's own dependencies, once. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './command.ts';
import { downloads } from './places.ts';

/** A package to install, and what is left to do in its folder before it is usable. */
export interface Download {
  readonly name: string;
  readonly version: string;
  readonly complete?: (packageFolder: string) => Promise<void>;
}

/**
 * Returns the folder of the installed package, installing it first when it is not there yet.
 * It is built beside its final place and moved there when complete, so that an interrupted or a parallel run leaves nothing half done.
 */
export async function provideNpmPackage({ name, version, complete }: Download): Promise<string> {
  const home = join(downloads, `${name.replaceAll('/', '-')}-${version}`);
  if (!existsSync(home)) {
    console.log(`Installing ${name} ${version} into ${downloads} (only this once) …`);
    await mkdir(downloads, { recursive: true });
    const draft = await mkdtemp(join(downloads, 'draft-'));
    try {
      await writeFile(join(draft, 'package.json'), JSON.stringify({ private: true }));
      await npm(['install', `${name}@${version}`, '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund'], draft);
      await complete?.(join(draft, 'node_modules', name));
      await rename(draft, home);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return join(home, 'node_modules', name);
}
