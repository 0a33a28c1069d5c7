/** YAML before the text: values, places, and what broken YAML leaves. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';

const read = (text: string): ArchDocument => parseDocument('file:///a.md', text);

describe('front matter', () => {
  const document = read('---\nstatus: accepted\ndate: 2026-01-02\n"deciders": [ada, bob]\nempty:\ntext: >\n  two\n  lines\n---\n\n# T\n');

  it('has values by key, dates as text', () => {
    expect(document.frontMatter?.entries.map(({ key, value }) => [key, value])).toEqual([
      ['status', 'accepted'],
      ['date', '2026-01-02'],
      ['deciders', ['ada', 'bob']],
      ['empty', null],
      ['text', 'two lines\n'],
    ]);
  });

  it('knows where keys and values stand', () => {
    expect(
      document.frontMatter?.entries.slice(0, 3).map(({ keyRange, valueRange }) => [document.slice(keyRange), document.slice(valueRange)]),
    ).toEqual([
      ['status', 'accepted'],
      ['date', '2026-01-02'],
      ['"deciders"', '[ada, bob]'],
    ]);
  });

  it('gives a missing value the place behind its colon', () => {
    expect(document.frontMatter?.entries[3]?.valueRange.start).toBe(document.text.indexOf('empty:') + 'empty:'.length);
  });

  it('encloses its fences', () =>
    expect(document.frontMatter && document.slice(document.frontMatter.range)).toMatch(/^---\n[\s\S]*\n---$/));

  it.each(['# A\n---\na: b\n---\n', '---\na: b\n', '----\na: b\n----\n', ' ---\na: b\n---\n'])('%j has none', (text) =>
    expect(read(text).frontMatter).toBeUndefined(),
  );
});

describe('broken front matter', () => {
  const cases: readonly [name: string, yaml: string, keys: readonly string[]][] = [
    ['a list never closed', 'a: b\nc: [d\n', ['a', 'c']],
    ['a key given twice', 'a: b\na: c\n', ['a', 'a']],
    ['text without keys', 'just text\n', []],
    ['a quote never closed', 'a: "b\n', ['a']],
  ];
  it.each(cases)('%s is reported, and the rest is read', (_name, yaml, keys) => {
    const document = read(`---\n${yaml}---\n\n# T\n`);
    expect(document.frontMatter?.entries.map((entry) => entry.key)).toEqual(keys);
    expect(document.frontMatter?.problems).not.toEqual([]);
    expect(document.sections.map((section) => section.title)).toEqual(['T']);
  });
});
