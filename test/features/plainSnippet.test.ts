/** Snippet syntax taken out. */
import { describe, expect, it } from 'vitest';
import { plainSnippet } from '../../server/features/plainSnippet.ts';

describe('plainSnippet', () => {
  it.each([
    ['## ${1:Status}', '## Status'],
    ['${1|Accepted,Proposed|}', 'Accepted'],
    ['${1|one\\, two,three|}', 'one, two'],
    ['$1 and ${2} and $0', ' and  and '],
    ['${1:outer ${2:inner}}', 'outer inner'],
    ['costs \\$5 \\} \\\\', 'costs $5 } \\'],
    ['plain', 'plain'],
  ])('%s → %s', (snippet, text) => {
    expect(plainSnippet(snippet)).toBe(text);
  });
});
