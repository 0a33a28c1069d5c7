/** Where sentences end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { sentencesOf, type Sentence } from '../../server/document/sentences.ts';
import { markdownSoup } from './support.ts';

const read = (text: string): readonly Sentence[] => {
  const inline = parseDocument('file:///a.md', text).blocks[0]?.inline;
  return inline ? sentencesOf(inline) : [];
};

describe('sentences', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['end at full stops', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['need none', 'A heading', ['A heading']],
    [
      'keep abbreviations',
      'Stores, e.g. Redis, i.e. caches vs. Databases, etc. count.',
      ['Stores, e.g. Redis, i.e. caches vs. Databases, etc. count.'],
    ],
    ['keep figures and versions', 'It takes 3.5 ms with v1.2.3. Then 7.', ['It takes 3.5 ms with v1.2.3.', 'Then 7.']],
    [
      'end behind units',
      'It answers within 250 ms. Then 5 min. Or 10 s. Done, see Ms. Lovelace.',
      ['It answers within 250 ms.', 'Then 5 min.', 'Or 10 s.', 'Done, see Ms. Lovelace.'],
    ],
    ['end behind rates', 'The peak is 80 requests/s. Each node takes 20.', ['The peak is 80 requests/s.', 'Each node takes 20.']],
    [
      'go on behind an ellipsis',
      'It works… mostly. Wait... and see. Done… Next.',
      ['It works… mostly.', 'Wait... and see.', 'Done…', 'Next.'],
    ],
    ['hold their quotes', '"Really?" he said. (It is.) Fine.', ['"Really?" he said.', '(It is.)', 'Fine.']],
    ['run over lines', 'One\ntwo. three\nfour.\nfive', ['One\ntwo. three\nfour.', 'five']],
    [
      'end before a label that opens a line',
      'CONTEXT: one region\nCHOSEN: A\nfor now\nRATIONALE: cheap',
      ['CONTEXT: one region', 'CHOSEN: A\nfor now', 'RATIONALE: cheap'],
    ],
    ['do not end before other words with a colon', 'We keep\norders: two years', ['We keep\norders: two years']],
    ['do not end in code', 'Call `a. B` now. Then stop.', ['Call a. B now.', 'Then stop.']],
    ['end in other scripts', '速い。安い。', ['速い。', '安い。']],
  ];
  it.each(cases)('%s', (_name, text, expected) => expect(read(text).map((each) => each.text)).toEqual(expected));

  it('leave out no word and overlap nowhere', () => {
    fc.assert(
      fc.property(markdownSoup, (text) => {
        for (const block of parseDocument('file:///a.md', text).walk()) {
          for (const inline of block.ownInlines) {
            let last = 0;
            for (const sentence of sentencesOf(inline)) {
              expect(inline.text.slice(last, sentence.start).trim()).toBe('');
              expect(inline.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
              last = sentence.end;
            }
            expect(inline.text.slice(last).trim()).toBe('');
          }
        }
      }),
    );
  });
});
