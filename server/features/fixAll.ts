/**
 * One fix made of all safe fixes of a document. Fixes whose edits would run into each other are taken in rounds, each
 * judging what the round before left, so that the result has nothing left to fix.
 */
import { parseDocument } from '../document/document.ts';
import { applyEdits, type Edit } from '../document/edits.ts';
import { recordsOf } from '../log/readRecord.ts';
import { judge, type Verdict } from '../rules/engine.ts';
import { rules } from '../rules/registry.ts';
import type { Fix } from '../rules/rule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { composeEdits } from './composeEdits.ts';

/** Where fixes come from, so that one that breaks is reported to whom it concerns. */
export type FixSource = (verdict: Verdict, at: Pick<Snapshot, 'facts' | 'settings'>) => readonly Fix[];

/** More than any document needs; two rules that undo each other end here. */
const MOST_ROUNDS = 10;

/** All safe fixes, or those of one rule; undefined where there is nothing to fix. */
export function fixAll(snapshot: Snapshot, fixesOf: FixSource, rule?: string): Fix | undefined {
  const safe = rules.filter(({ meta }) => meta.fix === 'safe' && (rule === undefined || meta.id === rule));
  const { settings } = snapshot;
  let { facts } = snapshot;
  const edits = (verdicts: readonly Verdict[]): Edit[] =>
    apart(verdicts.flatMap((verdict) => fixesOf(verdict, { facts, settings }).slice(0, 1)));
  let next = edits(snapshot.judgement.verdicts.filter((verdict) => safe.includes(verdict.rule)));
  let all = next;
  for (let round = 1; round < MOST_ROUNDS && next.length > 0; round++) {
    const document = parseDocument(facts.document.uri, applyEdits(facts.document.text, next), facts.document);
    facts = { ...facts, document, records: recordsOf(document, facts.profile) };
    next = edits(judge(safe, facts, settings).verdicts);
    all = composeEdits(snapshot.document.text, all, next);
  }
  return all.length === 0 ? undefined : { title: 'Fix all problems', edits: all };
}

/** The edits of fixes that stand apart; a fix that runs into one taken before waits for the next round. */
function apart(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const fix of fixes) if (isConfined(fix) && fix.edits.every((edit) => standsApart(edit, taken))) taken.push(...fix.edits);
  return taken;
}

/** A fix that asks nothing and touches nothing but its own document. */
function isConfined(fix: Fix): boolean {
  return fix.snippet !== true && fix.otherEdits === undefined && fix.create === undefined && fix.rename === undefined;
}

/** Edits that touch count as running into each other: two insertions at one place would come out in an order nobody chose. */
function standsApart(edit: Edit, others: readonly Edit[]): boolean {
  return others.every(({ range }) => edit.range.end < range.start || range.end < edit.range.start);
}
