/** Sequences and data flows that only show what happens when all goes well. */
import { introductionOf, ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import { mayMeanIn } from '../../claims/drawings/drawnNames.ts';
import { FAILURE_WORDS } from '../../claims/parts/failureWords.ts';
import { isEnglish } from '../../claims/language.ts';
import type { Diagram, DiagramEdge } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { defineRule } from '../rule.ts';
import { placeOfDrawing } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';

const BRANCHES = new Set(['alt', 'break', 'critical', 'opt', 'else', 'option']);
/** Fewer messages are too little to go wrong in ways worth drawing. */
const LEAST_MESSAGES = 4;
const LEAST_PARTIES = 3;

interface State {
  readonly drawing: OwnDrawing;
  readonly last: DiagramEdge;
}

export const noErrorPath = defineRule<'happy', State>({
  meta: {
    id: 'dia/no-error-path',
    title: 'A flow shows the happy path only',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      happy:
        'This flow shows only what happens when all goes well. The first failure will follow a path nobody drew; add what happens when a call fails or times out.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context) || !isEnglish(document)) return;
    for (const drawing of ownDrawings(document)) {
      const { diagram } = drawing;
      const last = lastCall(drawing);
      if (
        !isFlow(drawing) ||
        last === undefined ||
        showsFailure(document, drawing) ||
        isToldAround(drawing) ||
        isShownElsewhere(document, drawing)
      )
        continue;
      yield { message: 'happy', range: placeOfDrawing(document, diagram), state: { drawing, last } };
    }
  },
  fix({ document }, { state }) {
    if (state?.drawing.diagram.kind !== 'sequence') return [];
    const { last } = state;
    const line = document.lines.lineAt(last.range.start);
    const start = document.lines.start(line);
    const text = document.lines.text(line);
    const indent = text.slice(0, last.range.start - start);
    const inner = [
      `${indent}alt \${1:it answers}`,
      `${indent}  ${text
        .slice(indent.length)
        .trimEnd()
        .replaceAll(/[\\$}]/g, String.raw`\$&`)}`,
      `${indent}else \${2:it fails or times out}`,
      `${indent}  ${last.to}-->>${last.from}: \${3:error}`,
      `${indent}end`,
    ];
    return [
      {
        title: 'Show what happens when the call fails',
        edits: [{ range: { start, end: start + text.length }, newText: inner.join(document.lineEnding) }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

function isFlow({ diagram, isComplete }: OwnDrawing): boolean {
  if (!isComplete || diagram.edges.length < LEAST_MESSAGES || diagram.nodes.length < LEAST_PARTIES) return false;
  return diagram.kind === 'sequence' || (diagram.kind === 'flowchart' && isInDataFlow(diagram.section));
}

/** A sequence, a data flow, or a procedure with decisions; a picture of the parts follows no journey. */
function drawsFlow({ kind, nodes, section }: Diagram): boolean {
  return kind === 'sequence' || (kind === 'flowchart' && (isInDataFlow(section) || nodes.some(({ role }) => role === 'decision')));
}

function isInDataFlow(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (each.role === 'data-flow') return true;
  return false;
}

/** The last call between two parties, which is most likely to leave the system's own hands. */
function lastCall({ diagram }: OwnDrawing): DiagramEdge | undefined {
  return diagram.edges.findLast((edge) => edge.synchrony !== 'reply' && edge.from !== edge.to) ?? diagram.edges.at(-1);
}

function showsFailure(document: ArchDocument, { diagram }: OwnDrawing): boolean {
  return (
    diagram.edges.some((edge) => edge.branches.some(({ kind }) => BRANCHES.has(kind))) ||
    diagram.nodes.some(({ role }) => role === 'decision') ||
    FAILURE_WORDS.test(document.slice(diagram.content))
  );
}

/** The text of the same section tells it. */
function isToldAround({ diagram }: OwnDrawing): boolean {
  const { section } = diagram;
  return (
    FAILURE_WORDS.test(section.title) ||
    FAILURE_WORDS.test(section.text) ||
    FAILURE_WORDS.test(introductionOf(diagram)?.text ?? '') ||
    section.children.some((child) => FAILURE_WORDS.test(child.title))
  );
}

/** Another drawing of the same journey: most of the same parties, and a failure in it. */
function isShownElsewhere(document: ArchDocument, drawing: OwnDrawing): boolean {
  const { diagram } = drawing;
  return diagramsOf(document).some((other) => {
    if (
      other === diagram ||
      !drawsFlow(other) ||
      !FAILURE_WORDS.test(document.slice(other.content) + (introductionOf(other)?.text ?? '') + other.section.title)
    )
      return false;
    if (other.section === diagram.section) return true;
    const shared = diagram.nodes.filter((node) => other.nodes.some((each) => mayMeanIn(document, each.label, node.label))).length;
    return shared * 2 > diagram.nodes.length;
  });
}
