/**
 * One fix made of all safe fixes of a document. Fixes whose edits would run into each other are taken in rounds, each
 * judging what the round before left, so that the result has nothing left to fix.
 */
import { parseDocument } from '../document/document.ts';
import { applyEdits, type Edit } from '../document/edits.ts';
import { recordsOf } from '../log/readRecord.ts';
import { fixesFor, judge, type Facts, type Verdict } from '../rules/engine.ts';
import { rules } from '../rules/registry.ts';
import type { Fix } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { composeEdits } from './composeEdits.ts';

/** More than any document needs; two rules that undo each other end here. */
const MOST_ROUNDS = 10;

/** All safe fixes, or those of one rule; undefined where there is nothing to fix. */
export function fixAll(snapshot: Snapshot, rule?: string): Fix | undefined {
  const safe = rules.filter(({ meta }) => meta.fix === 'safe' && (rule === undefined || meta.id === rule));
  let { facts } = snapshot;
  let edits = safeEdits(snapshot.judgement.verdicts.filter((verdict) => safe.includes(verdict.rule)), facts, snapshot.settings);
  let all = edits;
  for (let round = 1; round < MOST_ROUNDS && edits.length > 0; round++) {
    const document = parseDocument(facts.document.uri, applyEdits(facts.document.text, edits), facts.document);
    facts = { ...facts, document, records: recordsOf(document, facts.profile) };
    edits = safeEdits(judge(safe, facts, snapshot.settings).verdicts, facts, snapshot.settings);
    all = composeEdits(snapshot.document.text, all, edits);
  }
  return all.length === 0 ? undefined : { title: 'Fix all problems', edits: all };
}

/** Whether a finding's fix joins "fix all". */
export function joinsFixAll(verdict: Verdict): boolean {
  return verdict.rule.meta.fix === 'safe';
}

function safeEdits(verdicts: readonly Verdict[], facts: Facts, settings: RuleSettings): Edit[] {
  const taken: Edit[] = [];
  for (const verdict of verdicts) {
    const [fix] = fixesFor(verdict, facts, settings);
    if (fix !== undefined && isConfined(fix) && fix.edits.every((edit) => standsApart(edit, taken))) taken.push(...fix.edits);
  }
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
