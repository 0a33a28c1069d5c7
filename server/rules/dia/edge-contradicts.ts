/** Edges between components that no list of dependencies bears out, and dependencies that a diagram of both leaves out. Either way counts as told. */
import { regex } from '../../base/patterns.ts';
import { callsOf, listedDependencies, type ListedAt } from '../../claims/parts/calls.ts';
import { partsOf, type Part } from '../../claims/parts/components.ts';
import { isList } from '../../claims/parts/dependencyList.ts';
import { areAllEdgesRead, isAtHeightOfParts, ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import { areJoined, nodesAt, nodesNamed } from '../../claims/drawings/joins.ts';
import { mayMeanIn, productIn } from '../../claims/drawings/drawnNames.ts';
import type { DiagramEdge, DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { defineRule, type Fix } from '../rule.ts';
import { appendToDrawing, edgeLine } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { mentionsOf } from '../support/writtenNames.ts';

interface Unlisted {
  readonly kind: 'unlisted';
  readonly from: Part;
  readonly to: Part;
  readonly edge: DiagramEdge;
}

interface Undrawn {
  readonly kind: 'undrawn';
  readonly listed: ListedAt;
  readonly drawing: OwnDrawing;
  readonly from: DiagramNode;
  readonly to: DiagramNode;
}

/** More than this share of what could be compared, and one side is a sketch of the other. */
const MOST_APART = 1 / 3;
/** Lists that leave room for more. */
const OPEN = regex('i')`
  \b(?:all|any|every|each|others?|various|several|many|downstream|services|backends|etc|and so on|everything|among others|e\.g|such as|
  including|mainly|primarily)\b|…|\.\.\.
`;
const NONE = /^(?:none|nothing|no dependencies)\.?$/i;
const NOT_YET = /\b(?:later|future|planned|optional|phase (?:2|3|two|three)|v[2-9]|library|sdk|in-process|build time|not shown)\b/i;
const EVENTS = /\b(?:events?|publish\w*|subscrib\w*|consum\w*|queue\w*|async\w*|topics?|messages?|kafka|rabbitmq|sqs|nats|bus)\b/i;

export const edgeContradicts = defineRule<'unlisted' | 'undrawn', Unlisted | Undrawn>({
  meta: {
    id: 'dia/edge-contradicts',
    title: 'The diagram and the list of dependencies differ',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      unlisted:
        'The diagram leads from “{from}” to “{to}”, and neither lists the other among its dependencies. One of the two is out of date; add the dependency, or take the edge out.',
      undrawn:
        '“{from}” depends on “{to}”; the diagram shows both, and nothing leads from one to the other. One of the two is out of date; draw the edge, or take the dependency out.',
    },
  },
  *check(context) {
    const { document } = context;
    if (partsOf(document).all.length < 2 || !isLive(context)) return;
    const drawings = ownDrawings(document).filter(
      (drawing) => drawing.isStructure && drawing.isComplete && isAtHeightOfParts(document, drawing),
    );
    if (drawings.length === 0) return;
    for (const state of unlistedEdges(document, drawings))
      yield { message: 'unlisted', data: { from: state.from.title, to: state.to.title }, range: state.edge.range, state };
    if (!areAllEdgesRead(document)) return;
    for (const state of undrawnDependencies(document, drawings))
      yield {
        message: 'undrawn',
        data: { from: state.listed.part.title, to: state.listed.name },
        range: state.listed.range,
        related: [{ uri: document.uri, range: state.from.range, message: `${state.from.label} in the diagram` }],
        state,
      };
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    return state.kind === 'undrawn' ? drawEdge(document, state) : listDependency(document, state);
  },
});

function unlistedEdges(document: ArchDocument, drawings: readonly OwnDrawing[]): readonly Unlisted[] {
  const found: Unlisted[] = [];
  const compared = new Set<string>();
  for (const { diagram, parts } of drawings) {
    for (const edge of diagram.edges) {
      const [from, to] = [parts.get(edge.from), parts.get(edge.to)];
      if (
        from === undefined ||
        to === undefined ||
        from === to ||
        document.slice(edge.arrowRange).endsWith('x') ||
        !statesDependencies(document, from) ||
        !(to.standing !== 'service' || statesDependencies(document, to))
      )
        continue;
      const pair = [from.name, to.name].sort().join(' ');
      if (compared.has(pair)) continue;
      compared.add(pair);
      if (!isTold(document, from, to)) found.push({ kind: 'unlisted', from, to, edge });
    }
  }
  return found.length <= compared.size * MOST_APART ? found : [];
}

/** A list of dependencies that may be taken for complete. */
function statesDependencies(document: ArchDocument, part: Part): boolean {
  if (part.standing === 'client' || part.standing === 'external') return false;
  const text = part.entries.flatMap((entry) => entry.fields.get('dependencies')?.text ?? []).join(' ');
  return (
    NONE.test(text.trim()) ||
    (!OPEN.test(text) && listedDependencies(document).some((listed) => listed.part === part && listed.direction === 'calls'))
  );
}

/** Whether anything in the document ties the two together: a call, an entry that names the other, a sentence or row with both. */
function isTold(document: ArchDocument, from: Part, to: Part): boolean {
  if (
    callsOf(document).some((call) => (call.from.part === from && call.to.part === to) || (call.from.part === to && call.to.part === from))
  )
    return true;
  if (
    listedDependencies(document).some(
      (listed) =>
        (listed.part === from && mayMeanIn(document, listed.name, to.title)) ||
        (listed.part === to && mayMeanIn(document, listed.name, from.title)),
    )
  )
    return true;
  const [ofFrom, ofTo] = [textOf(document, from), textOf(document, to)];
  if (names(ofFrom, to) || names(ofTo, from)) return true;
  if (to.standing === 'store' || from.standing === 'store') {
    const [user, store] = to.standing === 'store' ? [ofFrom, to] : [ofTo, from];
    const product = productIn(textOf(document, store));
    if (
      (product !== undefined && user.toLowerCase().includes(product.name.toLowerCase())) ||
      EVENTS.test(user) ||
      [...(to.standing === 'store' ? from : to).entries].some((entry) => (entry.fields.get('data')?.text ?? '') !== '')
    )
      return true;
  }
  const both = new Set(mentionsOf(document, from.title));
  return mentionsOf(document, to.title).some((text) => both.has(text));
}

const textsFact: DocumentFact<ReadonlyMap<Part, string>> = {
  compute: (document) => new Map(partsOf(document).all.map((part) => [part, statedBy(part)])),
};

function textOf(document: ArchDocument, part: Part): string {
  return document.fact(textsFact).get(part) ?? '';
}

/** All that the entries of a part state. */
function statedBy(part: Part): string {
  return part.entries
    .flatMap((entry) => [entry.name.text, ...[...entry.fields.values()].map(({ text }) => text), entry.section?.fullText ?? ''])
    .join('\n');
}

function names(text: string, part: Part): boolean {
  const levelled = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  return [part.title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' '), part.name].some((name) => levelled.includes(name.trim()));
}

