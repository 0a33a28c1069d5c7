/**
 * The HTTP endpoints a document names: in prose, code spans, headings and the rows of its tables. Fenced specifications are not read, and
 * nothing is said of what an endpoint does.
 */
import type { Range } from '../../base/range.ts';
import type { Block, Inline, Row } from '../../document/block.ts';
import { someInline, type BlockFilter } from '../../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { tablesOf, type Table, type TableColumn } from '../../document/tables.ts';
import { trimmedOf } from '../../plan/stated.ts';
import { isOwnWord } from '../ownWord.ts';

export interface Endpoint {
  /** In upper case; undefined for a path in a table that names no method. */
  readonly method: string | undefined;
  /** As written, host left out: `/v1/payments/{id}?expand=true`. */
  readonly path: string;
  /** Method and path, or the path where they stand apart. */
  readonly range: Range;
  readonly inline: Inline;
  /** Where in `inline.text` it stands. */
  readonly at: number;
  readonly block: Block;
  readonly section: Section;
  readonly row: Row | undefined;
  /** Whether it is the design's own, to be built now: no option, no other system's, not denied, not for later. */
  readonly isOwn: boolean;
}

const METHODS = /^\W{0,3}(?:GET|POST|PUT|PATCH|DELETE)(?:\W{1,3}(?:GET|POST|PUT|PATCH|DELETE)){0,4}\W{0,3}$/;
const METHOD_WORD = /GET|POST|PUT|PATCH|DELETE/g;
/** `POST /v1/payments`, `POST https://api.example.com/v1/payments`, `GET: /orders`. */
const ENDPOINT = /(?<![\p{L}\d_])(GET|POST|PUT|PATCH|DELETE):?\s{1,3}(?:https?:\/\/[^\s/]{1,100}|\{[\w-]{1,40}\})?(\/[^\s`"'|,;)<\]]*)/gu;
const PATH = /^(?:https?:\/\/[^\s/]{1,100})?(\/[^\s`"'|,;]*)$/;
const PATH_COLUMN = /^(?:path|endpoint|route|url|uri|url path|resource path|api endpoint|http endpoint|operation|request|api)s?$/;

/** `posts to /v1/bookings`, `a POST against /v1/refunds`. */
const TOLD =
  /(?<![\p{L}\d_])(?:(GET|POST|PUT|PATCH|DELETE)(?: requests?| calls?)? (?:to|against|on|at)|posts? (?:(?!\/)[^\s.,;:]+ ){0,4}?(?:to|against)) (\/[^\s`"'|,;)<\]]+)/gu;

const HAS_METHOD = /GET|POST|PUT|PATCH|DELETE|posts? /;
/** Tables may keep method and path apart, or name no method. */
const slashed: BlockFilter = {
  matches: (shape) => someInline(shape, ({ content }) => content.includes('/') && (shape.kind === 'table' || HAS_METHOD.test(content))),
};
const fact: DocumentFact<readonly Endpoint[]> = { compute: readEndpoints };

/** Every endpoint a document names, in the order they stand. */
export function endpointsOf(document: ArchDocument): readonly Endpoint[] {
  return document.fact(fact);
}

/** Those that the design itself offers. */
export function ownEndpointsOf(document: ArchDocument): readonly Endpoint[] {
  return endpointsOf(document).filter((endpoint) => endpoint.isOwn);
}

/** The segments of a path, its query left out: `['v1', 'payments', '{id}']`. */
export function segmentsOf({ path }: Pick<Endpoint, 'path'>): readonly string[] {
  return (path.split(/[?#]/, 1)[0] ?? '').split('/').filter((segment) => segment !== '');
}

/** Whether a segment stands for a value: `{id}`, `:id`, `<id>`, `42`. */
export function isParameter(segment: string): boolean {
  return /^[{:<[$]|^\d+$/.test(segment);
}

/** The last word of a path that is no parameter and no version, in lower case: what the endpoint serves. */
export function resourceOf(endpoint: Pick<Endpoint, 'path'>): string | undefined {
  return segmentsOf(endpoint)
    .findLast((segment) => !isParameter(segment) && !/^v\d/i.test(segment))
    ?.toLowerCase();
}

function readEndpoints(document: ArchDocument): Endpoint[] {
  const tables = new Map(tablesOf(document).map((table) => [table.block, table]));
  const found: Endpoint[] = [];
  for (const block of document.walkWhere(slashed)) {
    const table = tables.get(block);
    if (table !== undefined) found.push(...inTable(table));
    else if (block.inline?.text.includes('/') === true)
      found.push(...inText(block.inline, { block, section: document.sectionAt(block.start), row: undefined }));
  }
  return found;
}

type Place = Pick<Endpoint, 'block' | 'section' | 'row'>;

function inText(inline: Inline, place: Place): Endpoint[] {
  return [...inline.text.matchAll(ENDPOINT), ...(inline.text.includes(' /') ? inline.text.matchAll(TOLD) : [])].map((match) => {
    const path = trimmedOf(match[2] ?? '', '', '.:!?*_');
    const end = match.index + match[0].length - ((match[2] ?? '').length - path.length);
    return {
      ...place,
      method: match[1] ?? 'POST',
      path,
      inline,
      at: match.index,
      range: inline.range(match.index, end),
      isOwn: isOwnWord(inline, match.index, end, place),
    };
  });
}

function inTable(table: Table): Endpoint[] {
  const column = table.columnNamed((name) => PATH_COLUMN.test(name));
  return table.rows.flatMap((row) => {
    const place: Place = { block: table.block, section: table.section, row };
    const written = row.cells.flatMap((cell) => inText(cell.inline, place));
    return written.length > 0 ? written : apart(row, place, column);
  });
}

/** A row with its method in one cell and the path in another. */
function apart(row: Row, place: Place, column: TableColumn | undefined): Endpoint[] {
  const methods = row.cells.find((cell) => METHODS.test(cell.text))?.text.match(METHOD_WORD) ?? [];
  const cell = methods.length > 0 ? row.cells.find((each) => PATH.test(each.text)) : column && row.cells[column.index];
  const path = cell && PATH.exec(cell.text)?.[1];
  if (cell === undefined || path === undefined) return [];
  const { inline } = cell;
  const at = inline.text.indexOf(path);
  const shared = {
    ...place,
    path,
    inline,
    at,
    range: inline.range(at, at + path.length),
    isOwn: isOwnWord(inline, at, at + path.length, place),
  };
  return methods.length === 0 ? [{ ...shared, method: undefined }] : methods.map((method) => ({ ...shared, method }));
}
