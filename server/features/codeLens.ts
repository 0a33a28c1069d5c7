/** Lines above places with what they come to: a record's standing, a checklist's progress, a budget used; and ways to what a drawing shows. Pure: a snapshot in, protocol data out. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { Range } from '../base/range.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { budgetLenses } from './codeLens/budgets.ts';
import { checklistLenses } from './codeLens/checklist.ts';
import { drawingLenses } from './codeLens/drawings.ts';
import { recordLenses } from './codeLens/records.ts';

/** A line of text above a place. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** What a press does; nothing, where it only tells. */
  readonly command?: { readonly command: string; readonly arguments: readonly string[] };
}

/** Commands of the editor that lenses may lead to. */
export interface LensCommands {
  /** Opens the preview; takes the document's URI. */
  readonly preview?: string | undefined;
}

const providers: readonly ((snapshot: Snapshot) => readonly Lens[])[] = [recordLenses, checklistLenses, budgetLenses];

/** All lenses of a document; none for one that is not ours. */
export function codeLenses(snapshot: Snapshot, { preview }: LensCommands = {}): CodeLens[] {
  if (snapshot.profile.kind === 'none') return [];
  const { lines } = snapshot.document;
  const drawings = preview === undefined ? [] : drawingLenses(snapshot, preview);
  return [...providers.flatMap((provide) => provide(snapshot)), ...drawings].map(({ range, title, command }) => ({
    range: { start: lines.position(range.start), end: lines.position(range.end) },
    command: { title, command: command?.command ?? '', ...(command && { arguments: [...command.arguments] }) },
  }));
}
