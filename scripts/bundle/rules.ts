/** How the rules get into a bundle: their catalogue as data, they themselves in parts. Knows what `server/rules/catalogue.ts` and `parts.ts` are from sources. */
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import type { RuleHead } from '../../server/rules/rule.ts';

/** Puts the catalogue of rules into a bundle as data. */
export const catalogueAsData: Plugin = {
  name: 'catalogue',
  setup(build) {
    build.onLoad({ filter: /rules[\\/]catalogue\.ts$/ }, async ({ path }) => {
      const { catalogue } = await modulesOf(dirname(path));
      return { contents: `export const catalogue = ${asSource(catalogue)};`, loader: 'js' };
    });
  },
};

/** Loads each part of the rules from files of its own: for bundles that are split. */
export const rulesInParts: Plugin = {
  name: 'rules in parts',
  setup(build) {
    build.onLoad({ filter: /rules[\\/]parts\.ts$/ }, async ({ path }) => {
      const parts = await partsOf(dirname(path));
      const loaders = [...parts.keys()].map((part) => `${part}: () => import('rules:${part}')`);
      return {
        contents: `const loaders = { ${loaders.join(', ')} };\nexport const loadPart = async (part) => (await loaders[part]()).rules;`,
        loader: 'js',
      };
    });
    build.onResolve({ filter: /^rules:/ }, ({ path }) => ({ path: path.slice('rules:'.length), namespace: 'rules' }));
    build.onLoad({ filter: /^/, namespace: 'rules' }, async ({ path }) => {
      const folder = resolve('server/rules');
      const rules = (await partsOf(folder)).get(path) ?? [];
      const imports = rules.map(({ name, id }, index) => `import { ${name} as rule${index} } from './${id}.ts';`);
      return {
        contents: `${imports.join('\n')}\nexport const rules = [${rules.map((_, index) => `rule${index}`).join(', ')}];`,
        loader: 'js',
        resolveDir: folder,
      };
    });
  },
};

/** The ids of all rules and the names they are exported by, part by part. */
async function partsOf(folder: string): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>> {
  const { catalogue, partOf } = await modulesOf(folder);
  const parts = new Map<string, { readonly id: string; readonly name: string }[]>();
  for (const head of catalogue) {
    const { id } = head.meta;
    const module = (await import(pathToFileURL(resolve(folder, `${id}.ts`)).href)) as Readonly<
      Record<string, { readonly meta?: { readonly id?: string } } | undefined>
    >;
    const name = Object.keys(module).find((each) => module[each]?.meta?.id === id);
    if (name === undefined) throw new Error(`${id} exports no rule.`);
    parts.set(partOf(head), [...(parts.get(partOf(head)) ?? []), { id, name }]);
  }
  return parts;
}

/** Loaded when a bundle asks, not when this is: the folder's modules are all the rules. */
async function modulesOf(
  folder: string,
): Promise<{ readonly catalogue: readonly RuleHead[]; readonly partOf: (head: RuleHead) => string }> {
  const load = async (name: string): Promise<unknown> => import(pathToFileURL(resolve(folder, name)).href);
  const { catalogue } = (await load('catalogue.ts')) as typeof import('../../server/rules/catalogue.ts');
  const { partOf } = (await load('ruleLoader.ts')) as typeof import('../../server/rules/ruleLoader.ts');
  return { catalogue, partOf };
}

/** Source text of plain data, patterns included. */
function asSource(data: unknown): string {
  if (data instanceof RegExp) return String(data);
  if (Array.isArray(data)) return `[${data.map(asSource).join(', ')}]`;
  if (typeof data === 'object' && data !== null)
    return `{ ${Object.entries(data)
      .map(([key, value]) => `${key}: ${asSource(value)}`)
      .join(', ')} }`;
  return JSON.stringify(data);
}
