/**
 * What the light bulb offers for a place in a document, and the fix behind each offer. Offers carry no edits: the fix is
 * worked out again, from the same data, when somebody has chosen one.
 */
import type { Range } from '../base/range.ts';
import type { ActionData } from '../protocol/incoming.ts';
import { joinsFixAll, verdictsAt, type Verdict } from '../rules/engine.ts';
import type { Fix } from '../rules/rule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { fixAll, type FixSource } from './fixAll.ts';
import { rewriteFor } from './rewrites.ts';
import { suppressFix, suppressScopes } from './suppress.ts';

/** What an offer is about, less the document it belongs to. */
export type ActionSubject = ActionData extends infer Data ? (Data extends ActionData ? Omit<Data, 'uri' | 'version'> : never) : never;

/** One line of the light bulb's menu. */
export interface OfferedAction {
  readonly title: string;
  /** The finding it answers; undefined for one that answers many. */
  readonly verdict: Verdict | undefined;
  readonly preferred: boolean;
  readonly subject: ActionSubject;
  /** What it does, so that what an editor cannot do is not offered; undefined where that is only text. */
  readonly fix: Fix | undefined;
}

/** Fixes for findings at a place, then all of a rule's at once, then comments that silence. */
export function quickFixes(snapshot: Snapshot, range: Range, fixesOf: FixSource): OfferedAction[] {
  const { verdicts } = snapshot.judgement;
  const here = verdictsAt(verdicts, range);
  const firstOfRule = here.filter((verdict, index) => here.findIndex((other) => other.rule === verdict.rule) === index);
  return [
    ...here.flatMap((verdict) => fixActions(snapshot, verdict, fixesOf)),
    ...firstOfRule.flatMap((verdict) => fixAllOfRule(verdicts, verdict)),
    ...firstOfRule.flatMap((verdict) => suppressActions(snapshot, verdict)),
  ];
}

/** The fix an offer stands for; undefined where the document has moved on and the offer means nothing any more. */
export function fixFor(snapshot: Snapshot, subject: ActionSubject, fixesOf: FixSource): Fix | undefined {
  if (subject.type === 'rewrite') return rewriteFor(snapshot, subject.title, subject);
  if (subject.type === 'fix-all') return fixAll(snapshot, fixesOf, subject.rule);
  const verdict = snapshot.judgement.verdicts[subject.finding];
  if (verdict?.rule.meta.id !== subject.rule) return undefined;
  if (subject.type === 'suppress') return suppressFix(snapshot.document, verdict, subject.scope);
  return fixesOf(verdict, snapshot)[subject.fix];
}

function fixActions(snapshot: Snapshot, verdict: Verdict, fixesOf: FixSource): OfferedAction[] {
  const fixes = fixesOf(verdict, snapshot);
  const hasFavourite = fixes.some((fix) => fix.preferred === true);
  return fixes.map((fix, index) => ({
    title: fix.title,
    verdict,
    preferred: hasFavourite ? fix.preferred === true : index === 0 && joinsFixAll(verdict),
    subject: { type: 'fix', rule: verdict.rule.meta.id, finding: snapshot.judgement.verdicts.indexOf(verdict), fix: index },
    fix,
  }));
}

function fixAllOfRule(verdicts: readonly Verdict[], { rule }: Verdict): OfferedAction[] {
  const count = verdicts.filter((verdict) => verdict.rule === rule && joinsFixAll(verdict)).length;
  if (count < 2) return [];
  return [
    {
      title: `Fix all ${count} problems of ${rule.meta.id}`,
      verdict: undefined,
      preferred: false,
      subject: { type: 'fix-all', rule: rule.meta.id },
      fix: undefined,
    },
  ];
}

function suppressActions(snapshot: Snapshot, verdict: Verdict): OfferedAction[] {
  const finding = snapshot.judgement.verdicts.indexOf(verdict);
  return suppressScopes.flatMap((scope): OfferedAction[] => {
    const fix = suppressFix(snapshot.document, verdict, scope);
    return fix === undefined
      ? []
      : [{ title: fix.title, verdict, preferred: false, subject: { type: 'suppress', rule: verdict.rule.meta.id, finding, scope }, fix }];
  });
}
