/** Written dates. */
import { describe, expect, it, test } from 'vitest';
import { namesMonth, readDate } from '../../server/document/dates.ts';

describe('a date', () => {
  test.each<[text: string, iso: string]>([
    ['2024-01-15', '2024-01-15'],
    ['2024-1-5', '2024-01-05'],
    ['2024/01/15', '2024-01-15'],
    ['2024.01.15', '2024-01-15'],
    ['20240115', '2024-01-15'],
    ['2024-02-29', '2024-02-29'],
    ['2024-01-15T10:00:00Z', '2024-01-15'],
    ['decided 2024-01-15 by all', '2024-01-15'],
    ['14.03.2021', '2021-03-14'],
    ['04.03.2021', '2021-03-04'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['05/05/2021', '2021-05-05'],
    ['14-03-2021', '2021-03-14'],
    ['14.03.21', '2021-03-14'],
    ['15 January 2024', '2024-01-15'],
    ['15th Jan 2024', '2024-01-15'],
    ['January 15, 2024', '2024-01-15'],
    ['Jan. 15 2024', '2024-01-15'],
    ['15-Jan-2024', '2024-01-15'],
    ['15. März 2024', '2024-03-15'],
    ['1er août 2024', '2024-08-01'],
    ['15 de enero de 2024', '2024-01-15'],
    ['2024年1月15日', '2024-01-15'],
  ])('%j is %s', (text, iso) => {
    expect(readDate(text)).toMatchObject({ kind: 'date', iso });
  });
});

describe('no date', () => {
  test.each<[text: string, kind: string]>([
    ['2021-02-30', 'impossible'],
    ['2023-02-29', 'impossible'],
    ['2024-13-01', 'impossible'],
    ['31.04.2024', 'impossible'],
    ['32/13/2024', 'impossible'],
    ['30 February 2024', 'impossible'],
    ['0/0/2024', 'impossible'],
    ['03/04/2026', 'ambiguous'],
    ['', 'none'],
    ['next spring', 'none'],
    ['2024', 'none'],
    ['Q3 2024', 'none'],
    ['[YYYY-MM-DD]', 'none'],
    ['12 apples 2024', 'none'],
    ['1.2.3', 'none'],
  ])('%j: %s', (text, kind) => {
    expect(readDate(text).kind).toBe(kind);
  });
});

it('an ambiguous date tells both readings', () => {
  expect(readDate('03/04/2026')).toMatchObject({ readings: ['2026-03-04', '2026-04-03'] });
});

it('a reading tells where the date stands, and whether it is written as ISO 8601 asks', () => {
  expect(readDate('on 2024-01-15')).toMatchObject({ form: 'iso', start: 3, end: 13 });
  expect(readDate('15 Jan 2024')).toMatchObject({ form: 'other' });
});

test.each<[text: string, names: boolean]>([
  ['July 2025', true],
  ['Aceptada – Julio 2025', true],
  ['März 2024', true],
  ['enero de 2024', true],
  ['Sept. 2023', true],
  ['2025', false],
  ['version 2025', false],
  ['Q3 2024', false],
  ['may be done', false],
])('%j names a month: %s', (text, names) => {
  expect(namesMonth(text)).toBe(names);
});
