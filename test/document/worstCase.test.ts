/** Input made to hurt: the work grows with the length and no faster, and nothing runs out of stack. */
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../server/document/anchors.ts';
import { directivesOf } from '../../server/document/directives.ts';
import { parseDocument } from '../../server/document/document.ts';
import { linksOf } from '../../server/document/links.ts';
import { placeholdersOf } from '../../server/document/placeholders.ts';
import { sentencesOf } from '../../server/document/sentences.ts';
import { tablesOf } from '../../server/document/tables.ts';

/** Reads all there is to read; returns how many blocks there are. */
function readAll(text: string): number {
  const document = parseDocument('file:///a.md', text);
  const read: unknown[] = [
    document.frontMatter,
    document.sections,
    linksOf(document),
    anchorsOf(document),
    placeholdersOf(document),
    directivesOf(document),
    tablesOf(document).map((table) => table.ragged),
  ];
  const blocks = document.walk();
  for (const block of blocks) for (const inline of block.ownInlines) read.push(inline.prose, sentencesOf(inline));
  return blocks.length;
}

const repeated =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(size);
const numbered =
  (line: (index: number) => string) =>
  (size: number): string =>
    Array.from({ length: size }, (_, index) => line(index)).join('\n');

const SIZE = 500;
/** 16 times the input: linear work takes 16 times as long, quadratic work 256 times. Between the two lies room for a busy machine. */
const GROWTH = 16;
const LIMIT = 100;
/** Shorter times than this are noise. */
const NOISE = 0.5;

describe('work grows with the length of', () => {
  const cases: Readonly<Record<string, (size: number) => string>> = {
    'links never closed': repeated('[a](<b'),
    'link titles never closed': repeated('[a](b "'),
    'mixed emphasis': repeated('*a _a '),
    'strong emphasis never closed': repeated('**a *b '),
    'backtick runs of all lengths': (size) => numbered((index) => '`'.repeat(index + 1))(Math.floor(Math.sqrt(size))).replaceAll('\n', ' '),
    'tags never closed': repeated('<a <b'),
    'comments never closed': repeated('<!-- archwright-disable '),
    'opening brackets': repeated('['),
    'nested brackets': (size) => '['.repeat(size) + ']'.repeat(size),
    addresses: repeated('https://a.b/(c) '),
    'bracketed guidance': repeated('[a b c] '),
    'guidance in quotes': repeated('"[x y z]" '),
    'braces and angles': repeated('{a b <c d '),
    marks: repeated('TODO ??? ____ '),
    sentences: repeated('a. B? '),
    paragraphs: repeated('some text\n\n'),
    'headings of one name': repeated('# h\n'),
    'list items': repeated('- a\n'),
    'lists within quotes within lists': repeated('- > 1. a\n'),
    fences: repeated('```\n'),
    'an open fence': (size) => `\`\`\`\n${'x\n'.repeat(size)}`,
    'an open comment': (size) => `<!--\n${'x\n\n'.repeat(size)}`,
    'definitions and references': (size) =>
      `${numbered((index) => `[d${index}]: /x\n`)(size)}\n${numbered((index) => `[d${index}]`)(size)}`,
    'definitions never finished': repeated('[a\n'),
    'table rows': (size) => `| a | b |\n|---|---|\n${'| c | d | e |\n'.repeat(size)}`,
    'table columns': (size) => `${'|a'.repeat(size)}|\n${'|-'.repeat(size)}|\n${'|c'.repeat(size)}|`,
    HTML: repeated('<h1><a href="'),
    'front matter keys': (size) => `---\n${numbered((index) => `k${index}: v`)(size)}\n---\n`,
    'lines that end in carriage returns': repeated('a\r\r'),
  };
  it.each(Object.entries(cases))('%s', (_name, make) => {
    const [short, long] = [make(SIZE), make(SIZE * GROWTH)];
    const base = Math.max(NOISE, fastest(short));
    expect(fastest(long) / base).toBeLessThan(LIMIT * (long.length / short.length / GROWTH));
  });
});

/** Milliseconds of the processor: what else the machine does counts little. */
function fastest(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    readAll(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('nothing runs out of stack in', () => {
  const cases: Readonly<Record<string, string>> = {
    'quotes 20,000 deep': `${'> '.repeat(20_000)}a`,
    'lists 2,000 deep': numbered((index) => `${'  '.repeat(index)}- a`)(2_000),
    'lists 20,000 deep on one line': `${'- '.repeat(20_000)}a`,
    'front matter nested 20,000 deep': `---\na: ${'['.repeat(20_000)}\n---\n`,
    'front matter that multiplies itself': `---\n${numbered(
      (index) =>
        `k${index}: &k${index} [${Array<string>(9)
          .fill(index === 0 ? 'x' : `*k${index - 1}`)
          .join(', ')}]`,
    )(9)}\n---\n`,
    'five million characters': 'Some words of a long text.\n'.repeat(190_000),
  };
  it.each(Object.entries(cases))('%s', (_name, text) => expect(readAll(text)).toBeGreaterThanOrEqual(0));
});
