/** The fields of one entity where they are listed in a line: `id (uuid, PK), customer_id → Customer, total`. Reads text; knows no document. */
import { regex } from '../../base/patterns.ts';
import { trimmedOf } from '../../plan/stated.ts';

export type FieldMark = 'PK' | 'FK' | 'UK';

export interface EntityField {
  readonly name: string;
  /** As written; empty where nothing says. */
  readonly type: string;
  readonly keys: readonly FieldMark[];
  /** The entity that it names as its target. */
  readonly refersTo: string | undefined;
}

const TYPES = regex('i')`
  ^(?:uuid|ulid|guid|u?int(?:eger)?\d*|bigint|smallint|serial|bigserial|string|text|varchar|char|citext|bool(?:ean)?|decimal|numeric|money|
  float|double|real|date|time|datetime|timestamp|timestamptz|jsonb?|bytea|blob|enum|array|object|number|long|inet)
  (?:\(\d{1,4}(?:, ?\d{1,4})?\))?(?:\[\])?$
`;
const REFERS = /(?:(?:→|->)[\s:`]*|(?:references?|refers to|fk(?: to)?|foreign key(?: to)?)[\s:`]+)([\p{L}_][\p{L}\p{N}_]*)/iu;
/** Fewer are a sentence with commas. */
const FEWEST = 2;

/** The fields that a comma-separated text lists; none where it is prose. */
export function entityFieldsIn(text: string): readonly EntityField[] {
  const trimmed = text.trim();
  const inner = trimmed.startsWith('(') ? bracketed(trimmed) : trimmed;
  const stretch = (inner.split(/\.(?:\s|$)|;/, 1)[0] ?? '').replace(
    /^(?:(?:key )?(?:fields?|attributes?|columns?|properties)|with|has|holds|stores)\s*:?\s+/i,
    '',
  );
  const items = splitOutsideBrackets(stretch)
    .map((item) =>
      item
        .replace(/^(?:and|plus) /i, '')
        .replaceAll(/[`*]/g, '')
        .trim(),
    )
    .filter((item) => item !== '');
  const fields = items.flatMap((item) => fieldIn(item) ?? []);
  return fields.length === items.length && fields.length >= FEWEST ? fields : [];
}

/** The marks in what is said of a field. */
export function keysIn(text: string): readonly FieldMark[] {
  return [
    ...(/\bPK\b|primary key/i.test(text) ? ['PK' as const] : []),
    ...(/\bFK\b|foreign key|\breferences\b/i.test(text) ? ['FK' as const] : []),
    ...(/\bUK\b|\bunique\b/i.test(text) ? ['UK' as const] : []),
  ];
}

/** The entity that what is said of a field names as its target. */
export function targetIn(text: string): string | undefined {
  return REFERS.exec(text)?.[1];
}

function fieldIn(item: string): EntityField | undefined {
  const name = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(item)?.[0];
  if (name === undefined) return undefined;
  const behind = trimmedOf(item.slice(name.length), ' :', ' ');
  const rest = behind.startsWith('(') ? trimmedOf(behind, '(', ')') : behind;
  const words = rest.split(/,\s+|\s+/).filter((word) => word !== '');
  const type = words.find((word) => TYPES.test(word)) ?? '';
  const isMarked = type !== '' || keysIn(rest).length > 0 || targetIn(rest) !== undefined;
  // Two words without any mark are prose.
  if (rest !== '' && !isMarked) return undefined;
  return { name, type, keys: keysIn(rest), refersTo: targetIn(rest) };
}

/** What the first bracket of a text encloses. */
function bracketed(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '(') depth += 1;
    else if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return text.slice(1, at);
  }
  return text;
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    if (at < text.length && (char !== ',' || depth > 0)) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return parts.flatMap((part) => part.split(/ and (?=\S+$)/));
}
