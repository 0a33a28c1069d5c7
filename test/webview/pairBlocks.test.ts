/** Only what changed is made again. */
import { describe, expect, it } from 'vitest';
import { pairBlocks, type Pairable } from '../../webview/preview/pairBlocks.ts';

const prose = (text: string): Pairable => ({ html: `<p>${text}</p>`, diagrams: [] });
const drawing = (text: string): Pairable => ({ html: '<figure data-diagram="0"></figure>', diagrams: [{ text }] });
const A = prose('a');
const B = prose('b');
const C = prose('c');

describe('blocks', () => {
  it.each<[string, Pairable[], Pairable[], (number | undefined)[]]>([
    ['that are the same continue', [A, B], [A, B], [0, 1]],
    ['behind an edit continue', [A, B, C], [prose('x'), B, C], [undefined, 1, 2]],
    ['behind an insertion continue', [A, drawing('1')], [A, B, drawing('1')], [0, undefined, 1]],
    ['that moved continue', [A, B, C], [C, A, B], [2, 0, 1]],
    ['alike continue each their own', [A, A, B], [A, B, A], [0, 2, 1]],
    ['with an edited drawing continue it', [A, drawing('1'), B], [A, drawing('2'), B], [0, 1, 2]],
    ['keep their drawing when another comes before', [drawing('1'), A], [drawing('0'), drawing('1'), A], [undefined, 0, 1]],
    ['of nothing are new', [], [A], [undefined]],
  ])('%s', (_, old, next, expected) => {
    expect(pairBlocks(old, next)).toEqual(expected);
  });
});
