/** Reads a Mermaid block diagram: a flowchart whose lines hold several nodes, with blocks for boundaries. Columns and gaps say nothing. */
import type { Drawing } from './diagram.ts';
import { readFlowchart } from './flowchart.ts';
import type { SourceLine } from './source.ts';

const LAYOUT = /^(?:columns\s+\S+|space(?::\d+)?)$/;
const BLOCK = /^block(?::([\p{L}\p{N}_-]+))?(?::\d+)?$/u;
const ARROW = /--|==|-\./;
const WIDTH = /:\d+$/;

/** Reads the lines below the header. */
export function readBlocks(lines: readonly SourceLine[]): Drawing {
  return readFlowchart(lines.flatMap((line) => (LAYOUT.test(line.text) ? [] : [...statementsIn(line)])));
}

/** The line as a flowchart would have it: each node by itself, blocks as subgraphs. */
function* statementsIn(line: SourceLine): Generator<SourceLine> {
  if (ARROW.test(line.text)) {
    yield line;
    return;
  }
  for (const { text, start } of wordsOf(line)) {
    const block = BLOCK.exec(text);
    const bare = text.replace(WIDTH, '');
    if (LAYOUT.test(text)) continue;
    if (block === null) yield { text: bare, start, end: start + bare.length };
    else yield subgraph(block[1] ?? 'block', start + (block[1] === undefined ? 0 : 'block:'.length));
  }
}

/** Written so that the name is found where it stands. */
function subgraph(id: string, at: number): SourceLine {
  const text = `subgraph ${id}`;
  return { text, start: at + id.length - text.length, end: at + id.length };
}

/** What stands between blanks, those in quotes and brackets left alone. */
function wordsOf({ text, start }: SourceLine): { readonly text: string; readonly start: number }[] {
  if (/^(?:columns|style|class|classDef)\s/.test(text)) return [{ text, start }];
  const words: { text: string; start: number }[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (!quoted && '([{'.includes(char) && char !== '') depth += 1;
    else if (!quoted && ')]}'.includes(char) && char !== '') depth = Math.max(0, depth - 1);
    if (at < text.length && (quoted || depth > 0 || !/\s/.test(char))) continue;
    if (at > from) words.push({ text: text.slice(from, at), start: start + from });
    from = at + 1;
  }
  return words;
}
