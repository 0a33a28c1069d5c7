/** Participants of a sequence that nobody declared, where one that is declared differs by a letter or in case. */
import { isNear } from '../../claims/parts/partNames.ts';
import type { Diagram, DiagramNode } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { Edit } from '../../document/edits.ts';
import { insertLines } from '../../document/edits.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';

interface State {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
  readonly near: DiagramNode;
}

export const participantUndeclared = defineRule<'near', State>({
  meta: {
    id: 'dia/participant-undeclared',
    title: 'A participant is almost one that is declared',
    severity: 'hint',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    words: [/mermaid/i],
    messages: {
      near: '“{name}” is not declared, and “{near}” is. Mermaid draws both, side by side; write the declared name, or declare this one as well.',
    },
  },
  *check({ document }) {
    for (const diagram of diagramsOf(document)) {
      if (diagram.kind !== 'sequence') continue;
      const declared = diagram.nodes.filter((node) => node.declared);
      for (const node of diagram.nodes) {
        const near = node.declared
          ? undefined
          : declared.find(
              (other) =>
                isSlip(node.id, other.id) || (other.label !== other.id && (isSlip(node.id, other.label) || node.id === other.label)),
            );
        if (near !== undefined)
          yield { message: 'near', data: { name: node.id, near: near.id }, range: node.range, state: { diagram, node, near } };
      }
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { diagram, node, near } = state;
    return [
      { title: `Write “${near.id}”`, edits: renamed(document, diagram, node.id, near.id), preferred: true },
      { title: `Declare “${node.id}”`, edits: [declaration(document, diagram, node.id)] },
    ];
  },
});

/** The same but for case, or a letter within a word of some length; `S1` and `S2` are two things. */
function isSlip(one: string, other: string): boolean {
  if (one === other) return false;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return (
    a === b ||
    a.replaceAll(/[\s_-]/g, '') === b.replaceAll(/[\s_-]/g, '') ||
    (!/\d/.test(a + b) && a.startsWith(b.charAt(0)) && Math.min(a.length, b.length) > 4 && isNear(a, b))
  );
}

/** Both ends of every message that names it. */
function renamed(document: ArchDocument, { edges }: Diagram, from: string, to: string): Edit[] {
  return edges
    .flatMap((edge): Edit[] => [
      ...(edge.from === from ? [{ range: { start: edge.range.start, end: edge.range.start + from.length }, newText: to }] : []),
      ...(edge.to === from ? [{ range: { start: edge.range.end - from.length, end: edge.range.end }, newText: to }] : []),
    ])
    .filter(({ range }) => document.slice(range) === from);
}

function declaration(document: ArchDocument, { nodes }: Diagram, id: string): Edit {
  const last = nodes.filter((node) => node.declared).at(-1);
  const line = document.lines.lineAt(last?.range.start ?? 0);
  const indent = /^[ \t>]*/.exec(document.lines.text(line))?.[0] ?? '';
  return insertLines(document, line + 1, [`${indent}participant ${id}`]);
}
