/** Patterns in lines: what the helpers build, and that every pattern of the server built with them is held to what the linter asks of those between slashes. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { describe, expect, test } from 'vitest';
import { LETTER, WORD_END, WORD_START, anyWord, listed, regex } from '../../server/base/patterns.ts';

describe('regex', () => {
  test('leaves out line breaks and indentation', () => {
    expect(regex('iu')`
      ^(?:one|
      two) \d+$
    `).toEqual(/^(?:one|two) \d+$/iu);
  });

  test('keeps the blanks within a line, and parts that are given', () => {
    expect(regex('')`a b${LETTER}`.source).toBe(`a b${LETTER}`);
  });
});

describe('anyWord', () => {
  const found = anyWord`
    peaks?|rush hour
    verif${LETTER}*
  `;

  test.each(['The peak is at noon.', 'PEAKS', 'at rush hour', 'verified twice', 'vérifié: verify'])(
    'finds a word of its list in “%s”',
    (text) => {
      expect(found.test(text)).toBe(true);
    },
  );

  test.each(['speaks', 'peaked', 'rush', 'überpeak', 'peaké'])('finds none in “%s”', (text) => {
    expect(found.test(text)).toBe(false);
  });
});

describe('listed', () => {
  test('gives the words of all lines, blanks within them kept', () => {
    expect(listed`
      node|rush hour
      pod
    `).toEqual(['node', 'rush hour', 'pod']);
  });
});

/** All of a server file that is written with the helpers. */
const WRITTEN = /\b(?:anyWord|regex\('(?<flags>[a-z]*)'\))`(?<body>[^`]*)`/g;
/** What a file names to put into several patterns, and what it has of others. */
const NAMED = /^(?:export )?const (?<name>[A-Z_]+) = (?:String\.raw`(?<raw>[^`]*)`|'(?<text>[^'\\]*)');$/gm;
const IMPORTED = /^import \{ (?<names>[^}]*) \} from '(?<path>\.[^']*)';$/gm;
const OF_HELPERS = new Map([
  ['LETTER', LETTER],
  ['WORD_END', WORD_END],
  ['WORD_START', WORD_START],
]);

function namedIn(file: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(readFileSync(file, 'utf8').matchAll(NAMED), ({ groups }) => [
      groups?.['name'] ?? '',
      groups?.['raw'] ?? groups?.['text'] ?? '',
    ]),
  );
}

/** Those that are put together while the code runs are left out. */
function patternsIn(file: string): readonly RegExp[] {
  const code = readFileSync(file, 'utf8');
  const imported = Array.from(code.matchAll(IMPORTED), ({ groups }) => groups).filter((groups) =>
    /\b[A-Z]{2}/.test(groups?.['names'] ?? ''),
  );
  const parts = new Map([
    ...OF_HELPERS,
    ...imported.flatMap((groups) => [...namedIn(join(dirname(file), groups?.['path'] ?? ''))]),
    ...namedIn(file),
  ]);
  const whole = (text: string): string =>
    text.replaceAll(/\$\{(\w+)\}/g, (written, name: string) => (parts.has(name) ? whole(parts.get(name) ?? '') : written));
  return Array.from(code.matchAll(WRITTEN), ({ groups }) => ({ groups, raw: whole(groups?.['body'] ?? '') }))
    .filter(({ raw }) => !raw.includes('${'))
    .map(({ groups, raw }) => {
      const strings = Object.assign([raw], { raw: [raw] }) as unknown as TemplateStringsArray;
      return groups?.['flags'] === undefined ? anyWord(strings) : regex(groups['flags'])(strings);
    });
}

const files = globSync('server/**/*.ts')
  .filter((file) => file !== 'server/base/patterns.ts' && /\banyWord`|\bregex\('/.test(readFileSync(file, 'utf8')))
  .sort();

test.each(files)('patterns of %s', (file) => {
  const code = patternsIn(file).map((pattern) => `export default ${String(pattern)};`);
  const linter = new Linter();
  const told = code.flatMap((line) =>
    linter
      .verify(line, [
        regexp.configs['flat/recommended'],
        // A list of one word stands in a group, too.
        {
          rules: {
            'regexp/no-useless-non-capturing-group': 'off',
            'regexp/no-super-linear-backtracking': 'error',
            'regexp/no-super-linear-move': 'error',
          },
        },
      ])
      .map(({ message }) => `${message}\n${line}`),
  );
  expect(told).toEqual([]);
});
