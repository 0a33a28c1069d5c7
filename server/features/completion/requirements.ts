/** Ids of requirements the document defines, where one is being cited: `FR-`, `NFR-`. */
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

export interface RequirementDefinition {
  readonly id: string;
  readonly text: string;
  readonly start: number;
}

const TYPED = /(?:^|[^\w-])(N?FR-?\d{0,4})$/;
const ID = /^\s*(N?FR-\d{1,4})\b[\s:.–—|-]*/;

const definitions: DocumentFact<readonly RequirementDefinition[]> = { compute: readDefinitions };

/** Requirements defined in a table's first cell or at the beginning of a list item, in document order. */
export function requirementsOf(document: ArchDocument): readonly RequirementDefinition[] {
  return document.fact(definitions);
}

/** The defined ids; where one is being defined, the next free one. */
export function requirementProposals(cursor: Cursor): readonly Proposal[] {
  const typed = TYPED.exec(cursor.before)?.[1];
  if (typed === undefined) return [];
  const range = { start: cursor.offset - typed.length, end: cursor.offset };
  const defines = /^\s*(?:\||[-*+] )\s*(?:\*\*)?N?FR-?\d{0,4}$/.test(cursor.before);
  if (defines) {
    const family = typed.startsWith('N') ? 'NFR' : 'FR';
    const next = `${family}-${nextNumber(cursor, family)}`;
    return [{ kind: 'field', label: next, detail: 'next free id', insert: next, range }];
  }
  return requirementsOf(cursor.document).map((each) => ({ kind: 'field', label: each.id, detail: each.text, insert: each.id, range, filter: `${each.id} ${each.text}` }));
}

/** The number after the highest one defined elsewhere. */
function nextNumber(cursor: Cursor, family: string): number {
  const others = requirementsOf(cursor.document).filter((each) => each.id.startsWith(`${family}-`) && cursor.document.lines.lineAt(each.start) !== cursor.line);
  return Math.max(0, ...others.map((each) => Number(each.id.slice(family.length + 1)))) + 1;
}

function readDefinitions(document: ArchDocument): RequirementDefinition[] {
  const found: RequirementDefinition[] = [];
  const seen = new Set<string>();
  for (const block of document.walk()) {
    for (const row of block.rows) {
      const [first, second] = row.cells;
      add(first?.text ?? '', second?.text ?? '', row.start, seen, found);
    }
    if (block.kind === 'item') add(block.text, '', block.start, seen, found);
  }
  return found;
}

function add(text: string, beside: string, start: number, seen: Set<string>, found: RequirementDefinition[]): void {
  const match = ID.exec(text);
  const id = match?.[1];
  if (match === null || id === undefined || seen.has(id)) return;
  seen.add(id);
  found.push({ id, start, text: (text.slice(match[0].length).split('\n', 1)[0] ?? '') || beside });
}
