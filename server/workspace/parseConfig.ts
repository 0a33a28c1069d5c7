/** The text of a configuration file → its choices, or problems with their places. Decides nothing about which file counts. */
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { LineIndex, type Position } from '../base/lineIndex.ts';
import { readConfig, type Config } from '../protocol/config.ts';
import type { ConfigProblem } from './configuration.ts';

/** Reads the text of a configuration file; every problem carries its place. */
export function parseConfig(uri: string, text: string, knownRules: ReadonlySet<string>): { config: Config | undefined; problems: readonly ConfigProblem[] } {
  const lines = new LineIndex(text);
  const errors: ParseError[] = [];
  // A byte order mark is no mistake; a space in its place keeps every offset.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true, disallowComments: false });
  const place = (start: number, end: number): { start: Position; end: Position } => ({ start: lines.position(start), end: lines.position(end) });
  const [first] = errors;
  if (first !== undefined && text.trim() !== '') {
    // What else the parser says follows from the first mistake.
    return { config: undefined, problems: [{ uri, message: `Not valid JSON: ${words(printParseErrorCode(first.error))}.`, ...place(first.offset, first.offset + first.length) }] };
  }
  if (tree === undefined) return { config: undefined, problems: [{ uri, message: 'The file is empty; the least it may hold is {}.', ...place(0, 0) }] };
  const { config, issues } = readConfig(getNodeValue(tree), knownRules);
  const problems = issues.map((issue) => {
    const node = nearestNode(tree, issue.path);
    const spot = node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
    return { uri, message: issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message, ...place(spot.offset, spot.offset + spot.length) };
  });
  return { config, problems };
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
