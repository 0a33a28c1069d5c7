/** Which fragments lead somewhere. */
import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { anchorsOf, hasAnchor, levelledAnchors, nearestAnchor } from '../../server/document/anchors.ts';
import { parseDocument } from '../../server/document/document.ts';

const anchors = (text: string): string[] => [...anchorsOf(parseDocument('file:///a.md', text))];

describe('anchors', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['of headings', '# Hello World\n\nUnder\n=====', ['hello-world', 'under']],
    ['without markup and punctuation', '## *Risks* & `Costs`: what, [why](b.md)?', ['risks--costs-what-why']],
    ['with character references read', '## A &amp; B', ['a--b']],
    ['numbered when repeated', '# A\n# A\n# A-1\n# A', ['a', 'a-1', 'a-1-1', 'a-2']],
    ['of headings in quotes and items', '> # A\n\n- # B', ['a', 'b']],
    ['without the text of images', '# ![logo](l.png) Title', ['title']],
    [
      'written by hand',
      '# A {#one}\n\n<a id="two"></a>\n<a name=\'three\'></a>\n\ntext <span id=four>x</span>',
      ['a', 'one', 'a-one', 'two', 'three', 'four'],
    ],
    ['of headings in HTML', '<h2 align="center">Big <b>News</b></h2>', ['big-news']],
    ['in scripts of any kind', '# 概要\n# Überblick', ['概要', 'überblick']],
  ];
  it.each(cases)('%s', (_name, text, expected) => expect(anchors(text)).toEqual(expected));

  it('are none in code and comments', () => {
    expect(anchors('```\n# A\n```\n\n<!--\n# B\n<a id="c"></a>\n-->')).toEqual([]);
  });

  it('are numbered as GitHub does', () => {
    const title = fc.constantFrom('a', 'a 1', 'a-1', 'b', 'a-1-1', 'b-2');
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const slugger = new GithubSlugger();
        expect(new Set(anchors(titles.map((each) => `# ${each}`).join('\n')))).toEqual(new Set(titles.map((each) => slugger.slug(each))));
      }),
    );
  });
});

describe('a fragment', () => {
  const known = new Set(['goals', 'non-goals', 'reaping-transactions-for-block-creation', 'rollback-plan']);

  it.each(['goals', 'Goals', '', 'top', ':~:text=any'])('%j leads somewhere', (fragment) => expect(hasAnchor(known, fragment)).toBe(true));
  it.each(['goal', 'rollback'])('%j leads nowhere', (fragment) => expect(hasAnchor(known, fragment)).toBe(false));

  const nearest: readonly [fragment: string, anchor: string | undefined][] = [
    ['goal', 'goals'],
    ['Non--Goals', 'non-goals'],
    ['reaping-transactions-for-creating-blocks', 'reaping-transactions-for-block-creation'],
    ['rollback', 'rollback-plan'],
    ['observability', undefined],
  ];
  it.each(nearest)('%s is nearest to %s', (fragment, anchor) => expect(nearestAnchor(levelledAnchors(known), fragment)).toBe(anchor));
});
