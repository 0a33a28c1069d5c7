/** The drawing around the cursor: what of it is there besides the word being typed, and what can be put into it. Offers nothing itself. */
import { touches, type Range } from '../../../base/range.ts';
import { partsOf, valueOf, type Part } from '../../../claims/parts/components.ts';
import { partOfNode } from '../../../claims/drawings/drawnNames.ts';
import type { Diagram, DiagramNode } from '../../../diagrams/diagram.ts';
import { diagramsOf } from '../../../diagrams/readDiagrams.ts';
import { drawingWords, type DrawingWordGroup } from '../../../knowledge/drawingWords.ts';
import { idFor } from '../../../rules/support/drawingEdits.ts';
import { escapeText } from '../../../drafts/snippetText.ts';
import { plainName } from '../../navigation/names.ts';
import type { Cursor } from '../cursor.ts';
import type { Proposal } from '../proposal.ts';

export interface DrawingCursor {
  readonly cursor: Cursor;
  readonly diagram: Diagram;
  /** The line up to the cursor without indentation and quote marks. */
  readonly before: string;
  /** Nodes besides the one that is being typed. */
  readonly nodes: readonly DiagramNode[];
}

/** The Mermaid fence whose text the cursor stands in. */
export function drawingAt(cursor: Cursor): DrawingCursor | undefined {
  const { document, offset, line } = cursor;
  const diagram = diagramsOf(document).find(
    ({ block }) =>
      block.line < line && block.start < offset && (block.closed ? line < document.lines.lineAt(block.end) : isLast(cursor, block.end)),
  );
  if (diagram === undefined) return undefined;
  return {
    cursor,
    diagram,
    before: cursor.before.replace(/^[ \t>]*/, ''),
    nodes: diagram.nodes.filter(({ range }) => !touches(range, offset)),
  };
}

/** A fence that is never closed runs on to the end of the text. */
function isLast({ document, offset }: Cursor, end: number): boolean {
  return offset <= end || document.text.slice(end, offset).trim() === '';
}

/** The words of a group in place of what was typed of one. */
export function wordProposals(group: DrawingWordGroup, range: Range): readonly Proposal[] {
  return drawingWords[group].map(({ label, insert, summary }) => ({
    kind: 'word',
    label,
    detail: summary.split(/[.:] /, 1)[0] ?? '',
    insert,
    snippet: true,
    range,
    subject: { topic: 'drawing-word', group, label },
  }));
}

/** The ids of the drawing, those declared first in front; `insert` makes more of one than the id. */
export function idProposals({ nodes }: DrawingCursor, range: Range, insert: (id: string) => string = (id) => id): readonly Proposal[] {
  return nodes
    .filter(({ id }) => id !== '[*]')
    .map(({ id, label, role }) => ({
      kind: 'node',
      label: id,
      detail: label === id ? role : label,
      insert: insert(id),
      range,
      filter: label === id ? id : `${id} ${label}`,
    }));
}

/** The components of the document that the drawing does not show yet; `insert` draws one under a free id, or cannot. */
export function partProposals(
  drawing: DrawingCursor,
  word: string,
  insert: (id: string, name: string, part: Part) => string | undefined,
): readonly Proposal[] {
  const {
    cursor: { document },
    diagram,
    nodes,
  } = drawing;
  const parts = partsOf(document);
  const drawn = new Set(nodes.map((node) => partOfNode(document, parts, node)));
  return parts.all
    .filter((part) => !drawn.has(part))
    .flatMap((part): Proposal[] => {
      const name = plainName(part.title).replaceAll('"', '');
      const id = idFor({ ...diagram, nodes }, name);
      const line = insert(id, name, part);
      const detail = valueOf(part, 'responsibility')?.text.split('\n', 1)[0] ?? 'component';
      return line === undefined
        ? []
        : [
            {
              kind: 'component',
              label: name,
              detail,
              insert: escapeText(line),
              snippet: true,
              range: typed(drawing, word),
              filter: `${line} ${name}`,
            },
          ];
    });
}

/** The keywords of blocks that are open above the cursor, the innermost last; `keyword` finds the one that a line opens. */
export function openBlocks({ cursor: { document, lineStart }, diagram }: DrawingCursor, keyword: RegExp): readonly string[] {
  const open: string[] = [];
  for (const line of document.text.slice(diagram.content.start, lineStart).split('\n')) {
    const opened = keyword.exec(line)?.[1];
    if (opened !== undefined) open.push(opened);
    else if (/^[ \t>]*end\b/.test(line)) open.pop();
  }
  return open;
}

/** The last characters before the cursor, as a range to replace. */
export function typed({ cursor: { offset } }: DrawingCursor, text: string): Range {
  return { start: offset - text.length, end: offset };
}
