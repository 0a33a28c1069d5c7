/** Every rule against its fixture, `test/rules/<id>.md`, and its page, `docs/rules/<id>.md`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { rules } from '../../server/rules/registry.ts';
import { checkCase, countFindings } from '../support/checkRule.ts';
import { readFixture } from '../support/ruleFixture.ts';

const fixtureOf = (id: string): URL => new URL(`${id}.md`, import.meta.url);
const pageOf = (id: string): URL => new URL(`../../docs/rules/${id}.md`, import.meta.url);
const sourceOf = (id: string): URL => new URL(`../../server/rules/${id}.ts`, import.meta.url);

const PAGE_HEADINGS = ['What it checks', 'Why it matters', 'Incorrect', 'Correct', 'How to fix', 'When not to use it'];

describe.each(rules.map((rule) => ({ id: rule.meta.id, rule })))('$id', ({ id, rule }) => {
  const cases = existsSync(fixtureOf(id)) ? readFixture(readFileSync(fixtureOf(id), 'utf8')) : [];

  it('has its file, its fixture and its page at the path of its id', () => {
    expect([sourceOf(id), fixtureOf(id), pageOf(id)].filter((url) => !existsSync(url)).map((url) => url.pathname)).toEqual([]);
    expect(
      cases.some((each) => each.files.some((file) => file.expected.length > 0)),
      'a case that fires',
    ).toBe(true);
    expect(
      cases.some((each) => each.files.every((file) => file.expected.length === 0)),
      'a case that stays quiet',
    ).toBe(true);
  });

  it('declares a fix exactly when it has one', () => {
    expect(rule.fix !== undefined).toBe(rule.meta.fix !== 'none');
  });

  it.each(cases)('$name', async (fixture) => {
    await checkCase(id, fixture);
  });

  it('has a page whose examples do what they say', async () => {
    const page = readFileSync(pageOf(id), 'utf8');
    const headings = headingsOf(page);
    expect(headings).toEqual(PAGE_HEADINGS);
    const examples = readFixture(page);
    const incorrect = examples.filter((each) => each.name === 'Incorrect');
    const correct = examples.filter((each) => each.name === 'Correct');
    expect(incorrect.length > 0 && correct.length > 0, 'an example on either side').toBe(true);
    for (const each of incorrect)
      expect(Math.max(...(await countFindings(id, each))), 'one finding, or one on either side of a pair').toBe(1);
    for (const each of correct) expect(Math.max(...(await countFindings(id, each)))).toBe(0);
  });
});

/** Second-level headings of a page; those of its examples are not its own. */
function headingsOf(page: string): string[] {
  return parseDocument('file:///page.md', page)
    .sections.filter((section) => section.level === 2)
    .map((section) => section.title);
}

describe('the catalogue', () => {
  it('lists every rule that has a file', () => {
    const known = new Set(rules.map((rule) => `${rule.meta.id}.ts`));
    const families = new Set(rules.map((rule) => rule.meta.id.slice(0, rule.meta.id.indexOf('/'))));
    const files = [...families].flatMap((family) =>
      readdirSync(new URL(`../../server/rules/${family}/`, import.meta.url)).map((file) => `${family}/${file}`),
    );
    expect(files.filter((file) => !file.endsWith('/index.ts') && !known.has(file))).toEqual([]);
  });

  it('asks for words by patterns that are cheap and keep no place', () => {
    expect(
      rules.filter(({ meta }) => (meta.words ?? []).some(({ flags }) => flags !== '' && flags !== 'i')).map(({ meta }) => meta.id),
    ).toEqual([]);
  });

  it('has no fixture or page without a rule', () => {
    const ids = new Set(rules.map((rule) => rule.meta.id));
    const stray = [new URL('.', import.meta.url), new URL('../../docs/rules/', import.meta.url)].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md') && path.includes('/'))
        .filter((path) => !ids.has(path.slice(0, -'.md'.length))),
    );
    expect(stray).toEqual([]);
  });
});
