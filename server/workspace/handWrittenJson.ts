/** JSON that somebody wrote by hand: its text → what it says, or mistakes with their places. Knows no file and no key by name. */
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { LineIndex, type Position } from '../base/lineIndex.ts';
import type { Mistake } from '../protocol/mistakes.ts';

/** A mistake and where it stands in the text. */
export interface PlacedMistake {
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
}

/** What a value says as far as it can be read, and what is wrong with it. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly mistakes: readonly Mistake[];
}

/** Reads the text, comments and trailing commas allowed, and its value by `read`; every mistake gets its place. `least` is told to whoever left the file empty. */
export function readHandWrittenJson<T>(
  text: string,
  read: (value: unknown) => Reading<T>,
  least: string,
): { readonly value: T | undefined; readonly mistakes: readonly PlacedMistake[] } {
  const lines = new LineIndex(text);
  const errors: ParseError[] = [];
  // A byte order mark is no mistake; a space in its place keeps every offset.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true, disallowComments: false });
  const place = (start: number, end: number): { start: Position; end: Position } => ({
    start: lines.position(start),
    end: lines.position(end),
  });
  const [first] = errors;
  if (first !== undefined && text.trim() !== '') {
    // What else the parser says follows from the first mistake.
    return {
      value: undefined,
      mistakes: [
        { message: `Not valid JSON: ${words(printParseErrorCode(first.error))}.`, ...place(first.offset, first.offset + first.length) },
      ],
    };
  }
  if (tree === undefined)
    return { value: undefined, mistakes: [{ message: `The file is empty; the least it may hold is ${least}.`, ...place(0, 0) }] };
  const { value, mistakes } = read(getNodeValue(tree));
  return {
    value,
    mistakes: mistakes.map(({ path, message }) => {
      const node = nearestNode(tree, path);
      const spot = node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
      return { message: path.length > 0 ? `${path.join('.')}: ${message}` : message, ...place(spot.offset, spot.offset + spot.length) };
    }),
  };
}

/** What stands at a path; for what is missing, what it is missing from. */
function nearestNode(tree: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function words(code: string): string {
  return code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
