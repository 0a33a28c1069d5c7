/** Lines above places with what they come to: a record's standing, a checklist's progress, a budget used. Pure: a snapshot in, protocol data out. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { Range } from '../base/range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { budgetLenses } from './codeLens/budgets.ts';
import { checklistLenses } from './codeLens/checklist.ts';
import { recordLenses } from './codeLens/records.ts';

/** A line of text above a place. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
}

const providers: readonly ((snapshot: Snapshot) => readonly Lens[])[] = [recordLenses, checklistLenses, budgetLenses];

/** All lenses of a document; none for one that is not ours. */
export function codeLenses(snapshot: Snapshot): CodeLens[] {
  if (snapshot.profile.kind === 'none') return [];
  const { lines } = snapshot.document;
  return providers.flatMap((provide) => provide(snapshot)).map(({ range, title }) => ({
    range: { start: lines.position(range.start), end: lines.position(range.end) },
    command: { title, command: '' },
  }));
}
