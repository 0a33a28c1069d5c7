/** Paths in URIs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { URI, Utils } from 'vscode-uri';
import { baseName, childUri, decode, folderOf, isInside, relativePath, resolveUri } from '../../server/base/uri.ts';

describe('a URI', () => {
  it('has a folder', () => expect(folderOf('file:///a/b.md')).toBe('file:///a/'));
  it.each([
    ['file:///a/b%20c.md', 'b c.md'],
    ['vscode-vfs://github/a/b.md?x#y', 'b.md'],
  ])('%s ends in %s', (uri, name) => expect(baseName(uri)).toBe(name));
  it.each([
    ['b.md', 'file:///docs/adr/b.md'],
    ['../b%20c.md', 'file:///docs/b%20c.md'],
    ['./x/../b c.md', 'file:///docs/adr/b%20c.md'],
    ['100%.md', 'file:///docs/adr/100%25.md'],
  ])('with %s beside it leads to %s', (path, expected) => expect(resolveUri('file:///docs/adr/a.md', path)).toBe(expected));
  it.each([
    ['file:///docs/adr/', 'file:///docs/adr/a.md', 'a.md'],
    ['file:///docs/adr/', 'file:///docs/b.md', '../b.md'],
    ['file:///docs', 'file:///docs/x/y%20z.md', 'x/y z.md'],
  ])('from %s to %s is %s', (folder, uri, expected) => expect(relativePath(folder, uri)).toBe(expected));
  it.each([
    ['file:///a', 'file:///a/b/c.md', true],
    ['file:///a/', 'file:///a/b.md', true],
    ['file:///a', 'file:///ab/c.md', false],
  ] as const)('in %s: %s is %s', (folder, uri, expected) => expect(isInside(folder, uri)).toBe(expected));
  it.each(['a.md', 'a b.md', 'a+b (c).md', 'übersicht.md', "it's.md", '100%.md'])('of a child is the one a link leads to: %s', (name) =>
    expect(childUri('file:///docs/adr/', name)).toBe(resolveUri('file:///docs/adr/x.md', encodeURIComponent(name))),
  );
  it('is the same whether or not its parts are so plain that joining them is short work', () => {
    const path = fc
      .array(fc.constantFrom('..', '.', 'a', 'B.md', 'x-y', '~', ''), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join('/'))
      .filter((joined) => joined !== '' && !joined.startsWith('/'));
    fc.assert(
      fc.property(
        path,
        fc.constantFrom('file:///a/b/c.md', 'file:///c.md', 'file:///a/.b/c.md', 'file:///a/./b/../c.md', 'vscode-vfs://github/o/r/x.md'),
        (relative, from) => {
          expect(resolveUri(from, relative)).toBe(Utils.joinPath(URI.parse(folderOf(from)), relative).toString());
        },
      ),
    );
  });
  it('keeps broken percent codes', () => expect(decode('50%')).toBe('50%'));
});
