/** What a published bundle is written as: a second minifier goes over what esbuild made, and finds another thirtieth of it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { minify } from 'rolldown/utils';
import { shortNames } from './shortNames.ts';

/** The same program in fewer characters. Throws where the text is no program. */
export async function smaller(path: string, text: string, format: 'cjs' | 'esm'): Promise<string> {
  const isModule = format === 'esm';
  const { code, errors } = await minify(path, text, {
    module: isModule,
    compress: { target: 'es2022' },
    mangle: { toplevel: isModule },
    codegen: { legalComments: 'none' },
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join(' ')}`);
  return code;
}

/** Writes what a build made, smaller. For builds that are minified. */
export const writtenSmaller: Plugin = {
  name: 'written smaller',
  setup(build) {
    const { initialOptions } = build;
    initialOptions.write = false;
    const format = initialOptions.format === 'esm' ? 'esm' : 'cjs';
    build.onEnd(async ({ outputFiles = [], metafile }) => {
      const renamed = shortNames(metafile);
      await Promise.all(
        outputFiles.map(async ({ path, text }) => {
          const target = renamed(path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, await smaller(target, renamed(text), format));
        }),
      );
    });
  },
};
