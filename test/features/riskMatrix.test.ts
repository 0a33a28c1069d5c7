/** The risks of a table as a grid: which stand where, and what is left out. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { plainPreview } from '../../server/features/preview.ts';

const plan = (rows: string): string =>
  `# Architecture plan: Orders\n\n## Risks\n\n| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n${rows}\n`;

/** The grid row by row: likelihood, then grade and names of each cell. */
function grid(text: string): readonly string[] | undefined {
  const html = plainPreview(parseDocument('file:///docs/plan.md', text))
    .blocks.map((block) => block.html)
    .find((each) => each.includes('risk-matrix'));
  return html
    ?.slice(html.indexOf('<table class="risk-matrix"'))
    .match(/<tr><th scope="row">.*?<\/tr>/g)
    ?.map((row) => {
      const cells = [...row.matchAll(/<td class="risk-(\w+)">(.*?)<\/td>/g)].map(([, grade = '', names = '']) =>
        [grade, ...[...names.matchAll(/<li>(.*?)<\/li>/g)].map(([, name = '']) => name)].join(' '),
      );
      return [/row">(\w+)/.exec(row)?.[1] ?? '', ...cells].join(' | ');
    });
}

describe('a table of risks', () => {
  it('is a grid of three levels', () => {
    expect(
      grid(
        plan(
          '| The bank is down | High | High | Queue |\n| Load doubles | Medium | Low | Test |\n| Sites & regions are lost | Low | Medium | Restore |',
        ),
      ),
    ).toEqual([
      'High | moderate | serious | grave The bank is down',
      'Medium | slight Load doubles | moderate | serious',
      'Low | slight | slight Sites &amp; regions are lost | moderate',
    ]);
  });

  it('has a fourth level where it is used', () => {
    expect(grid(plan('| The bank is down | Medium | Critical | Queue |\n| Load doubles | Low | Low | Test |'))?.[1]).toBe(
      'Medium | slight | moderate | serious | grave The bank is down',
    );
  });

  it('says how many risks it leaves out', () => {
    const [, , table] = plainPreview(
      parseDocument('file:///docs/plan.md', plan('| A | High | High | x |\n| B | Low | Low | x |\n| C | who knows how often | High | x |')),
    ).blocks;
    expect(table?.html).toContain('1 without clear levels is left out.');
  });

  it.each([
    ['rates fewer than two', plan('| A | High | High | x |\n| B | | | x |')],
    ['is of something else', '# Notes\n\n## Costs\n\n| Item | Cost |\n| --- | --- |\n| A | 1 |\n'],
  ])('is no grid where it %s', (_, text) => {
    expect(grid(text)).toBeUndefined();
  });
});
