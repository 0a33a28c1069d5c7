/**
 * What a document can be rewritten to without anything being wrong with it: drawings drafted from its words, drawings in plain characters
 * as Mermaid. Findings and their fixes are the business of `codeActions.ts`.
 */
import type { Range } from '../base/range.ts';
import type { Fix } from '../rules/rule.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { OfferedAction } from './codeActions.ts';
import { conversionsAt } from './drawings/convertAscii.ts';
import { draftsAt } from './drawings/draftDrawings.ts';

/** The rewrites on offer at a place. */
export function rewrites(snapshot: Snapshot, range: Range): readonly OfferedAction[] {
  return rewritesAt(snapshot, range).map((fix) => ({
    title: fix.title,
    verdict: undefined,
    preferred: false,
    subject: { type: 'rewrite', title: fix.title, start: range.start, end: range.end },
    fix,
  }));
}

/** The rewrite of that title at a place; undefined where it is not on offer there any more. */
export function rewriteFor(snapshot: Snapshot, title: string, range: Range): Fix | undefined {
  return rewritesAt(snapshot, range).find((fix) => fix.title === title);
}

function rewritesAt({ document, profile }: Snapshot, range: Range): readonly Fix[] {
  return profile.kind === 'none' ? [] : [...draftsAt(document, range), ...conversionsAt(document, range)];
}
