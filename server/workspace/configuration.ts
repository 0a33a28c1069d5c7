/**
 * Which configuration is in force for a document: the nearest `archwright.json` above it, then the editor's settings. A
 * broken file is reported with the place of the mistake, and the last good one stays in force.
 */
import picomatch from 'picomatch';
import { textHash } from '../base/textHash.ts';
import { folderOf, isInside, relativePath } from '../base/uri.ts';
import { houseHeadings, type HouseHeadings } from '../document/houseHeadings.ts';
import type { HouseDialect } from '../document/profile.ts';
import type { Config } from '../protocol/config.ts';
import { CONFIG_FILE } from '../protocol/configFile.ts';
import { defaultRuleSettings, type RuleChoice, type RuleSettings } from '../rules/settings.ts';
import type { PlacedMistake } from './handWrittenJson.ts';
import type { FileSystem } from './ports.ts';

/** A mistake in a configuration file. */
export interface ConfigProblem extends PlacedMistake {
  readonly uri: string;
  /** What counts until it is mended: all else in the file, what the file said before the mistake, or nothing of it. */
  readonly inForce: 'rest' | 'before' | 'nothing';
}

/** What is in force for one document. */
export interface DocumentConfig {
  /** Names what decides how documents are read: summaries made under another name are void. */
  readonly readingKey: string;
  readonly rules: RuleSettings;
  readonly dialects: readonly HouseDialect[];
  /** The dialects' own words for sections. */
  readonly headings: HouseHeadings | undefined;
  /** Whether the document may be looked at, by `include` and `exclude`. */
  readonly included: boolean;
  isVirtual(uri: string): boolean;
}

/** What an editor's settings say for some documents. */
export interface OuterChoice {
  readonly config: Config;
  /** False: none of them is looked at. */
  readonly enabled?: boolean;
}

/** Choices that come from outside the repository: editor settings or command-line options. They yield to the file, `preset` excepted when forced. */
export interface OuterSettings extends OuterChoice {
  /** Choices for the documents of one workspace folder, by its URI as given to `configure`. */
  readonly folders?: ReadonlyMap<string, OuterChoice>;
  /** The command line's `--preset` wins over the file. */
  readonly forcePreset?: RuleSettings['preset'];
  /** The command line's `--config`: this file for all documents. */
  readonly configUri?: string;
}

interface LoadedConfig {
  readonly uri: string;
  readonly config: Config;
}

export class Configurations {
  readonly #files: FileSystem;
  readonly #knownRules: ReadonlySet<string>;
  readonly #byFolder = new Map<string, LoadedConfig | undefined>();
  readonly #lastGood = new Map<string, Config>();
  readonly #problems = new Map<string, readonly ConfigProblem[]>();
  readonly #composed = new Map<OuterChoice, Map<LoadedConfig | undefined, ComposedConfig>>();
  #folders: readonly string[] = [];
  #outer: OuterSettings = { config: {} };

  constructor(files: FileSystem, knownRules: ReadonlySet<string>) {
    this.#files = files;
    this.#knownRules = knownRules;
  }

  /** Workspace folders: no configuration file above them is read. */
  configure(folders: readonly string[], outer: OuterSettings): void {
    this.#folders = folders;
    this.#outer = outer;
    this.invalidate();
  }

  /** Forgets what was read; last good configurations stay. */
  invalidate(): void {
    this.#byFolder.clear();
    this.#composed.clear();
  }

