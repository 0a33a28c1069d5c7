/** Comments that silence findings, and what they cover. */
import { describe, expect, it } from 'vitest';
import { directivesOf } from '../../server/document/directives.ts';
import { parseDocument } from '../../server/document/document.ts';

const TEXT = `# Title

First.

## One
<!-- archwright-disable-section a/b -->

Text.

### Below

Text <!-- archwright-disable-line c/d, e/f -- agreed with legal --> here.

## Two

<!-- archwright-disable-next-line -->

| A | B |
|---|---|

<!-- archwright-disable g/h -->

Silent.

<!-- archwright-enable -->

Loud.
`;
const document = parseDocument('file:///a.md', TEXT);
const { directives, problems } = directivesOf(document);

describe('directives', () => {
  it('are read with rules and reasons', () => {
    expect(directives.map(({ kind, rules, reason }) => ({ kind, rules, reason }))).toEqual([
      { kind: 'section', rules: ['a/b'], reason: '' },
      { kind: 'line', rules: ['c/d', 'e/f'], reason: 'agreed with legal' },
      { kind: 'next-line', rules: [], reason: '' },
      { kind: 'range', rules: ['g/h'], reason: '' },
    ]);
    expect(problems).toEqual([]);
  });

  it('know where each rule is written', () => {
    expect(directives.flatMap((each) => each.ruleRanges.map((range) => document.slice(range)))).toEqual(['a/b', 'c/d', 'e/f', 'g/h']);
  });

  const scopes = directives.map((each) => document.slice(each.scope));

  it('for a section reach to the end of its children', () => expect(scopes[0]).toMatch(/^## One[\s\S]*here\.$/));
  it('for a line cover the line they stand in', () =>
    expect(scopes[1]).toBe('Text <!-- archwright-disable-line c/d, e/f -- agreed with legal --> here.'));
  it('for the next line skip blank lines', () => expect(scopes[2]).toBe('| A | B |'));
  it('that are ended cover what lies between', () => expect(scopes[3]?.trim()).toBe('Silent.'));
});

describe('a directive', () => {
  const read = (text: string): ReturnType<typeof directivesOf> => directivesOf(parseDocument('file:///a.md', text));
  const scope = (text: string): string | undefined => {
    const range = read(text).directives[0]?.scope;
    return range && text.slice(range.start, range.end);
  };

  it('for the file covers all of it', () =>
    expect(scope('# A\n\n<!-- archwright-disable-file -->\n')).toBe('# A\n\n<!-- archwright-disable-file -->\n'));
  it('never ended reaches to the end', () => expect(scope('<!-- archwright-disable -->\n\nA\n')).toBe('\n\nA\n'));
  it('before the first section covers what stands there', () =>
    expect(scope('<!-- archwright-disable-section -->\n\nA\n\n# B\n')).toBe('<!-- archwright-disable-section -->\n\nA\n\n'));
  it('may stand in a table cell', () =>
    expect(read('| a |\n|---|\n| b <!-- archwright-disable-line x/y --> |').directives).toHaveLength(1));
  it('in code is none', () =>
    expect(read('`<!-- archwright-disable -->`\n\n```\n<!-- archwright-disable -->\n```').directives).toEqual([]));
  it('of an unknown verb is reported', () =>
    expect(read('<!-- archwright-silence -->').problems).toMatchObject([{ verb: 'silence', problem: 'unknown-verb' }]));
  it('that enables what is not disabled is reported', () =>
    expect(read('<!-- archwright-enable -->').problems).toMatchObject([{ problem: 'nothing-to-enable' }]));
  it('enables only the rules it names', () => {
    const text = '<!-- archwright-disable a/a -->\n\n<!-- archwright-disable b/b -->\n\nX\n\n<!-- archwright-enable a/a -->\n\nY\n';
    expect(read(text).directives.map((each) => [each.rules[0], text.slice(each.scope.start, each.scope.end).includes('Y')])).toEqual([
      ['a/a', false],
      ['b/b', true],
    ]);
  });
});
