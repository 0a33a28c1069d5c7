/** Puts missing checklist items where their group stands, written as the items beside them are. Decides nothing about what is missing. */
import type { ChecklistGroup, ChecklistItem } from '../../knowledge/adviceSchema.ts';
import { productionChecklist } from '../../knowledge/checklists/production.ts';
import { checklistStatusLabels } from '../../knowledge/vocabulary/levels.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Edit } from '../../document/edits.ts';
import type { ChecklistEntry, ProductionChecklist } from '../../plan/checklist.ts';
import type { Fix } from '../rule.ts';

/** One edit for each group: behind the group's last entry, or, for a group that is not there, at the end of the checklist. */
export function missingItemsFix(document: ArchDocument, checklist: ProductionChecklist, missing: ReadonlySet<ChecklistItem>): Fix {
  const writer = new Writer(document, checklist);
  const edits = productionChecklist.flatMap((group) =>
    writer.edits(
      group,
      group.items.filter((item) => missing.has(item)),
    ),
  );
  return { title: 'Insert the missing items', edits: merged(edits), snippet: true, preferred: true };
}

class Writer {
  readonly #document: ArchDocument;
  readonly #checklist: ProductionChecklist;
  #stop = 0;

  constructor(document: ArchDocument, checklist: ProductionChecklist) {
    this.#document = document;
    this.#checklist = checklist;
  }

  edits(group: ChecklistGroup, items: readonly ChecklistItem[]): Edit[] {
    if (items.length === 0) return [];
    const last = this.#checklist.entries.findLast((entry) => entry.items.some((item) => group.items.includes(item)));
    return [last === undefined ? this.#newGroup(group, items) : this.#behind(last, items)];
  }

  #behind(entry: ChecklistEntry, items: readonly ChecklistItem[]): Edit {
    const { lineEnding, lines, text } = this.#document;
    if (entry.place.form === 'row') {
      const { table, row } = entry.place;
      const start = lines.start(row.line);
      const prefix = text.slice(start, row.start);
      return insertion(
        row.end,
        items
          .map(
            (item) =>
              `${lineEnding}${prefix}${this.#row(
                table.columns.map((column) => column.name),
                item,
              )}`,
          )
          .join(''),
      );
    }
    const { block } = entry.place;
    if (entry.place.form !== 'item')
      return insertion(block.end, `${lineEnding}${lineEnding}${items.map((item) => `- ${this.#line(item)}`).join(lineEnding)}`);
    const indent = text.slice(lines.start(block.line), block.start);
    const box = block.task === undefined ? '' : '[ ] ';
    const number = /^\d+/.exec(block.mark)?.[0];
    return insertion(
      block.end,
      items
        .map((item, index) => {
          const mark = number === undefined ? block.mark : `${Number(number) + index + 1}${block.mark.slice(number.length)}`;
          return `${lineEnding}${indent}${mark} ${box}${this.#line(item)}`;
        })
        .join(''),
    );
  }

  /** A heading or bold label as the other groups have, with its items. */
  #newGroup(group: ChecklistGroup, items: readonly ChecklistItem[]): Edit {
    const { lineEnding } = this.#document;
    const { section } = this.#checklist;
    const child = section.children[0];
    const head =
      child?.form === 'label'
        ? `**${group.title}**`
        : `${'#'.repeat(Math.min(6, Math.floor(child?.level ?? section.level + 1)))} ${group.title}`;
    return insertion(
      section.end,
      [`${lineEnding}${lineEnding}${head}`, '', ...items.map((item) => `- ${this.#line(item)}`)].join(lineEnding),
    );
  }

  /** With the name as bold as the first entry's. */
  #line(item: ChecklistItem): string {
    const first = this.#checklist.entries[0];
    const bold = first !== undefined && this.#document.slice(first.name.range).startsWith('**');
    return `${bold ? `**${item.title}**` : item.title}: ${this.#status()}`;
  }

  #row(columns: readonly string[], item: ChecklistItem): string {
    const statusAt = Math.max(
      1,
      columns.findIndex((name) => name === 'status' || name === 'state'),
    );
    const nameAt = Math.max(
      0,
      columns.findIndex((name) => /^(?:item|check|practice|requirement|topic)s?$/.test(name)),
    );
    const cells = columns.map((_, index) => (index === nameAt ? item.title : index === statusAt ? this.#status() : ''));
    return `| ${cells.join(' | ')} |`;
  }

  #status(): string {
    this.#stop += 1;
    return `\${${this.#stop}|${checklistStatusLabels.join(',')}|}`;
  }
}

function insertion(at: number, newText: string): Edit {
  return { range: { start: at, end: at }, newText };
}

/** Groups that are put in at one place follow each other. */
function merged(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<number, Edit>();
  for (const edit of edits) {
    const before = byPlace.get(edit.range.start);
    byPlace.set(edit.range.start, before === undefined ? edit : { range: edit.range, newText: before.newText + edit.newText });
  }
  return [...byPlace.values()];
}
