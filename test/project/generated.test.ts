/** Generated files are committed, and say what their sources say. */
import { describe, expect, it } from 'vitest';
import { staleFiles } from '../../scripts/generated.ts';
import { generatedFiles } from '../../scripts/generators.ts';

describe('generated files', () => {
  it('are up to date', () => {
    expect(staleFiles(generatedFiles())).toEqual([]);
  });

  it('are each written by one generator', () => {
    const paths = generatedFiles().map((file) => file.path);
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
  });
});
