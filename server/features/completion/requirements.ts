/** Ids of requirements the document defines, where one is being cited: `FR-`, `NFR-`. */
import type { ArchDocument } from '../../document/document.ts';
import { requirementsOf } from '../../plan/readRequirements.ts';
import type { Requirement } from '../../plan/requirements.ts';
import type { Cursor } from './cursor.ts';
import type { Proposal } from './proposal.ts';

type Defined = Requirement & { readonly id: NonNullable<Requirement['id']> };

const TYPED = /(?:^|[^\w-])(N?FR-?\d{0,4})$/;

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
  return definedIn(cursor.document).map(({ id, name }) => ({
    kind: 'field',
    label: id.text,
    detail: name.text,
    insert: id.text,
    range,
    filter: `${id.text} ${name.text}`,
  }));
}

/** The number after the highest one defined elsewhere. */
function nextNumber(cursor: Cursor, family: string): number {
  const others = definedIn(cursor.document).filter(
    ({ id }) => id.text.startsWith(`${family}-`) && cursor.document.lines.lineAt(id.range.start) !== cursor.line,
  );
  return Math.max(0, ...others.map(({ id }) => Number(id.text.slice(family.length + 1)) || 0)) + 1;
}

/** Those that have an id, the first of each. */
function definedIn(document: ArchDocument): readonly Defined[] {
  const defined = requirementsOf(document).all.filter((each): each is Defined => each.id !== undefined);
  return defined.filter(({ id }, index) => defined.findIndex((other) => other.id.key === id.key) === index);
}
