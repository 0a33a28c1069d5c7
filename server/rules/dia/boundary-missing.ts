/** Architecture drawings of several nodes that show no boundary: of the system, of a network, of who runs what. */
import { ownDrawings } from '../../claims/drawings/drawings.ts';
import { defineRule } from '../rule.ts';
import { placeOfDrawing } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';

/** As many stand without a frame. */
const MOST_UNFRAMED = 5;

export const boundaryMissing = defineRule<'missing'>({
  meta: {
    id: 'dia/boundary-missing',
    title: 'An architecture diagram shows no boundary',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'This diagram has {count} nodes and no boundary around any of them. What is yours, what others run and what the internet can reach look alike; frame the system or its network zones.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const drawings = ownDrawings(document).filter(({ isStructure }) => isStructure);
    // One drawing that shows them is enough.
    if (drawings.some(({ diagram }) => diagram.boundaries.length > 0)) return;
    for (const { diagram, isComplete } of drawings) {
      if (!isComplete || diagram.nodes.length <= MOST_UNFRAMED || diagram.notation !== 'mermaid') continue;
      yield { message: 'missing', data: { count: diagram.nodes.length }, range: placeOfDrawing(document, diagram) };
    }
  },
});