function undrawnDependencies(document: ArchDocument, drawings: readonly OwnDrawing[]): readonly Undrawn[] {
  const found: Undrawn[] = [];
  let compared = 0;
  const seen = new Set<string>();
  for (const listed of listedDependencies(document)) {
    if (listed.direction !== 'calls' || listed.part.standing === 'library' || NOT_YET.test(listed.text) || OPEN.test(listed.name)) continue;
    const pair = `${listed.part.name} ${listed.name.toLowerCase()}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const places = drawings.flatMap((drawing) => {
      const from = drawing.diagram.nodes.filter((node) => drawing.parts.get(node.id) === listed.part && isJoinedAtAll(drawing, node));
      const to = nodesNamed(document, drawing.diagram, listed.name).filter(
        (node) => drawing.parts.get(node.id) !== listed.part && isJoinedAtAll(drawing, node),
      );
      const [first, target] = [from[0], to[0]];
      return first === undefined || target === undefined || areLayered(drawing, first, target)
        ? []
        : [{ drawing, from: first, to: target }];
    });
    const [place] = places;
    if (place === undefined) continue;
    compared += 1;
    if (isDrawnAnywhere(document, listed)) continue;
    found.push({ kind: 'undrawn', listed, ...place });
  }
  return found.length <= compared * MOST_APART ? found : [];
}

/** Where a layer as a whole is joined to others, what goes on inside it is not drawn. */
function areLayered({ diagram }: OwnDrawing, from: DiagramNode, to: DiagramNode): boolean {
  const { boundary } = from;
  return (
    boundary !== undefined && boundary === to.boundary && diagram.edges.some((edge) => edge.from === boundary.id || edge.to === boundary.id)
  );
}

function isJoinedAtAll({ diagram }: OwnDrawing, node: DiagramNode): boolean {
  return diagram.edges.some((edge) => [...nodesAt(diagram, edge.from), ...nodesAt(diagram, edge.to)].some(({ id }) => id === node.id));
}

/** In any drawing of the design, sequences included. */
function isDrawnAnywhere(document: ArchDocument, { part, name }: ListedAt): boolean {
  return ownDrawings(document).some(({ diagram }) => {
    const from = nodesNamed(document, diagram, part.title);
    const to = nodesNamed(document, diagram, name);
    return from.length > 0 && to.length > 0 && areJoined(document, diagram, from, to);
  });
}

function drawEdge(document: ArchDocument, { drawing, from, to, listed }: Undrawn): readonly Fix[] {
  const line = edgeLine(drawing.diagram, from.id, to.id, `\${1:${listed.mode === 'async' ? 'event' : 'protocol'}}`);
  return line === undefined
    ? []
    : [
        {
          title: `Draw ${escapeText(from.label)} → ${to.label}`,
          edits: [appendToDrawing(document, drawing.diagram, [line])],
          snippet: true,
          preferred: true,
        },
      ];
}

function listDependency(document: ArchDocument, { from, to }: Unlisted): readonly Fix[] {
  const last = listedDependencies(document).findLast((listed) => listed.part === from && listed.direction === 'calls');
  if (last === undefined) return [];
  const line = document.lines.lineAt(last.range.start);
  const before = document.text.slice(document.lines.start(line), last.range.start);
  const own = isList(before) && !before.includes(':');
  const at = own ? document.lines.start(line) + document.lines.text(line).length : last.value.range.end;
  const newText = own ? `${document.lineEnding}${before}${to.title}` : `, ${to.title}`;
  return [
    { title: `Add ${to.title} to the dependencies of ${from.title}`, edits: [{ range: { start: at, end: at }, newText }], preferred: true },
  ];
}
