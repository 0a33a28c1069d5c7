/** Tables that SQL creates, with their columns. Understands what design documents show, not a dialect; what it does not know it leaves out. */
import { keysIn, type EntityField } from './entityFields.ts';

export interface CreatedTable {
  readonly name: string;
  readonly fields: readonly EntityField[];
}

/** Names the table that a statement creates. */
export const CREATE_TABLE = /\bCREATE TABLE (?:IF NOT EXISTS )?(?:["`\w]+\.)?["`]?(\w+)["`]?/gi;
const CREATE_COLUMNS = new RegExp(String.raw`${CREATE_TABLE.source}\s*\(`, CREATE_TABLE.flags);
const CONSTRAINT = /^(?:primary key|foreign key|unique|constraint|check|index|key|exclude)\b/i;
const FOREIGN = /foreign key\s*\(\s*["`]?(\w+)["`]?\s*\)\s*references\s+(?:["`\w]+\.)?["`]?(\w+)/i;
const PRIMARY = /primary key\s*\(([^)]*)\)/i;

/** The tables of a piece of code, in order. */
export function createdTables(code: string): readonly CreatedTable[] {
  return [...code.matchAll(CREATE_COLUMNS)].map((match) => ({
    name: match[1] ?? '',
    fields: columnsOf(bodyFrom(code, match.index + match[0].length)),
  }));
}

/** Up to the bracket that closes the table. */
function bodyFrom(code: string, start: number): string[] {
  const entries: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < code.length; at++) {
    const char = code.charAt(at);
    if (char === '(') depth += 1;
    if (depth === 0 && (char === ',' || char === ')')) {
      entries.push(
        code
          .slice(from, at)
          .replaceAll(/--[^\n]*/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      );
      from = at + 1;
      if (char === ')') return entries;
    }
    if (char === ')') depth -= 1;
  }
  return [];
}

function columnsOf(entries: readonly string[]): readonly EntityField[] {
  const constraints = entries.filter((entry) => CONSTRAINT.test(entry));
  const primary = new Set(
    constraints.flatMap((entry) => (PRIMARY.exec(entry)?.[1] ?? '').split(',').map((name) => name.replaceAll(/["`\s]/g, ''))),
  );
  const foreign = new Map(
    constraints.flatMap((entry): (readonly [string, string])[] => {
      const [, column, table] = FOREIGN.exec(entry) ?? [];
      return column === undefined || table === undefined ? [] : [[column, table]];
    }),
  );
  return entries.flatMap((entry): EntityField[] => {
    const [, name, type] = /^["`]?(\w+)["`]?\s+(\w+(?:\([\d, ]+\))?(?:\[\])?)/.exec(entry) ?? [];
    if (name === undefined || type === undefined || CONSTRAINT.test(entry)) return [];
    const refersTo = /\breferences\s+(?:["`\w]+\.)?["`]?(\w+)/i.exec(entry)?.[1] ?? foreign.get(name);
    const said = new Set([
      ...(primary.has(name) ? ['PK' as const] : []),
      ...keysIn(entry),
      ...(refersTo === undefined ? [] : ['FK' as const]),
    ]);
    return [{ name, type, keys: [...said], refersTo }];
  });
}
