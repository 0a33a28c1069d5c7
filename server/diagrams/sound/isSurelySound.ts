/**
 * Whether Mermaid is sure to read a drawing: every line of it is of a plain form that it always takes. Says nothing of drawings that it
 * does not answer for: those are for Mermaid itself. Held against Mermaid's own verdicts by tests.
 */
import { kindOf } from '../kinds.ts';
import type { DiagramKind } from '../diagram.ts';
import { soundC4 } from './soundC4.ts';
import { soundClasses } from './soundClasses.ts';
import { soundEntities } from './soundEntities.ts';
import { soundFlowchart } from './soundFlowchart.ts';
import { soundSequence } from './soundSequence.ts';
import { soundStates } from './soundStates.ts';

/** Told the lines below the header, trimmed and without blank ones and comments. */
export type SoundReader = (lines: readonly string[]) => boolean;

interface Kind {
  readonly header: RegExp;
  readonly read: SoundReader;
}

const KINDS: Readonly<Partial<Record<DiagramKind, Kind>>> = {
  flowchart: { header: /^(?:flowchart|graph) (?:TB|TD|BT|LR|RL)$/, read: soundFlowchart },
  sequence: { header: /^sequenceDiagram$/, read: soundSequence },
  er: { header: /^erDiagram$/, read: soundEntities },
  class: { header: /^classDiagram$/, read: soundClasses },
  state: { header: /^stateDiagram-v2$/, read: soundStates },
  c4: { header: /^C4(?:Context|Container|Component|Deployment)$/, read: soundC4 },
};

/** More is for Mermaid, which may refuse it for its length. */
const LONGEST = 40_000;
/** Front matter with nothing but a title. */
const TITLE = /^---\r?\ntitle: [\p{L}\p{N}][\p{L}\p{N} ,.()-]*\r?\n---\r?\n/u;
const COMMENT = /^%% [^{}\n]*$/;
const ACCESSIBLE = /^acc(?:Title|Descr): [\p{L}\p{N}][\p{L}\p{N} ,.'()-]*$/u;

/** True only where there is no doubt. */
export function isSurelySound(text: string): boolean {
  if (text.length > LONGEST) return false;
  const lines: string[] = [];
  for (const raw of text.replace(TITLE, '').split('\n')) {
    const line = raw.trim();
    if (line !== '' && !COMMENT.test(line)) lines.push(line);
  }
  const [header = '', ...rest] = lines;
  const kind = KINDS[kindOf(header)];
  if (kind?.header.test(header) !== true) return false;
  const first = rest.findIndex((line) => !ACCESSIBLE.test(line));
  return first >= 0 && kind.read(rest.slice(first));
}
