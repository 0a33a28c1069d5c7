/** Components that no diagram shows, where the diagrams show the others. */
import { regex } from '../../base/patterns.ts';
import { callsOf, modeBetween } from '../../claims/parts/calls.ts';
import { partsOf, type Part } from '../../claims/parts/components.ts';
import { areAllRead, isAtHeightOfParts, mayBeDrawn, ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import { namesOfNode } from '../../claims/drawings/drawnNames.ts';
import { partName } from '../../claims/parts/partNames.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { appendToDrawing, edgeLine, idFor, nodeLine } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { mentionsOf } from '../support/writtenNames.ts';

/** What a component says that is not there yet, or only inside another. */
const NOT_DRAWN = regex('i')`
  \b(?:later|future|planned|phase (?:2|3|two|three|ii|iii)|v[2-9]|post-mvp|not yet|optional|out of scope|deprecated|removed|library|
  in-process|embedded in|part of the|module (?:of|in|inside)|inside the|runs inside|cross-cutting|not drawn|not shown|omitted)\b
`;

export const componentUndrawn = defineRule<'undrawn', Part>({
  meta: {
    id: 'dia/component-undrawn',
    title: 'A component stands in no diagram',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'HEAPTRACE'],
    messages: {
      undrawn:
        '“{name}” is described here and stands in no diagram. Whoever goes by the picture will not know of it; draw it with what it calls, or say where it lives.',
    },
  },
  *check(context) {
    const { document } = context;
    const parts = partsOf(document).all.filter(isToBeDrawn);
    if (parts.length < 3 || !isLive(context) || target(document) === undefined || !areAllRead(document)) return;
    const undrawn = parts.filter((part) => !mayBeDrawn(document, part) && !isSaidToBeLeftOut(document, part));
    // A picture that shows fewer than half of them is of something else.
    if (undrawn.length * 2 >= parts.length) return;
    for (const part of undrawn) yield { message: 'undrawn', data: { name: part.title }, range: part.main.name.range, state: part };
  },
  fix({ document }, { state }) {
    const drawing = target(document);
    if (state === undefined || drawing === undefined) return [];
    const { diagram } = drawing;
    const id = idFor(diagram, state.title);
    const node = nodeLine(diagram, id, state.title.replaceAll('"', '#quot;'), state.standing);
    if (node === undefined) return [];
    const edges = edgesOf(document, drawing, state, id);
    const edit = appendToDrawing(document, diagram, [escapeText(node), ...edges]);
    return [{ title: `Draw “${state.title}”`, edits: [edit], snippet: true, preferred: true }];
  },
});

function isToBeDrawn({ standing, entries }: Part): boolean {
  return (
    (standing === 'service' || standing === 'store') &&
    !entries.some(
      ({ name, fields }) => NOT_DRAWN.test(name.text) || [...fields.values()].some(({ text }) => NOT_DRAWN.test(text.slice(0, 120))),
    )
  );
}

const LEFT_OUT = /\b(?:not|never) (?:drawn|shown|depicted|pictured)\b|\b(?:omitted|left out|leaves? out|for brevity|for clarity)\b/i;

/** `The registry is not drawn.` */
function isSaidToBeLeftOut(document: ArchDocument, part: Part): boolean {
  const last = part.title.split(' ').at(-1) ?? part.title;
  return [part.title, last].some((name) => mentionsOf(document, name).some((text) => LEFT_OUT.test(text)));
}

/** The drawing that shows most of the parts; undefined where none shows the design by its parts. */
function target(document: ArchDocument): OwnDrawing | undefined {
  const all = ownDrawings(document).filter(
    (drawing) =>
      drawing.isStructure && (drawing.isComplete || drawing.diagram.notation === 'ascii') && isAtHeightOfParts(document, drawing),
  );
  return all.reduce<OwnDrawing | undefined>(
    (best, each) => (best === undefined || each.parts.size > best.parts.size ? each : best),
    undefined,
  );
}

/** A line for each call of the part whose other end is drawn, its label to be filled in. */
function edgesOf(document: ArchDocument, { diagram, parts }: OwnDrawing, part: Part, id: string): string[] {
  const calls = callsOf(document);
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const { from, to } of calls) {
    if (from.key !== part.name && to.key !== part.name) continue;
    const other = from.key === part.name ? to : from;
    const node = nodeOf(document, diagram, parts, other.key);
    if (node === undefined || seen.has(`${from.key} ${to.key}`)) continue;
    seen.add(`${from.key} ${to.key}`);
    const label = `\${${lines.length + 1}:${modeBetween(calls, from.key, to.key) === 'async' ? 'event' : 'protocol'}}`;
    const line = from.key === part.name ? edgeLine(diagram, id, node, label) : edgeLine(diagram, node, id, label);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function nodeOf(document: ArchDocument, diagram: Diagram, parts: OwnDrawing['parts'], key: string): string | undefined {
  return (
    [...parts].find(([, part]) => part.name === key)?.[0] ??
    diagram.nodes.find((node) => namesOfNode(document, node).some((name) => partName(name) === key))?.id
  );
}
