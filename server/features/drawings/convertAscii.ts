/** A drawing in plain characters as a Mermaid one, offered only where every character of it was understood: nothing drawn gets lost. */
import { intersects, type Range } from '../../base/range.ts';
import { readAscii, type AsciiDrawing } from '../../diagrams/ascii.ts';
import { drawnCharacters, drawnTexts } from '../../diagrams/plainText.ts';
import { printFlowchart } from '../../diagrams/printFlowchart.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Fix } from '../../rules/rule.ts';
import { idFor } from '../../rules/support/drawingEdits.ts';

/** Fewer boxes are a frame around words. */
const LEAST_BOXES = 2;

/** The drawing at a place in Mermaid; none where there is none or some of it was not understood. */
export function conversionsAt(document: ArchDocument, range: Range): readonly Fix[] {
  const block = drawnTexts(document).find((each) => intersects(each, range));
  if (block === undefined) return [];
  const { text, start } = drawnCharacters(document, block);
  const drawing = readAscii(text, start);
  if (!drawing.isWhole || drawing.nodes.length < LEAST_BOXES || drawing.edges.length === 0) return [];
  const at = document.lines.start(document.lines.lineAt(block.start));
  const prefix = /^[ \t>]*/.exec(document.text.slice(at, block.start))?.[0] ?? '';
  const before = block.kind === 'code' ? prefix.replace(/ {1,4}$|\t$/, '') : prefix;
  const lines = ['```mermaid', ...flowchartOf(drawing), '```'];
  return [
    {
      title: 'Convert the drawing to Mermaid',
      edits: [
        {
          range: { start: block.kind === 'code' ? at + before.length : block.start, end: block.end },
          newText: lines.join(document.lineEnding + before),
        },
      ],
    },
  ];
}

function flowchartOf({ nodes, edges, boundaries, isAcross }: AsciiDrawing): readonly string[] {
  const ids = new Map<string, string>();
  for (const { id } of [...boundaries, ...nodes])
    ids.set(id, idFor({ nodes: [...ids.values()].map((taken) => ({ id: taken })), boundaries: [] }, id));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return printFlowchart({
    across: isAcross,
    frames: boundaries.map(({ id, label, parent }) => ({ id: idOf(id), label, parent: parent && idOf(parent.id) })),
    nodes: nodes.map(({ id, label, role, boundary }) => ({ id: idOf(id), label, role, frame: boundary && idOf(boundary.id) })),
    edges: edges.map(({ from, to, label, direction }) => ({ from: idOf(from), to: idOf(to), label, direction })),
  });
}
