/** Drawings that say nothing to those who cannot see them: no title, no description, no sentence beside them. */
import { listed } from '../../base/patterns.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { insertLines } from '../../document/edits.ts';
import { defineRule } from '../rule.ts';
import { placeOfDrawing } from '../support/drawingEdits.ts';
import { isLive } from '../support/live.ts';
import { escapeText } from '../../drafts/snippetText.ts';

/** Kinds that take `accTitle` and `accDescr`. */
const ACCESSIBLE: ReadonlySet<string> = new Set(listed`
  flowchart|sequence|class|state|er|c4|gantt|pie|git|journey|requirement|xy|architecture|quadrant|timeline
`);

export const altMissing = defineRule<'missing', Diagram>({
  meta: {
    id: 'dia/alt-missing',
    title: 'Nothing says in words what a diagram shows',
    severity: 'hint',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      missing:
        'Nothing says in words what this diagram shows: no accTitle, no accDescr, no sentence beside it. Who cannot see it learns nothing; add a title and a description.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    for (const diagram of diagramsOf(document)) {
      if (
        diagram.notation !== 'mermaid' ||
        diagram.kind === 'unknown' ||
        isSaid(diagram.title) ||
        isSaid(diagram.description) ||
        isIntroduced(diagram)
      )
        continue;
      yield { message: 'missing', range: placeOfDrawing(document, diagram), state: diagram };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined || !ACCESSIBLE.has(state.kind)) return [];
    const line = document.lines.lineAt(placeOfDrawing(document, state).start);
    const indent = /^[ \t>]*/.exec(document.lines.text(line + 1))?.[0] ?? '';
    const lines = [`accTitle: \${1:${escapeText(titleOf(document, state))}}`, 'accDescr: ${2:what it shows, in a sentence}'].map(
      (each) => indent + each,
    );
    return [{ title: 'Insert a title and a description', edits: [insertLines(document, line + 1, lines)], snippet: true, preferred: true }];
  },
});

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

function titleOf(document: ArchDocument, { section }: Diagram): string {
  return section.form === 'root' ? (document.titleSection?.title ?? 'title') : section.title.replace(/^\d+(?:\.\d+)*\.? +(?=\S)/, '');
}

/** A sentence in the same section, before the drawing or right behind it. */
function isIntroduced({ block, section }: Diagram): boolean {
  const siblings = block.parent?.children ?? section.blocks;
  const at = siblings.findIndex((each) => each.start === block.start);
  return (
    siblings.slice(0, at).some(speaks) ||
    announces(siblings[at - 1]) ||
    [siblings[at + 1]].some((next) => next !== undefined && speaks(next))
  );
}

const FEWEST_WORDS = 4;
/** `Ordering a ride:` right above the drawing. */
const ANNOUNCES = /\S\s+\S.*[:：]$/su;

function announces(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && ANNOUNCES.test(block.text.trim());
}

function speaks(block: Block): boolean {
  return (
    (block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'quote') && block.text.trim().split(/\s+/).length >= FEWEST_WORDS
  );
}
