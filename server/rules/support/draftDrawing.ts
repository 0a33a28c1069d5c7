/** Drafts the drawing that a section of a plan is missing, as lines of Markdown; a skeleton where the document says too little. Decides nothing about where it goes. */
import { callsOf, type Call, type CallEnd } from '../../claims/parts/calls.ts';
import { tellsJourney } from '../../claims/parts/journeys.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { diagrams } from '../../knowledge/diagrams.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { draftSequence } from './draftSequence.ts';
import { labelOf, nameOf, structureFlowchart } from './draftStructure.ts';
import { edgeLine, idFor } from './drawingEdits.ts';

/** What a fence for a section of this role shows, in snippet syntax: the parts and their calls, or a journey through them. */
export function draftDrawing(document: ArchDocument, role: SectionRole, section: Section | undefined): readonly string[] {
  const told = section !== undefined && tellsJourney(section) ? draftSequence(document, section) : [];
  const lines =
    role === 'data-flow'
      ? told.length > 0
        ? told
        : journey(document)
      : role === 'system-context'
        ? []
        : structureFlowchart(document).map(escapeText);
  return ['```mermaid', ...(lines.length > 0 ? lines : skeletonFor(role, document).map(escapeText)), '```'];
}

/** Promised as the picture of all parts, whatever the style. */
const OF_THE_WHOLE: ReadonlySet<SectionRole> = new Set<SectionRole>(['architecture-diagram', 'component-overview', 'high-level-design']);
const LEAST_CALLS = 2;
const MOST_MESSAGES = 6;
const SEQUENCE = { kind: 'sequence' } as const;

/** Where no text tells the steps: a chain of calls, its last one with the case that it fails. */
function journey(document: ArchDocument): readonly string[] {
  const all = callsOf(document);
  const calls = all
    .filter((call, index) => all.findIndex((other) => other.from.key === call.from.key && other.to.key === call.to.key) === index)
    .slice(0, MOST_MESSAGES);
  const last = calls.at(-1);
  if (last === undefined || calls.length < LEAST_CALLS) return [];
  const ends: { readonly id: string; readonly end: CallEnd }[] = [];
  for (const end of calls.flatMap((call) => [call.from, call.to]))
    if (!ends.some((each) => each.end.key === end.key)) ends.push({ id: idFor({ nodes: ends, boundaries: [] }, end.title), end });
  const idOf = (end: CallEnd): string => ends.find((each) => each.end.key === end.key)?.id ?? end.key;
  const message = (call: Call): string => escapeText(edgeLine(SEQUENCE, idOf(call.from), idOf(call.to), labelOf(all, call)) ?? '');
  return [
    'sequenceDiagram',
    ...ends.map(({ id, end }) => `  participant ${id} as ${escapeText(end.title)}`),
    ...calls.slice(0, -1).map((call) => `  ${message(call)}`),
    '  alt ${1:it answers}',
    `    ${message(last)}`,
    '  else ${2:it fails or times out}',
    `    ${idOf(last.to)}-->>${idOf(last.from)}: \${3:error}`,
    '  end',
  ];
}

function skeletonFor(role: SectionRole, document: ArchDocument): readonly string[] {
  const skeleton =
    (OF_THE_WHOLE.has(role) ? undefined : diagrams.find(({ sections }) => sections.includes(role))) ??
    diagrams.find(({ id }) => id === 'diagram/container');
  return (skeleton?.lines ?? []).map((line) => line.replaceAll('{name}', nameOf(document).replaceAll('"', '')));
}
