/** The committed snippet files are what the generator makes, and hold together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { snippetFiles } from '../../scripts/snippets/files.ts';
import { documentTemplates, recordTemplates } from '../../server/knowledge/templates/registry.ts';

interface WrittenSnippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const files = [...snippetFiles()];
const snippets = files.flatMap(([, text]) => Object.entries(JSON.parse(text) as Record<string, WrittenSnippet>));

test.each(files)('%s is up to date', (name, text) => {
  expect(readFileSync(join(import.meta.dirname, '../../snippets', name), 'utf8')).toBe(text);
});

describe('every snippet', () => {
  test('has a prefix of its own', () => {
    const prefixes = snippets.map(([, snippet]) => snippet.prefix);
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
  });

  test.each(snippets)('%s numbers its stops from one without a gap', (_, { body }) => {
    const stops = new Set([...body.join('\n').matchAll(/(?<!\\)\$\{?(\d+)/g)].map((match) => Number(match[1])));
    expect([...stops].sort((a, b) => a - b)).toEqual([...stops].map((_stop, index) => index));
  });
});

test('no template is without a snippet', () => {
  const names = snippets.map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      ...recordTemplates.map((template) => `Decision record: ${template.name}`),
      ...documentTemplates.map((template) => `Document: ${template.name}`),
    ]),
  );
});
