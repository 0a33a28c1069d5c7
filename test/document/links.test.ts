/** Links in every form, where their targets stand, and where they lead. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { linksOf, resolveTarget } from '../../server/document/links.ts';

const read = (text: string): ReturnType<typeof parseDocument> => parseDocument('file:///docs/adr/0001-use-kafka.md', text);
const targets = (text: string): string[] => linksOf(read(text)).map((link) => `${link.kind}${link.isImage ? ' image' : ''} ${link.target}`);

describe('forms of links', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['inline', 'See [two](0002-b.md "Title") and [three](<0003 c.md>).', ['inline 0002-b.md', 'inline 0003 c.md']],
    ['images, linked or not', '![a](a.png) [![b](b.png)](b.md)', ['inline image a.png', 'inline b.md', 'inline image b.png']],
    [
      'full, collapsed and shortcut references',
      '[x][two] [two][] [Two]\n\n[two]: b.md',
      ['reference b.md', 'reference b.md', 'reference b.md'],
    ],
    ['definitions over two lines', '[a]\n\n[a]:\n  <b c.md>\n  "title"', ['reference b c.md']],
    ['definitions in quotes and items', '[q] [i]\n\n> [q]: q.md\n\n- [i]: i.md', ['reference q.md', 'reference i.md']],
    ['the first of two definitions', '[a]\n\n[a]: one.md\n[a]: two.md', ['reference one.md']],
    [
      'addresses',
      '<https://x.org/a> and https://x.org/b, <me@x.org>',
      ['autolink https://x.org/a', 'autolink https://x.org/b', 'autolink me@x.org'],
    ],
    ['HTML in a line and in a block', 'a <a href="a.md">b</a>\n\n<p><img alt="" src=\'c.png\'></p>', ['html a.md', 'html image c.png']],
    ['table cells', '| [a](a.md) |\n|---|\n| [b](b.md) |', ['inline a.md', 'inline b.md']],
    ['headings', '# The [plan](plan.md)', ['inline plan.md']],
  ];
  it.each(cases)('%s', (_name, text, expected) => expect(targets(text)).toEqual(expected));
});

describe('no links', () => {
  const cases: readonly [name: string, text: string][] = [
    ['undefined references', 'A [shortcut], a [full][reference], arr[0].'],
    ['code', '`[a](b.md)`\n\n```\n[a](b.md)\n```\n\n    [a](b.md)'],
    ['comments', '<!-- [a](b.md) <a href="b.md"> -->\n\ntext <!-- [a](b.md) -->'],
    ['footnotes', 'Text[^1].\n\n[^1]: note'],
    ['task boxes', '- [ ] open\n- [x] done'],
  ];
  it.each(cases)('%s', (_name, text) => expect(targets(text)).toEqual([]));
});

describe('a link', () => {
  it('knows the parts of its target and where they stand', () => {
    const document = read('Go to [there](../a%20b.md?raw=true#the%20part).');
    const [link] = linksOf(document);
    expect(link).toMatchObject({ path: '../a%20b.md', fragment: 'the part', text: 'there', external: false });
    expect(link && document.slice(link.range)).toBe('[there](../a%20b.md?raw=true#the%20part)');
    expect(link && document.slice(link.targetRange)).toBe('../a%20b.md?raw=true#the%20part');
    expect(link && document.slice(link.fragmentRange)).toBe('the%20part');
  });

  it('by reference has its target in the definition', () => {
    const document = read('See [a].\n\n[a]: b.md#c');
    const [link] = linksOf(document);
    expect(link?.targetRange.start).toBe(document.text.indexOf('b.md'));
  });

  it('resolves escapes and character references', () => {
    expect(linksOf(read('[a](b\\_c&amp;d.md)'))[0]?.path).toBe('b_c&d.md');
  });
});

describe('the target of a link', () => {
  const cases: readonly [target: string, expected: string | undefined][] = [
    ['0002-b.md', 'file:///docs/adr/0002-b.md'],
    ['./0002-b.md#part', 'file:///docs/adr/0002-b.md'],
    ['../plan.md?raw=true', 'file:///docs/plan.md'],
    ['a%20b.md', 'file:///docs/adr/a%20b.md'],
    ['100%.md', 'file:///docs/adr/100%25.md'],
    ['#part', 'file:///docs/adr/0001-use-kafka.md'],
    ['/site/page', undefined],
    ['https://x.org/a.md', undefined],
    ['mailto:me@x.org', undefined],
    ['//x.org/a.md', undefined],
    ['{{site.url}}/a.md', undefined],
  ];
  it.each(cases)('%s', (target, expected) => {
    const document = read(`[a](<${target}>)`);
    const [link] = linksOf(document);
    expect(link && resolveTarget(link, document.uri)).toBe(expected);
  });
});
