/** Connections of the communication table that no drawing shows, where the drawings show the others. */
import { areAllEdgesRead, ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import { areJoined, nodesNamed } from '../../claims/drawings/joins.ts';
import type { DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import { communicationOf, type Connection } from '../../plan/readCommunication.ts';
import { defineRule } from '../rule.ts';
import { appendToDrawing, edgeLine } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';
import { escapeText } from '../../drafts/snippetText.ts';

interface State {
  readonly drawing: OwnDrawing;
  readonly from: DiagramNode;
  readonly to: DiagramNode;
  readonly method: string;
}

const NOT_YET = /\b(?:later|future|planned|optional|phase (?:2|3)|v[2-9]|removed|deprecated)\b/i;
/** Stand for several, or for none in particular. */
const GENERAL = /\b(?:all|any|each|every|other|various|services|clients|internal|\*)\b/i;

export const commUndrawn = defineRule<'undrawn', State>({
  meta: {
    id: 'comm/undrawn',
    title: 'A connection stands in no diagram',
    severity: 'info',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      undrawn:
        'The table connects {from} with {to}; the diagrams show both, and nothing leads from one to the other. Draw the edge, or take the row out.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const tables = communicationOf(document);
    if (tables.length === 0) return;
    const drawings = ownDrawings(document).filter(
      ({ diagram, isStructure, isComplete }) => isComplete && (isStructure || diagram.kind === 'sequence'),
    );
    if (drawings.length === 0 || !areAllEdgesRead(document)) return;
    const compared = tables.flatMap(({ connections }) => connections).flatMap((connection) => comparedWith(document, drawings, connection));
    const undrawn = compared.filter(({ isDrawn }) => !isDrawn);
    // A picture that shows fewer than half of them is of something else.
    if (undrawn.length * 2 > compared.length) return;
    for (const { connection, state } of undrawn)
      yield {
        message: 'undrawn',
        data: { from: `“${connection.from ?? ''}”`, to: `“${connection.to ?? ''}”` },
        range: connection.name.range,
        related: [{ uri: document.uri, range: state.from.range, message: `${state.from.label} in the diagram` }],
        state,
      };
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const line = edgeLine(state.drawing.diagram, state.from.id, state.to.id, `\${1:${escapeText(state.method)}}`);
    return line === undefined
      ? []
      : [
          {
            title: `Draw ${state.from.label} → ${state.to.label}`,
            edits: [appendToDrawing(document, state.drawing.diagram, [line])],
            snippet: true,
            preferred: true,
          },
        ];
  },
});

interface Compared {
  readonly connection: Connection;
  readonly isDrawn: boolean;
  readonly state: State;
}

/** Whether the connection is drawn, where some drawing shows both its ends; nothing where none does. */
function comparedWith(document: ArchDocument, drawings: readonly OwnDrawing[], connection: Connection): Compared[] {
  const { from, to, row, cells } = connection;
  if (
    from === undefined ||
    to === undefined ||
    from.toLowerCase() === to.toLowerCase() ||
    GENERAL.test(from) ||
    GENERAL.test(to) ||
    NOT_YET.test(row.cells.map((cell) => cell.text).join(' '))
  )
    return [];
  const places = drawings.flatMap((drawing) => {
    const { diagram } = drawing;
    const [left, right] = [nodesNamed(document, diagram, from), nodesNamed(document, diagram, to)];
    return left.length === 0 || right.length === 0 ? [] : [{ drawing, left, right }];
  });
  const best = places.find(({ drawing }) => drawing.isStructure) ?? places[0];
  const [first] = best?.left ?? [];
  const last = best?.right.find((node) => node !== first);
  if (best === undefined || first === undefined || last === undefined) return [];
  const isDrawn = places.some(({ drawing, left, right }) => areJoined(document, drawing.diagram, left, right));
  return [
    { connection, isDrawn, state: { drawing: best.drawing, from: first, to: last, method: cells.get('method')?.text ?? 'protocol' } },
  ];
}
