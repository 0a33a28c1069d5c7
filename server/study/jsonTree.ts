/** Text in JSON, with comments and trailing commas or without, as a tree. Broken text gives what could be read of it. */
import { parseTree, type Node } from 'jsonc-parser';
import { LineIndex } from '../base/lineIndex.ts';
import { listTree, mapTree, scalarTree, type Tree } from './tree.ts';

/** Throws where the nesting is deeper than the stack. */
export function jsonTree(text: string): Tree {
  const lines = new LineIndex(text);
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? scalarTree(0, undefined) : treeOf(root, lines, root.offset);
}

function treeOf(node: Node, lines: LineIndex, offset: number): Tree {
  const line = lines.lineAt(offset);
  const children = node.children ?? [];
  if (node.type === 'array')
    return listTree(
      line,
      children.map((child) => treeOf(child, lines, child.offset)),
    );
  if (node.type !== 'object') return scalarTree(line, node.value);
  const entries = children.flatMap(({ children: pair = [] }) =>
    pair[0] !== undefined && pair[1] !== undefined ? [[String(pair[0].value), treeOf(pair[1], lines, pair[0].offset)] as const] : [],
  );
  return mapTree(line, new Map(entries));
}
