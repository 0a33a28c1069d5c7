/** The committed grammars are what the generator makes from the vocabulary. Their effect is tested in `test/grammar`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammarFiles } from '../../scripts/syntaxes/grammars.ts';

test.each([...grammarFiles()])('%s is up to date', (name, text) => {
  expect(readFileSync(join(import.meta.dirname, '../../syntaxes', name), 'utf8')).toBe(text);
});
