/** A search for figures of one meaning: what it finds near its words, and that an earlier version of the document has no part in it. */
import { describe, expect, it } from 'vitest';
import { blocksWith } from '../../server/document/blockShape.ts';
import { parseDocument } from '../../server/document/document.ts';
import { FigureSearch } from '../../server/quantities/figureSearch.ts';

const URI = 'file:///plan.md';
const search = new FigureSearch(blocksWith(/waits/i), { compute: ({ quantity }) => quantity.kind === 'duration' });

/** What is found in the last of some versions of a document, each parsed with the one before at hand and searched. */
function found(...versions: readonly string[]): readonly string[] {
  let document = parseDocument(URI, '');
  let figures: readonly string[] = [];
  for (const text of versions) {
    document = parseDocument(URI, text, document);
    figures = search.in(document).map(({ quantity }) => quantity.written);
  }
  return figures;
}

const BELOW = '## Jobs\n\nThe job ends after 4 s.\n';

describe('a search for figures', () => {
  it.each([
    { where: 'in a text that holds the words', text: 'The client waits 3 s.\n\nThe job ends after 4 s.\n', figures: ['3 s'] },
    { where: 'that are meant, among others', text: 'The client waits 3 s, 5 times.\n', figures: ['3 s'] },
    { where: 'below a heading with the words', text: '## Waits\n\nThe client: 3 s.\n\n## Jobs\n\nThe job: 4 s.\n', figures: ['3 s'] },
    {
      where: 'below an item with the words, and not beside it',
      text: '- The client waits:\n  - at most 3 s\n- The job ends after 4 s.\n',
      figures: ['3 s'],
    },
    { where: 'in front matter', text: '---\ntimeout: 2 s\n---\n\nThe client waits 3 s.\n', figures: ['2 s', '3 s'] },
  ])('finds those $where', ({ text, figures }) => {
    expect(found(text)).toEqual(figures);
  });

  it.each([
    { what: 'a text gains the words', versions: ['The client takes 3 s.\n', 'The client waits 3 s.\n'], figures: ['3 s'] },
    { what: 'a heading gains them', versions: [BELOW, BELOW.replace('Jobs', 'Waits')], figures: ['4 s'] },
    { what: 'a heading loses them', versions: [BELOW.replace('Jobs', 'Waits'), BELOW], figures: [] },
    { what: 'a figure changes its kind', versions: ['The client waits 3 s.\n', 'The client waits 3 GB.\n'], figures: [] },
  ])('finds what stands there when $what', ({ versions, figures }) => {
    expect(found(...versions)).toEqual(figures);
  });
});