  /** Mistakes in the files read so far. */
  get problems(): readonly ConfigProblem[] {
    return [...this.#problems.values()].flat();
  }

  async forDocument(uri: string): Promise<DocumentConfig> {
    return (await this.forFolder(folderOf(uri)))(uri);
  }

  /** What is in force for the documents that stand in `folder` itself, a URI with a trailing slash. */
  async forFolder(folder: string): Promise<(uri: string) => DocumentConfig> {
    const loaded = this.#outer.configUri === undefined ? await this.#nearest(folder) : await this.#load(this.#outer.configUri);
    const root = this.#folders.find((each) => isInside(each, folder));
    const composed = this.#compose(loaded, (root === undefined ? undefined : this.#outer.folders?.get(root)) ?? this.#outer);
    const base = loaded === undefined ? (root ?? folder) : folderOf(loaded.uri);
    const isVirtual = (target: string): boolean => composed.isVirtual?.(relativePath(base, target)) === true;
    const all = { ...composed.shared, included: composed.isOn, isVirtual };
    return composed.includes === undefined || !composed.isOn
      ? () => all
      : (uri) => ({ ...all, included: composed.includes?.(relativePath(base, uri)) !== false });
  }

  #compose(loaded: LoadedConfig | undefined, choice: OuterChoice): ComposedConfig {
    const known = this.#composed.get(choice) ?? new Map<LoadedConfig | undefined, ComposedConfig>();
    this.#composed.set(choice, known);
    const composed = known.get(loaded) ?? compose(loaded, choice, this.#outer.forcePreset);
    known.set(loaded, composed);
    return composed;
  }

  async #nearest(folder: string): Promise<LoadedConfig | undefined> {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    let found = await this.#load(`${folder}${CONFIG_FILE}`);
    const isRoot = this.#folders.some((root) => folder === (root.endsWith('/') ? root : `${root}/`));
    const parent = folderOf(folder.slice(0, -1));
    if (
      found === undefined &&
      !isRoot &&
      parent.length < folder.length &&
      /^[\w+.-]+:\/\/[^/]*\/./.test(folder) &&
      this.#folders.some((root) => isInside(root, folder))
    )
      found = await this.#nearest(parent);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #load(uri: string): Promise<LoadedConfig | undefined> {
    const text = await this.#files.readText(uri);
    if (text === undefined) {
      this.#problems.delete(uri);
      this.#lastGood.delete(uri);
      return undefined;
    }
    // Most workspaces have no such file: its readers are loaded for those that have.
    const { parseConfig } = await import('./parseConfig.ts');
    const { config, mistakes } = parseConfig(text, this.#knownRules);
    const before = this.#lastGood.get(uri);
    const inForce = config !== undefined ? 'rest' : before !== undefined ? 'before' : 'nothing';
    if (mistakes.length > 0)
      this.#problems.set(
        uri,
        mistakes.map((mistake) => ({ uri, inForce, ...mistake })),
      );
    else this.#problems.delete(uri);
    if (config !== undefined) this.#lastGood.set(uri, config);
    return { uri, config: config ?? before ?? {} };
  }
}

interface ComposedConfig {
  readonly shared: Omit<DocumentConfig, 'included' | 'isVirtual'>;
  /** False where the settings keep all documents out. */
  readonly isOn: boolean;
  /** Undefined where all paths are, as in most workspaces: then no path need be made. */
  readonly includes: ((path: string) => boolean) | undefined;
  /** Undefined where no path is. */
  readonly isVirtual: ((path: string) => boolean) | undefined;
}

function compose(loaded: LoadedConfig | undefined, outer: OuterChoice, forcePreset: OuterSettings['forcePreset']): ComposedConfig {
  const config = { ...outer.config, ...loaded?.config };
  const rules: Record<string, RuleChoice> = {};
  for (const [id, entry] of [...Object.entries(outer.config.rules ?? {}), ...Object.entries(loaded?.config.rules ?? {})]) {
    rules[id] = typeof entry === 'string' ? { level: entry } : { level: entry[0], options: entry[1] };
  }
  const include = matcher(config.include);
  const exclude = matcher(config.exclude);
  return {
    shared: {
      readingKey: textHash(JSON.stringify([config.dialects, config.include, config.exclude, outer.enabled])),
      rules: {
        preset: forcePreset ?? config.preset ?? defaultRuleSettings.preset,
        rules,
        rigor: config.rigor ?? false,
        customStatuses: (config.statuses ?? []).map((status) => status.toLowerCase()),
      },
      dialects: config.dialects ?? [],
      headings: houseHeadings(config.dialects ?? []),
    },
    isOn: outer.enabled !== false,
    includes: include === undefined && exclude === undefined ? undefined : (path) => include?.(path) !== false && exclude?.(path) !== true,
    isVirtual: matcher(config.virtualFiles),
  };
}

function matcher(globs: readonly string[] | undefined): ((path: string) => boolean) | undefined {
  return globs === undefined || globs.length === 0 ? undefined : picomatch([...globs], { dot: true });
}
