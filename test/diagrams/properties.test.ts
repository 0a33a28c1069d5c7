/** What holds for any text between the fences: reading never throws, and every place lies in the fence. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDiagrams } from './readDiagrams.ts';

const headers = [
  'flowchart LR',
  'sequenceDiagram',
  'erDiagram',
  'classDiagram',
  'stateDiagram-v2',
  'C4Container',
  'architecture-beta',
  'block-beta',
  'pie',
  '',
];
const pieces = [
  'A',
  'b-c',
  '-->',
  '-.->',
  '|x|',
  '[(',
  ')]',
  '["q',
  '"]',
  '{',
  '}',
  'subgraph s',
  'end',
  '->>',
  ': text',
  'participant P as Q',
  'alt x',
  'else',
  '||--o{',
  'Rel(a, "b", c)',
  'Person(',
  '<|--',
  '[*]',
  'state "x" as y {',
  'service s(db)[S] in g',
  'a:L -- R:b',
  '&',
  ';',
  '%%',
  '%%{',
  '---',
  'accDescr {',
  '\t',
  '"',
  '`',
  '~~~',
  '@{ shape: cyl, label: "x" }',
];
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ maxLength: 6 }).map((text) => text.replaceAll('`', '')),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' ').replaceAll(/[\r\n]/g, ' '));

it('reads any drawing without throwing, and names places within it only', () => {
  fc.assert(
    fc.property(fc.constantFrom(...headers), fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (header, lines, end) => {
      const { diagrams } = readDiagrams(['# Plan', '', '```mermaid', header, ...lines, '```', ''].join(end));
      for (const diagram of diagrams) {
        const places = [
          ...diagram.nodes.flatMap((node) => [node.range, node.labelRange]),
          ...diagram.edges.flatMap((edge) => [edge.range, edge.arrowRange, edge.labelRange ?? edge.range]),
          ...diagram.boundaries.map(({ range }) => range),
          ...diagram.passedOver,
        ];
        for (const place of places) {
          expect(place.start).toBeGreaterThanOrEqual(diagram.content.start);
          expect(place.end).toBeLessThanOrEqual(diagram.content.end);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
        }
      }
    }),
    { numRuns: 500 },
  );
});

const strokes = ['┌──┐', '│', '└──┘', '+--+', '|', '-->', '─', 'v', '▼', '^', '├', '┤', 'Orders', 'db', ' ', '   ', '日本'];

it('reads any text in plain characters without throwing, and names places within it only', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.constantFrom(...strokes), { maxLength: 10 }).map((parts) => parts.join('')),
        { maxLength: 12 },
      ),
      (lines) => {
        const { diagrams } = readDiagrams(['# Plan', '', '~~~', ...lines, '~~~', ''].join('\n'));
        for (const diagram of diagrams) {
          for (const place of [
            ...diagram.nodes.map(({ range }) => range),
            ...diagram.edges.map(({ range }) => range),
            ...diagram.passedOver,
          ]) {
            expect(place.start).toBeGreaterThanOrEqual(diagram.content.start);
            expect(place.end).toBeLessThanOrEqual(diagram.content.end);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
