/** What can be written at the cursor. Pure: a snapshot and an offset in, protocol data out; documentation waits until it is asked for. */
import { MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Snapshot } from '../workspace/snapshot.ts';
import { checklistProposals } from './completion/checklist.ts';
import { cursorAt, inFrontMatter, inSilence, type Cursor } from './completion/cursor.ts';
import { diagramProposals } from './completion/diagrams.ts';
import { drawingAt } from './completion/diagrams/drawing.ts';
import { inDrawingProposals } from './completion/diagrams/inDrawing.ts';
import { fieldLabelProposals } from './completion/fieldLabels.ts';
import { fieldValueProposals } from './completion/fieldValues.ts';
import { frontMatterProposals } from './completion/frontMatter.ts';
import { toItems, type Proposal } from './completion/proposal.ts';
import { quantityProposals } from './completion/quantities.ts';
import { referenceProposals } from './completion/references.ts';
import { requirementProposals } from './completion/requirements.ts';
import { sectionProposals } from './completion/sections.ts';
import { starterProposals } from './completion/starters.ts';
import { tableProposals } from './completion/tables.ts';
import { explain, SubjectKey } from './explain/subjects.ts';

type Provider = (cursor: Cursor) => readonly Proposal[];

/** What one of these offers, it offers alone: the place is unambiguous. */
const exclusive: readonly Provider[] = [referenceProposals, requirementProposals, tableProposals, quantityProposals, fieldValueProposals];
/** These stand beside one another, the most specific first. */
const shared: readonly Provider[] = [checklistProposals, fieldLabelProposals, diagramProposals, sectionProposals];

/** The items for one place, best first; none in code other than drawings and in comments, nor in documents that are not ours. */
export function complete(snapshot: Snapshot, offset: number): CompletionItem[] {
  return toItems(snapshot.document, proposalsAt(cursorAt(snapshot, offset)));
}

function proposalsAt(cursor: Cursor): readonly Proposal[] {
  const starters = starterProposals(cursor);
  if (starters.length > 0 || cursor.snapshot.profile.kind === 'none') return starters;
  if (inFrontMatter(cursor)) return frontMatterProposals(cursor);
  const drawing = drawingAt(cursor);
  if (drawing !== undefined) return inDrawingProposals(drawing);
  if (inSilence(cursor)) return [];
  for (const provider of exclusive) {
    const proposals = provider(cursor);
    if (proposals.length > 0) return proposals;
  }
  return shared.flatMap((provider) => provider(cursor));
}

/** Adds what there is to read about an item. An item that is none of ours comes back as it is. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const key = SubjectKey.safeParse(item.data);
  const text = key.success ? explain(key.data) : undefined;
  return text === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: text } };
}
