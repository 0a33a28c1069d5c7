/** What there is to know about the word under the cursor. Pure: a snapshot and an offset in, protocol data out. */
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Range } from '../base/range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { checklistHover } from './hover/checklist.ts';
import { nodeHover } from './hover/diagrams.ts';
import { figureHover } from './hover/figures.ts';
import { findingHovers, type RulePage } from './hover/findings.ts';
import { recordHover } from './hover/records.ts';
import { sectionHover } from './hover/sections.ts';
import { statusHover } from './hover/statuses.ts';

/** Markdown about a stretch of the document. */
export interface HoverPart {
  readonly range: Range;
  readonly markdown: string;
}

type Subject = (snapshot: Snapshot, offset: number) => HoverPart | undefined;

/** The first that has something to say is the subject. */
const subjects: readonly Subject[] = [recordHover, nodeHover, statusHover, checklistHover, figureHover, sectionHover];

/** The subject at an offset, then the findings there. `rulePage` gives the address of a rule's page, where pages can be opened. */
export function hover(snapshot: Snapshot, offset: number, rulePage?: RulePage): Hover | undefined {
  if (snapshot.profile.kind === 'none') return undefined;
  const subject = firstOf(snapshot, offset);
  const findings = findingHovers(snapshot, offset, rulePage);
  const parts = [...(subject ? [subject] : []), ...findings];
  const [first] = parts;
  if (first === undefined) return undefined;
  const { lines } = snapshot.document;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.map((part) => part.markdown).join('\n\n---\n\n') },
    range: { start: lines.position(first.range.start), end: lines.position(first.range.end) },
  };
}

function firstOf(snapshot: Snapshot, offset: number): HoverPart | undefined {
  for (const subject of subjects) {
    const part = subject(snapshot, offset);
    if (part !== undefined) return part;
  }
  return undefined;
}
