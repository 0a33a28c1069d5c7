/** What is left of Cytoscape in the package: it lays out as before, and has nothing else. */
import type cytoscape from 'cytoscape';
import { build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { layoutOnly } from '../../../scripts/bundle/layoutOnly.ts';

async function bundled(...plugins: readonly Plugin[]): Promise<string> {
  const {
    outputFiles: [file],
  } = await build({
    stdin: { contents: "export { default } from 'cytoscape';", resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    plugins: [...plugins],
  });
  return file?.text ?? '';
}

async function positionsBy(text: string): Promise<unknown> {
  const { default: graphOf } = (await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)) as {
    readonly default: typeof cytoscape;
  };
  const elements = ['a', 'b', 'c', 'd'].map((id) => ({ data: { id } }));
  return graphOf({
    headless: true,
    styleEnabled: true,
    elements,
    layout: { name: 'grid', boundingBox: { x1: 0, y1: 0, x2: 100, y2: 100 } },
  })
    .nodes()
    .map((node) => node.position());
}

describe('Cytoscape without what paints and listens', () => {
  it('puts nodes where the whole of it puts them', async () => {
    expect(await positionsBy(await bundled(layoutOnly))).toEqual(await positionsBy(await bundled()));
  });

  it('is smaller by a third', async () => {
    expect((await bundled(layoutOnly)).length).toBeLessThan(((await bundled()).length * 2) / 3);
  });
});
