/** Boxes of a drawing that nothing leads to or from. Legends, notes and groups that only list things need no edges. */
import type { Diagram, DiagramNode } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';

const KINDS: ReadonlySet<string> = new Set(['flowchart', 'c4', 'architecture', 'sequence', 'block']);
const ASIDE = /\b(?:legend|key|notes?|nb|title|caption|tbd|todo|out of scope|assumption|version|e\.g)\b|…|\.\.\./i;
const LONGEST_NAME = 60;

export const nodeOrphan = defineRule<'orphan'>({
  meta: {
    id: 'dia/node-orphan',
    title: 'A node has no edge',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['OWN'],
    words: [/mermaid/i],
    messages: {
      orphan: 'Nothing leads to or from “{name}”. A reader cannot tell what it has to do with the rest; connect it, or take it out.',
    },
  },
  *check({ document }) {
    for (const diagram of diagramsOf(document)) {
      if (
        diagram.notation !== 'mermaid' ||
        !KINDS.has(diagram.kind) ||
        !diagram.isRead ||
        diagram.passedOver.length > 0 ||
        diagram.edges.length === 0
      )
        continue;
      const orphans = diagram.nodes.filter((node) => !isJoined(diagram, node));
      // A picture of things side by side.
      if (orphans.length * 3 > diagram.nodes.length) continue;
      for (const node of orphans)
        if (!isAside(document, diagram, node, orphans)) yield { message: 'orphan', data: { name: node.label }, range: node.range };
    }
  },
});

/** By an edge of its own or of a boundary around it. */
function isJoined({ edges }: Diagram, node: DiagramNode): boolean {
  const ids = new Set([node.id]);
  for (let each = node.boundary; each !== undefined; each = each.parent) ids.add(each.id);
  return edges.some((edge) => ids.has(edge.from) || ids.has(edge.to));
}

function isAside(document: ArchDocument, { kind, content }: Diagram, node: DiagramNode, orphans: readonly DiagramNode[]): boolean {
  if (node.role === 'note' || node.label.trim() === '' || node.label.length > LONGEST_NAME || ASIDE.test(node.label) || ASIDE.test(node.id))
    return true;
  for (let each = node.boundary; each !== undefined; each = each.parent) if (ASIDE.test(each.label)) return true;
  // Those that share a boundary and no edges are listed in it.
  if (node.boundary !== undefined && orphans.some((other) => other !== node && other.boundary === node.boundary)) return true;
  const others = document
    .slice(content)
    .split('\n')
    .filter((line) => /~{3}|^\s*(?:note|links?|class)\b/i.test(line));
  // Placed by an invisible edge, or spoken of in a note.
  return others.some((line) => (kind === 'sequence' ? line.includes(node.id) : line.includes('~~~') && line.includes(node.id)));
}
