/** Running text: what a reader sees, what carried the marks, and where it all stands. */
import { describe, expect, it } from 'vitest';
import { parseDocument, type ArchDocument } from '../../server/document/document.ts';
import { MASK } from '../../server/document/inline.ts';

const read = (text: string): ArchDocument => parseDocument('file:///a.md', text);
const visible = (text: string): string | undefined => read(text).blocks[0]?.inline?.text;

describe('visible text', () => {
  const cases: readonly [text: string, expected: string][] = [
    ['plain', 'plain'],
    ['*a* **b** ***c*** _d_ __e__ ~~f~~', 'a b c d e f'],
    ['snake_case_name 2*3*4 * 5', 'snake_case_name 234 * 5'],
    ['**bold *both* bold**', 'bold both bold'],
    ['`code` ``a ` b``', 'code a ` b'],
    ['`never closed', '`never closed'],
    ['[text](target "title") [full][ref] [short]', 'text full [short]'],
    ['![alt](x.png)', 'alt'],
    ['[![alt](x.png)](y)', 'alt'],
    ['a <b>c</b> <!-- no --> d', 'a c  d'],
    ['<https://x.org> https://y.org/a_b_c.', 'https://x.org https://y.org/a_b_c.'],
    ['\\*a\\* \\q', '*a* \\q'],
    ['# Title ##', 'Title'],
    ['a\n  b\nc', 'a\nb\nc'],
    ['[a](b(c)d) (e)', 'a (e)'],
    ['[not a link] (space)', '[not a link] (space)'],
  ];
  it.each(cases)('of %j', (text, expected) => expect(visible(text)).toBe(expected));

  it('as prose masks what is not running text, place for place', () => {
    const inline = read('Use `kafka` at https://x.org now').blocks[0]?.inline;
    expect(inline?.prose).toBe(`Use ${MASK.repeat(5)} at ${MASK.repeat(13)} now`);
    expect(inline?.prose.length).toBe(inline?.text.length);
  });
});

describe('places', () => {
  const cases: readonly [name: string, text: string, word: string][] = [
    ['behind marks', '**Status**: *x* word', 'word'],
    ['on a later line', 'a\n   word', 'word'],
    ['in a quote', '> a\n> b word', 'word'],
    ['in a lazy line', '> a\nb word', 'word'],
    ['in an item in a quote', '> 1. a\n>    word', 'word'],
    ['behind tabs', '- a\n\t  b word', 'word'],
    ['behind carriage returns', 'a\r\nb\rword', 'word'],
    ['behind astral characters', '😀 **😀** word', 'word'],
    ['in a heading', '## A `b` word ##', 'word'],
    ['in a heading of hashes', '# # word', 'word'],
    ['in an underlined heading', 'a\n  word\n===', 'word'],
    ['behind a comment', 'a <!-- word? --> b', 'b'],
  ];
  it.each(cases)('%s', (_name, text, word) => {
    const document = read(text);
    const inline = document.walk().find((block) => block.inline !== undefined)?.inline;
    const at = inline?.text.lastIndexOf(word) ?? -1;
    expect(inline && document.slice(inline.range(at, at + word.length))).toBe(word);
    expect(inline?.range(at, at).start).toBe(text.lastIndexOf(word));
  });

  it('of spans include their marks', () => {
    const document = read('- **a** `b` [c](d) ![e](f) <g@h.i> <!-- j -->');
    const inline = document.walk().find((block) => block.inline !== undefined)?.inline;
    expect(inline?.spans.map((span) => [span.kind, document.slice(inline.spanRange(span))])).toEqual([
      ['strong', '**a**'],
      ['code', '`b`'],
      ['link', '[c](d)'],
      ['image', '![e](f)'],
      ['url', '<g@h.i>'],
      ['comment', '<!-- j -->'],
    ]);
  });
});
