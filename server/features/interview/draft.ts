/** The document as the answers so far would write it, ready to be shown. Pure; writes nothing. */
import { parseDocument } from '../../document/document.ts';
import type { DraftView } from '../../protocol/interview.ts';
import { plainPreview } from '../preview.ts';
import type { PlacedFile } from './planned.ts';

/** The draft of the document; `before` is its text as it was before the last action, where that is known. */
export function draftView({ uri, path, text, isRecord }: PlacedFile, before: string | undefined): DraftView {
  return {
    path,
    text,
    preview: { ...plainPreview(parseDocument(uri, text)), kind: isRecord ? 'adr' : 'plan' },
    changed: before === undefined ? [] : changedLines(before, text),
  };
}

/** Runs of lines that the text before did not hold; numbers of list items and blank lines tell nothing. */
export function changedLines(before: string, after: string): DraftView['changed'] {
  const known = new Set(before.split('\n').map(bare));
  const runs: { start: number; end: number }[] = [];
  for (const [line, text] of after.split('\n').entries()) {
    if (known.has(bare(text))) continue;
    const last = runs.at(-1);
    if (last?.end === line) last.end = line + 1;
    else runs.push({ start: line, end: line + 1 });
  }
  return runs;
}

function bare(line: string): string {
  return line.trim().replace(/^\d+\. /, '');
}
