/** Guesses at braces and words that close a block: one too few, or one too many. Mermaid tries them before they are offered. */
import type { Repair } from './fault.ts';
import type { DiagramKind } from './diagram.ts';
import type { SourceLine } from './source.ts';

const WITH_BRACES: ReadonlySet<DiagramKind> = new Set<DiagramKind>(['class', 'state', 'er', 'c4']);

/** Braces that nothing closes. */
export function unclosedBraces(text: string, kind: DiagramKind): readonly Repair[] {
  if (!WITH_BRACES.has(kind)) return [];
  const lines = text.split('\n').map((line) => line.trim());
  const missing = lines.filter((line) => line.endsWith('{')).length - lines.filter((line) => line === '}').length;
  if (missing <= 0) return [];
  const end = text.trimEnd().length;
  const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
  return [
    {
      title: missing === 1 ? 'Close the block with “}”' : 'Close the blocks with “}”',
      edits: [{ start: end, end, newText: `${lineEnding}  }`.repeat(missing) }],
    },
  ];
}

/** A line that closes a block nobody opened. */
export function strayClosing(text: string, { text: line, start, end }: SourceLine): readonly Repair[] {
  const word = line.trim();
  if (word !== 'end' && word !== '}') return [];
  const from = text.lastIndexOf('\n', start - 1);
  return [{ title: `Take out the “${word}” that closes nothing`, edits: [{ start: Math.max(0, from), end, newText: '' }] }];
}
