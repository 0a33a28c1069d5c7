/**
 * Loads the parts of the bundle from what V8 made of them in an earlier run. Node's own compile cache keeps what is compiled when
 * a file is loaded; this keeps what has run as well, which is most of what a start compiles. It writes where Node does, and where
 * Node's cache is switched off it keeps nothing. From sources it is not used.
 */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

type Require = (name: string) => unknown;
type Wrapped = (exports: unknown, require: Require, module: { exports: unknown }, filename: string, dirname: string) => void;

/** A `require` for the parts named relative to the file `entry`. Everything else is left to `nodeRequire`. */
export function cachedRequire(nodeRequire: Require, entry: string): Require {
  const directory = cacheDirectory();
  const fresh = new Map<string, Script>();
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    loaded.set(path, module);
    const run = compiled(path, directory, fresh).runInThisContext() as Wrapped;
    run(module.exports, requireFrom(dirname(path)), module, path, dirname(path));
    return module.exports;
  };
  const requireFrom =
    (folder: string): Require =>
    (name) =>
      name.startsWith('.') ? load(resolve(folder, name)) : nodeRequire(name);
  if (directory !== undefined) process.once('exit', () => keep(fresh));
  return requireFrom(dirname(entry));
}

/** Where Node keeps its own; undefined where it does not, such as in older versions. */
function cacheDirectory(): string | undefined {
  return 'enableCompileCache' in nodeModule ? nodeModule.enableCompileCache().directory : undefined;
}

function compiled(path: string, directory: string | undefined, fresh: Map<string, Script>): Script {
  const source = nodeModule.wrap(readFileSync(path, 'utf8'));
  if (directory === undefined) return new Script(source, { filename: path });
  // V8 itself compares lengths only.
  const { mtimeMs } = statSync(path);
  const kept = join(directory, `archwright-${basename(path)}-${source.length}-${mtimeMs}`);
  const cachedData = readIfThere(kept);
  const script = new Script(source, { filename: path, ...(cachedData !== undefined && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected === true) fresh.set(kept, script);
  return script;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Each file appears at once and whole, whoever else writes it. What cannot be kept costs the next run some time and nothing else. */
function keep(scripts: ReadonlyMap<string, Script>): void {
  try {
    for (const [path, script] of scripts) {
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, script.createCachedData());
      renameSync(unfinished, path);
    }
  } catch {
    // The folder is full, or gone.
  }
}
