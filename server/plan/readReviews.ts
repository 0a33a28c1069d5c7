/** Reads the task boxes of a design review or validation checklist. Whether they may stay open is for the rules. */
import type { Block } from '../document/block.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { headingName } from '../document/headingText.ts';
import type { Section } from '../document/section.ts';
import type { ChecklistItem } from '../knowledge/adviceSchema.ts';
import { designReview } from '../knowledge/checklists/designReview.ts';
import { validation } from '../knowledge/checklists/validation.ts';
import { sectionsFor } from './planSections.ts';
import { statedIn, type Stated } from './stated.ts';

export interface ReviewBox {
  readonly item: Block;
  readonly text: Stated;
  readonly ticked: boolean;
  /** Struck out, or said to have no place here. */
  readonly waived: boolean;
  /** The item of the known checklists it names; undefined for a team's own. */
  readonly known: ChecklistItem | undefined;
}

export interface ReviewChecklist {
  readonly section: Section;
  readonly boxes: readonly ReviewBox[];
}

const fact: DocumentFact<readonly ReviewChecklist[]> = {
  compute: (document) =>
    sectionsFor(document, 'review-checklist').map((section) => ({
      section,
      boxes: [...section.allBlocks()].flatMap(unquoted).flatMap(readBox),
    })),
};

/** The review and validation checklists of a document; most plans have one or none. */
export function reviewChecklistsOf(document: ArchDocument): readonly ReviewChecklist[] {
  return document.fact(fact);
}

/** A block and all in it, quotations left out. */
function unquoted(block: Block): Block[] {
  return block.kind === 'quote' ? [] : [block, ...block.children.flatMap(unquoted)];
}

const WAIVED =
  /\b(?:n\/a|not applicable|not needed|not required|waived|skipped|out of scope|does not apply|entfällt|sans objet|no aplica)\b|対象外|不适用/i;
const known: readonly { readonly name: string; readonly item: ChecklistItem }[] = [...designReview, ...validation].flatMap((item) =>
  [item.title, ...item.aliases].map((name) => ({ name: headingName(name), item })),
);

function readBox(block: Block): ReviewBox[] {
  const task = block.task;
  const inline = block.children[0]?.inline;
  if (task === undefined || inline === undefined) return [];
  const start = /^\[.\]\s*/.exec(inline.text)?.[0].length ?? 0;
  const text = statedIn(inline, start, inline.text.length);
  const struck = inline.spans.some(
    (span) => span.kind === 'strike' && span.plainStart <= start && span.plainEnd >= inline.text.trimEnd().length,
  );
  const name = ` ${headingName(text.text)} `;
  return [
    {
      item: block,
      text,
      ticked: task.done,
      waived: struck || WAIVED.test(text.text),
      known: known.find((each) => name.includes(` ${each.name} `))?.item,
    },
  ];
}
