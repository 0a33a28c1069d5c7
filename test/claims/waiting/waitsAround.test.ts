/** Which wait stands shortest around a hop: looked up, it is the one that looking at all of them finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitsOf, type Wait } from '../../../server/claims/waiting/timeouts.ts';
import { shortestAround, standsAround } from '../../../server/claims/waiting/waitsAround.ts';
import { parseDocument, type ArchDocument } from '../../../server/document/document.ts';
import { compareExact } from '../../../server/quantities/exact.ts';

const part = fc.constantFrom('browser', 'gateway', 'order service', 'Orders', 'billing service', 'database', 'search API');
const time = fc.integer({ min: 1, max: 9 }).map((seconds) => `${seconds} s`);
const sentence = fc.oneof(
  fc.tuple(part, part, time).map(([from, to, wait]) => `The ${from} calls the ${to} with a timeout of ${wait}.`),
  fc.tuple(part, time).map(([from, wait]) => `The ${from} gives up after ${wait}.`),
  fc.tuple(part, time).map(([to, wait]) => `Calls to the ${to} time out after ${wait}.`),
  fc.tuple(part, time).map(([from, wait]) => `In phase 2 the ${from} gives up after ${wait}.`),
  fc.tuple(part, time).map(([from, wait]) => `The ${from} waits ${wait} for the whole request.`),
  time.map((wait) => `Each request has an end-to-end deadline of ${wait}.`),
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
const sections = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n'));

function read(paragraphs: readonly string[], behind: string): ArchDocument {
  return parseDocument(
    'file:///docs/plan.md',
    `# Plan\n\n${paragraphs.map((text, index) => `## Part ${'ABCDE'.charAt(index)}\n\n${text}\n`).join('\n')}\n${behind}\n`,
  );
}

function lookingAtAll(document: ArchDocument, hop: Wait): Wait | undefined {
  return waitsOf(document)
    .filter((wait) => standsAround(document, wait, hop))
    .toSorted((a, b) => compareExact(a.seconds, b.seconds))[0];
}

describe('the shortest wait around a hop', () => {
  it.each([
    ['a short document', ''],
    ['a long one, whose sections speak of different flows', `## More\n\n${'Nothing. '.repeat(500)}`],
  ])('is found in %s', (_name, behind) => {
    fc.assert(
      fc.property(fc.array(sections, { minLength: 1, maxLength: 3 }), (texts) => {
        const document = read(texts, behind);
        for (const hop of waitsOf(document)) expect(shortestAround(document, hop)).toBe(lookingAtAll(document, hop));
      }),
      { numRuns: 300 },
    );
  });

  it('is among thousands', () => {
    const document = read(
      [
        'The gateway gives up after 3 s. '.repeat(4000),
        'The browser gives up after 2 s. The order service calls the database with a timeout of 5 s.',
      ],
      '',
    );
    const waits = waitsOf(document);
    expect(waits.length).toBe(4002);
    expect(waits.slice(-1).map((hop) => shortestAround(document, hop))).toEqual([waits[4000]]);
  });
});
