/** How phrases of a word list are written and found: openings of words, choices between words, words that may be left out. */
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../server/claims/lexicon.ts';

const lexicon = new Lexicon({ drink: ['tea', 'coffee*', 'hot|warm very? milk', 'milk'], made: ['is|was made by|of', 'is|was _ brewed'] });

function found(text: string): string[] {
  return lexicon.find(text).map(({ key, start, end }) => `${key}: ${text.slice(start, end)}`);
}

describe('a phrase', () => {
  it.each([
    ['Tea', ['drink: Tea']],
    ['coffeehouse', ['drink: coffeehouse']],
    ['warm milk', ['drink: warm milk', 'drink: milk']],
    ['hot very milk', ['drink: hot very milk', 'drink: milk']],
    ['hot tea', ['drink: tea']],
    ['It was made of tea', ['made: was made of', 'drink: tea']],
    ['It is made for tea', ['drink: tea']],
    ['It was freshly and slowly brewed', ['made: was freshly and slowly brewed']],
    ['teapot', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
