/** Drawings of more than a reader takes in. */
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import { defineRule } from '../rule.ts';
import { placeOfDrawing } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';

const MOST_NODES = 30;
const MOST_EDGES = 50;

export const tooLarge = defineRule<'nodes' | 'edges'>({
  meta: {
    id: 'dia/too-large',
    title: 'A diagram is too large to read',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      nodes:
        'This diagram has {count} nodes; past thirty, somebody new to the team cannot read it. Draw an overview, and one diagram for each part of it.',
      edges:
        'This diagram has {count} edges; past fifty, somebody new to the team cannot follow them. Draw an overview, and one diagram for each part of it.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    for (const diagram of diagramsOf(document)) {
      const { nodes, edges } = diagram;
      const range = placeOfDrawing(document, diagram);
      if (nodes.length > MOST_NODES) yield { message: 'nodes', data: { count: nodes.length }, range };
      else if (edges.length > MOST_EDGES) yield { message: 'edges', data: { count: edges.length }, range };
    }
  },
});
