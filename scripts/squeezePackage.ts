/** Writes the package that `vsce` made once more, in the fewest bytes its format allows. What is in it stays the same to the byte. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import zopfli from '@gfx/zopfli';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

/** How often Zopfli tries to do better: beyond, each round saves less than a kilobyte of two megabytes. */
const ROUNDS = 5;
/** The number of the one way of packing that every reader knows. */
const DEFLATE = 8;

/** The same archive, packed tighter. Throws where `archive` is none. */
export async function squeezed(archive: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(archive));
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    dataDescriptor: false,
    keepOrder: true,
    useWebWorkers: false,
  });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter());
    const packed = await zopfli.deflateAsync(content, { numiterations: ROUNDS });
    await writer.add(entry.filename, new Uint8ArrayReader(packed), {
      passThrough: true,
      compressionMethod: DEFLATE,
      uncompressedSize: content.length,
      lastModDate: entry.lastModDate,
      ...(entry.crc32 !== undefined && { crc32: entry.crc32 }),
    });
  }
  await reader.close();
  return writer.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL('../archwright.vsix', import.meta.url);
  writeFileSync(path, await squeezed(readFileSync(path)));
}
