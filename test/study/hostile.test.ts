/** Files that mean harm or are broken: a study reads what it can of them, in time, and never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHcl } from '../../server/study/hcl.ts';
import { studySystem, type Study } from '../../server/study/study.ts';
import { yamlTrees } from '../../server/study/yamlTree.ts';
import { at, type Tree } from '../../server/study/tree.ts';
import { MemoryFiles, ROOT } from '../support/memoryPorts.ts';
import { SYSTEMS, systemIn } from './systems.ts';

const study = async (files: Readonly<Record<string, string>>): Promise<Study> => studySystem(new MemoryFiles(files), ROOT);

const systems = SYSTEMS.flatMap((name) => Object.entries(systemIn(name)));

describe('any file', () => {
  it('is read without an exception, however it is cut up', async () => {
    const pieces = fc
      .constantFrom(...systems)
      .chain(([path, text]) =>
        fc
          .tuple(fc.constant(path), fc.nat(text.length), fc.nat(text.length), fc.string())
          .map(([, from, length, noise]) => [path, text.slice(0, from) + noise + text.slice(from + length)] as const),
      );
    await fc.assert(
      fc.asyncProperty(pieces, async ([path, text]) => {
        const { facts, proposals } = await study({ [path]: text });
        expect(facts.every(({ evidence }) => Number.isInteger(evidence.line) && evidence.line >= 0)).toBe(true);
        expect(proposals.every(({ text: words, evidence }) => words !== '' && evidence.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is told of in one way only', async () => {
    const [first, second] = [await study(systemIn('payments')), await study(systemIn('payments'))];
    expect(second).toEqual(first);
  });
});

describe('a YAML file', () => {
  const deep = (tree: Tree): number => 1 + Math.max(0, ...[...tree.entries.values()].map(deep));

  it('cannot grow by anchors of anchors', async () => {
    const laughs = Array.from(
      { length: 30 },
      (_, index) => `l${index + 1}: &l${index + 1} [${Array.from({ length: 9 }, () => `*l${index}`).join(', ')}]`,
    );
    const files = { 'compose.yaml': `l0: &l0 ["lol"]\n${laughs.join('\n')}\nservices: { api: { depends_on: *l30, image: postgres } }` };
    expect((await study(files)).facts.map(({ kind }) => kind)).toEqual(['product']);
    expect((await study({ '.gitlab-ci.yml': `${files['compose.yaml']}\ntest: [npm test]` })).facts.map(({ kind }) => kind)).toEqual([
      'pipeline',
    ]);
  });

  it('cannot grow by maps merged into maps', () => {
    const merged = Array.from({ length: 2000 }, (_, index) => `m${index + 1}: &m${index + 1} { <<: *m${index}, k${index}: 1 }`);
    const [tree] = yamlTrees(`m0: &m0 {}\n${merged.join('\n')}`);
    expect(at(tree, 'm1', 'k0')?.text).toBe('1');
  });

  it('may hold an anchor inside itself', () => {
    const [tree] = yamlTrees('services: &all { api: { depends_on: *all, next: { self: *all } } }');
    expect(tree === undefined ? 0 : deep(tree)).toBe(5);
  });

  it('that is long is read from its beginning', () => {
    const [tree] = yamlTrees(`first: 1\n${Array.from({ length: 40_000 }, (_, index) => `key${index}: 1\n`).join('')}last: 1\n`);
    expect([at(tree, 'first')?.text, at(tree, 'last')]).toEqual(['1', undefined]);
  });

  it('takes the anchor that stands last before it', () => {
    const [tree] = yamlTrees('a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: *y\n');
    expect(['b', 'd', 'e'].map((key) => at(tree, key)?.text)).toEqual(['1', '2', undefined]);
  });

  it('merges without taking over what stands there already', () => {
    const [tree] = yamlTrees('base: &base { image: a, ports: [1] }\napi:\n  <<: [*base, { cpus: 2 }]\n  image: b\n');
    expect(['image', 'cpus'].map((key) => at(tree, 'api', key)?.text)).toEqual(['b', '2']);
    expect(at(tree, 'api', 'ports')?.items).toHaveLength(1);
  });

  it('may be nested deeper than any stack', async () => {
    expect(
      (
        await study({
          'compose.yaml': '['.repeat(50_000),
          'api.json': '{',
          'openapi.json': '{"openapi":'.repeat(50_000),
          'package.json': '{"a":['.repeat(50_000),
        })
      ).facts.every(({ kind }) => kind === 'language'),
    ).toBe(true);
  });
});

describe('other files', () => {
  it('expand no entity of XML', async () => {
    const bomb =
      '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><project><artifactId>x</artifactId><description>&b;&b;&b;</description></project>';
    expect((await study({ 'pom.xml': bomb })).facts.map((fact) => (fact.kind === 'purpose' ? fact.text : fact.kind))).toEqual([
      'language',
      '&b;&b;&b;',
    ]);
  });

  it('take names that objects have for what they are', async () => {
    const files = {
      'package.json': '{ "name": "x", "dependencies": { "__proto__": "1", "constructor": "1", "toString": "1" } }',
      'deploy.yaml': 'apiVersion: v1\nkind: constructor\n',
      'api.tf': 'provider "toString" {}',
      Dockerfile: 'FROM constructor\nFROM __proto__',
    };
    expect((await study(files)).facts.map(({ kind }) => kind)).toEqual(['platform', 'platform', 'language']);
  });

  it('with long lines and many brackets are read in time', async () => {
    const long = 'a'.repeat(900_000);
    const files = {
      'a.tf': `x = "${long}"\n${'{[('.repeat(100_000)}`,
      'b.tf': 'resource "a" "b" {\n'.repeat(40_000),
      'go.mod': `require ${long}`,
      Gemfile: `gem "${long}`,
      'build.gradle': `implementation ${'('.repeat(500_000)}`,
      'a.proto': 'message A { '.repeat(60_000),
      'a.graphql': `type ${long}`,
      CODEOWNERS: '@'.repeat(500_000),
    };
    const began = performance.now();
    await study(files);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

describe('Terraform', () => {
  it('is read block by block, whatever stands in strings, comments and lists', () => {
    const [block, other] = readHcl(
      '/* { */ resource "a" "b" { # }\n  name = "x { y"\n  list = [\n    { inner = 1 },\n  ]\n  nested {\n    deep = true // yes\n  }\n  after = 2\n}\nlocals { one = 1 }\n',
    );
    expect([
      block?.keyword,
      block?.labels,
      [...(block?.attributes ?? [])].map(([key, { value, line }]) => [key, value, line]),
      block?.blocks.map(({ keyword, attributes }) => [keyword, attributes.get('deep')?.value]),
    ]).toEqual([
      'resource',
      ['a', 'b'],
      [
        ['name', 'x { y', 1],
        ['list', '[', 2],
        ['after', '2', 8],
      ],
      [['nested', 'true']],
    ]);
    expect(other?.attributes.get('one')?.value).toBe('1');
  });
});
