/** The text of a configuration file → its choices, or problems with their places. Decides nothing about which file counts. */
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { LineIndex, type Position } from '../base/lineIndex.ts';
import { readConfig, type Config } from '../protocol/config.ts';
import type { ConfigProblem } from './configuration.ts';

/** Reads the text of a configuration file; every problem carries its place. */
export function parseConfig(uri: string, text: string, knownRules: ReadonlySet<string>): { config: Config | undefined; problems: readonly ConfigProblem[] } {
  const lines = new LineIndex(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const place = (start: number, end: number): { start: Position; end: Position } => ({ start: lines.position(start), end: lines.position(end) });
  if (errors.length > 0 || tree === undefined) {
    const problems = errors.map((error) => ({ uri, message: `Not valid JSON: ${words(printParseErrorCode(error.error))}.`, ...place(error.offset, error.offset + error.length) }));
    return { config: undefined, problems: problems.length > 0 ? problems : [{ uri, message: 'The file is empty.', ...place(0, 0) }] };
  }
  const { config, issues } = readConfig(getNodeValue(tree), knownRules);
  const problems = issues.map((issue) => {
    const node = findNodeAtLocation(tree, [...issue.path]) ?? tree;
    const spot = issue.path.length > 0 && node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
    return { uri, message: issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message, ...place(spot.offset, spot.offset + spot.length) };
  });
  return { config, problems };
}

function words(code: string): string {
  return code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
