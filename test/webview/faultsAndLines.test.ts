/** Where Mermaid's complaints stand, and which line stands at which height. */
import { describe, expect, it } from 'vitest';
import { faultOf, writtenLine } from '../../webview/preview/fault.ts';
import { lineAtTop, topOfLine } from '../../webview/preview/lines.ts';

describe('a complaint of Mermaid', () => {
  it('is told with the line it is about', () => {
    const error = Object.assign(new Error('Parse error on line 2'), { hash: { loc: { first_line: 2 } } });
    expect(faultOf(error, 'flowchart LR\n  A -->\n')).toEqual({ line: 1, message: 'Mermaid cannot read “A -->”.' });
  });

  it('is told as it is where it names no line', () => {
    expect(faultOf(new Error('No diagram type detected'), 'x')).toEqual({
      line: undefined,
      message: 'Mermaid cannot read this: No diagram type detected',
    });
  });

  it.each([
    ['flowchart LR\nA', 2, 1],
    ['%% note\nflowchart LR\nA', 2, 2],
    ['---\ntitle: T\n---\nflowchart LR\nA', 2, 4],
    ['flowchart LR', 9, 0],
  ])('is placed in the text as written: %j', (text, read, written) => {
    expect(writtenLine(text, read)).toBe(written);
  });
});

describe('lines and heights', () => {
  const anchors = [
    { line: 0, top: 0 },
    { line: 10, top: 100 },
    { line: 20, top: 500 },
  ];

  it.each([
    [0, 0],
    [5, 50],
    [10, 100],
    [15, 300],
    [30, 500],
  ])('line %d stands at %d', (line, top) => {
    expect(topOfLine(anchors, line)).toBe(top);
  });

  it.each([
    [0, 0],
    [50, 5],
    [300, 15],
    [900, 20],
  ])('at %d stands line %d', (top, line) => {
    expect(lineAtTop(anchors, top)).toBe(line);
  });
});
