/** One fix made of all safe fixes of a document. Takes only edits that stand apart: what overlaps waits for the next round. */
import { fixesFor, type Verdict } from '../rules/engine.ts';
import type { Fix, TextEdit } from '../rules/rule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** All safe fixes, or those of one rule; undefined where there is nothing to fix. */
export function fixAll(snapshot: Snapshot, rule?: string): Fix | undefined {
  const taken: TextEdit[] = [];
  for (const verdict of snapshot.judgement.verdicts) {
    if (rule !== undefined && verdict.rule.meta.id !== rule) continue;
    const fix = safeFix(verdict, snapshot);
    if (fix?.edits.every((edit) => standsApart(edit, taken)) === true) taken.push(...fix.edits);
  }
  return taken.length === 0 ? undefined : { title: 'Fix all problems', edits: taken };
}

/** Whether a finding's fix may join others: safe, and confined to its own document. */
export function joinsFixAll(verdict: Verdict): boolean {
  return verdict.rule.meta.fix === 'safe';
}

function safeFix(verdict: Verdict, snapshot: Snapshot): Fix | undefined {
  if (!joinsFixAll(verdict)) return undefined;
  const [fix] = fixesFor(verdict, snapshot.facts, snapshot.settings);
  const confined = fix?.snippet !== true && fix?.otherEdits === undefined && fix?.create === undefined && fix?.rename === undefined;
  return confined ? fix : undefined;
}

/** Two insertions at one place would come out in an order nobody chose. */
function standsApart(edit: TextEdit, others: readonly TextEdit[]): boolean {
  return others.every(({ range }) => edit.range.end < range.start || range.end < edit.range.start || (edit.range.end === range.start && edit.range.start !== range.start && range.start !== range.end) || (range.end === edit.range.start && range.start !== edit.range.start && edit.range.start !== edit.range.end));
}
