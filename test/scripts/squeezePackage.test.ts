/** The package in fewer bytes: everything in it must come out as it went in. */
import { deflateRawSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import { squeezed } from '../../scripts/squeezePackage.ts';

const files: Readonly<Record<string, string>> = {
  'extension/package.json': '{"name": "archwright"}',
  'extension/dist/server.cjs': 'const word = "every word of it, and every word again";\n'.repeat(200),
  'extension/empty.txt': '',
};

async function archive(): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 1 });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(Buffer.from(text)));
  return writer.close();
}

test('holds the same files in the same order', async () => {
  const entries = await new ZipReader(new Uint8ArrayReader(await squeezed(await archive()))).getEntries();
  const contents = await Promise.all(
    entries.map(async (entry) =>
      entry.directory ? '' : Buffer.from(await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true })).toString(),
    ),
  );
  expect(Object.fromEntries(entries.map(({ filename }, index) => [filename, contents[index]]))).toEqual(files);
  expect(entries.map(({ filename }) => filename)).toEqual(Object.keys(files));
});

test('is smaller than what it was made of, and than zlib at its best', async () => {
  const before = await archive();
  const after = await squeezed(before);
  expect(after.length).toBeLessThan(before.length);
  const entry = (await new ZipReader(new Uint8ArrayReader(after)).getEntries()).find(({ filename }) => filename.endsWith('server.cjs'));
  expect(entry?.compressedSize).toBeLessThanOrEqual(deflateRawSync(files['extension/dist/server.cjs'] ?? '', { level: 9 }).length);
});
