/** Which log a document belongs to, and what a reference means there. */
import { describe, expect, it, test } from 'vitest';
import { logsOf, ROOT, summaryOf } from './support.ts';

const record = (title: string, status = 'Accepted', more = ''): string =>
  `# ${title}\n\nDate: 2024-01-02\n\n## Status\n\n${status}\n\n## Context\n\n${more}\n\n## Decision\n\ny\n\n## Consequences\n\nz\n`;

const { logs, at } = logsOf({
  'docs/adr/0002-two.md': record('2. Two', 'Superseded by [3. Three](0003-three.md)'),
  'docs/adr/0001-one.md': record('1. One', 'Accepted', 'See ADR-2.'),
  'docs/adr/0003-three.md': record('3. Three', 'Superseded by ADR-4\n\nSupersedes [2. Two](0002-two.md)'),
  'docs/adr/0004-four.md': record('4. Four', 'Accepted\n\nSupersedes ADR-3'),
  'docs/adr/0005-a.md': record('5. A', 'Superseded by ADR-6'),
  'docs/adr/0006-b.md': record('6. B', 'Superseded by ADR-5'),
  'docs/adr/README.md': '# Records\n\n- [1. One](0001-one.md)\n- [2. Two](0002-two.md)\n',
  'docs/guide.md': '# Guide\n\nAs [decided](adr/0001-one.md).\n',
  'other/adr/0007-seven.md': record('7. Seven'),
});

describe('a log', () => {
  it('is a folder of records in their order, with its lists', () => {
    expect(logs.logs.map((log) => [log.folder, log.records.map((each) => each.number), log.indexes.length])).toEqual([
      [`${ROOT}docs/adr/`, [1, 2, 3, 4, 5, 6], 1],
      [`${ROOT}other/adr/`, [7], 0],
    ]);
  });

  test.each<[uri: string, folder: string | undefined]>([
    ['docs/adr/0001-one.md', 'docs/adr/'],
    ['docs/adr/new.md', 'docs/adr/'],
    ['docs/guide.md', 'docs/adr/'],
    ['other/code/readme.md', 'other/adr/'],
    ['readme.md', undefined],
  ])('of %s', (uri, folder) => {
    expect(logs.logOf(`${ROOT}${uri}`)?.folder).toBe(folder === undefined ? undefined : `${ROOT}${folder}`);
  });

  it('is the only one there is, for documents anywhere', () => {
    const single = logsOf({ 'a/b/adr/0001-one.md': record('1. One') });
    expect(single.logs.logOf(`${ROOT}c/d.md`)?.records.length).toBe(1);
  });
});

describe('a reference', () => {
  test.each<[what: string, reference: { number: number | undefined; path: string | undefined }, expected: string]>([
    ['to a number', { number: 2, path: undefined }, 'found 0002-two.md'],
    ['to a file', { number: undefined, path: '0002-two.md' }, 'found 0002-two.md'],
    ['to a file, whatever the number says', { number: 1, path: './0002-two.md' }, 'found 0002-two.md'],
    ['to a file without its extension', { number: 2, path: '0002-two' }, 'found 0002-two.md'],
    ['to a number that another log has', { number: 7, path: undefined }, 'found 0007-seven.md'],
    ['to a number nobody has', { number: 99, path: undefined }, 'missing'],
    ['to a file that is gone', { number: 99, path: '0099-gone.md' }, 'missing'],
    ['to a file in no log', { number: 99, path: '../elsewhere/0099-gone.md' }, 'unknown'],
    ['from the root of the site', { number: 99, path: '/adr/0099-gone.md' }, 'unknown'],
    ['to nothing', { number: undefined, path: undefined }, 'unknown'],
  ])('%s', (_what, reference, expected) => {
    const resolution = logs.resolve(reference, `${ROOT}docs/adr/0001-one.md`);
    expect(resolution.state === 'found' ? `found ${resolution.record.uri.split('/').at(-1) ?? ''}` : resolution.state).toBe(expected);
  });
});

describe('the live successor', () => {
  test.each<[path: string, expected: number | undefined]>([
    ['docs/adr/0002-two.md', 4],
    ['docs/adr/0003-three.md', 4],
    ['docs/adr/0004-four.md', undefined],
    ['docs/adr/0005-a.md', undefined],
  ])('of %s', (path, expected) => {
    expect(logs.liveSuccessor(at(path))?.number).toBe(expected);
  });
});

describe('those that cite a record', () => {
  it('are documents of any kind, each once', () => {
    expect(logs.citedBy(at('docs/adr/0002-two.md')).map((each) => each.uri.replace(ROOT, ''))).toEqual([
      'docs/adr/0001-one.md',
      'docs/adr/0003-three.md',
      'docs/adr/README.md',
    ]);
    expect(logs.citedBy(at('docs/adr/0001-one.md')).map((each) => each.uri.replace(ROOT, ''))).toEqual([
      'docs/adr/README.md',
      'docs/guide.md',
    ]);
  });
});

describe('a summary', () => {
  it('is plain data', () => {
    const summary = summaryOf('adr/0001-one.md', record('1. One', 'Superseded by [2. Two](0002-two.md#why)', 'See ADR-3.'));
    expect(JSON.parse(JSON.stringify(summary))).toMatchObject({
      kind: 'adr',
      dialect: 'nygard',
      number: 1,
      title: 'One',
      titleStart: 5,
      titleEnd: 8,
      titleLine: 0,
      status: 'superseded',
      statusText: 'Superseded',
      statusPlace: { form: 'heading' },
      date: '2024-01-02',
      relations: [{ kind: 'superseded-by', number: 2, link: '0002-two.md' }],
      citations: [{ number: 3 }],
    });
    expect(summary.anchors).toContain('status');
  });

  it('of a plan tells the records in it', () => {
    const summary = summaryOf(
      'docs/plan.md',
      '# Architecture Plan: X\n\n## Overview\n\nx\n\n## Key Decisions\n\n### ADR-001: Use Y\n\n**Status**: Accepted\n',
    );
    expect(summary.embedded).toMatchObject([{ number: 1, title: 'Use Y', status: 'accepted' }]);
  });

  it('of any other document keeps what it links to', () => {
    expect(summaryOf('guide.md', '# Guide\n\n[one](adr/0001-one.md)\n')).toMatchObject({
      kind: 'none',
      number: undefined,
      citations: [{ number: 1, link: 'adr/0001-one.md' }],
    });
  });
});
