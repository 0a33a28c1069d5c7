/**
 * Reads the phases of a plan: headings, bold labels, list items, table rows, in any language that numbers its phases. Reads
 * what is there; which phases a template wants is for the rules.
 */
import { regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Block, Inline } from '../document/block.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { headingName } from '../document/headingText.ts';
import type { Section } from '../document/section.ts';
import { tablesOf } from '../document/tables.ts';
import { phases as knownPhases, type PhaseId } from '../knowledge/vocabulary/levels.ts';
import { sectionsFor } from './planSections.ts';
import { statedIn, statedInCell, type Stated } from './stated.ts';

export interface Phase {
  /** `MVP (Week 1-2)`, `Phase 1: Foundation`. */
  readonly name: Stated;
  /** `Phase 1` → 1; undefined for a phase that is not numbered. */
  readonly number: number | undefined;
  /** Which of the three known phases its name says it is, by its own word rather than its number. */
  readonly known: PhaseId | undefined;
  /** All that belongs to it. */
  readonly range: Range;
  readonly section: Section | undefined;
  readonly block: Block | undefined;
}

/** A section that lays out phases. */
export interface PhasePlan {
  readonly section: Section;
  /** In document order. */
  readonly phases: readonly Phase[];
}

const fact: DocumentFact<readonly PhasePlan[]> = {
  compute: (document) => {
    const sections = sectionsFor(document, 'phases');
    const plans = sections.map((section) => ({ section, phases: inOrder([...phasesIn(section), ...rowPhases(document, section)]) }));
    return plans.length > 0 || !document.mentions(NAMED_PHASE) ? plans : listedElsewhere(document);
  },
};

/** The phase plans of a document; most plans have one or none. */
export function phasePlansOf(document: ArchDocument): readonly PhasePlan[] {
  return document.fact(fact);
}

/** Without one of these a list under another heading tells no phases. */
const NAMED_PHASE = /\bmvp\b|\bv1\b|\bphase 1\b/i;
/** A list that names so many of the known phases is a plan of them, whatever its heading says. */
const FEWEST_LISTED = 2;

/** `1. **MVP (until May)**: …`, `2. **V1**: …` under `Steps`. */
function listedElsewhere(document: ArchDocument): readonly PhasePlan[] {
  return document.sections
    .filter(({ role, blocks }) => role === undefined && blocks.some(({ kind }) => kind === 'list'))
    .flatMap((section): PhasePlan[] => {
      const phases = section.blocks.flatMap((block) =>
        block.kind === 'list'
          ? block.children.flatMap((item) => (item.children[0] === undefined ? [] : [...linePhase(item.children[0], item)]))
          : [],
      );
      return new Set(phases.map(({ known, number }) => known ?? number)).size >= FEWEST_LISTED
        ? [{ section, phases: inOrder(phases) }]
        : [];
    });
}

const NUMBERED = regex('iu')`
  ^(?:phase|stage|step|milestone|iteration|increment|etappe|stufe|schritt|meilenstein|étape|fase|etapa|フェーズ|阶段|第)[\s-]*(\d{1,2}|[ivx]{1,4})
  (?![\p{L}\p{N}])
`;
const ORDINAL = /^(\d{1,2})\s?\.\s?(?:phase|etappe|stufe|fase)(?!\p{L})/iu;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };
/** Names by which a phase is known without a number. */
const names: readonly (readonly [string, PhaseId])[] = knownPhases.flatMap(({ id, aliases }) =>
  aliases.filter((alias) => !/^phase \d$/.test(alias)).map((alias) => [alias, id] as const),
);
const PHASE_COLUMN = /^(?:phase|stage|milestone|release|version|step|etappe|fase|étape|フェーズ|阶段)s?$/;

/** Reads a phase's name; `certain` tells a name that can be nothing else from any other heading. */
export function readPhaseName(text: string): {
  readonly number: number | undefined;
  readonly known: PhaseId | undefined;
  readonly certain: boolean;
} {
  const plain = text.trim();
  const digits = (NUMBERED.exec(plain) ?? ORDINAL.exec(plain))?.[1]?.toLowerCase();
  const number = digits === undefined ? undefined : (ROMAN[digits] ?? Number(digits));
  const words = ` ${headingName(plain)
    .replaceAll(/[:,.()–—]/g, ' ')
    .replaceAll(/\s+/g, ' ')} `;
  const known = names.find(([name]) => words.startsWith(` ${name} `) || (number !== undefined && words.includes(` ${name} `)))?.[1];
  return { number: Number.isNaN(number) ? undefined : number, known, certain: number !== undefined || known !== undefined };
}

function* phasesIn(section: Section): Generator<Phase> {
  for (const child of section.children) {
    const read = readPhaseName(child.title);
    if (read.certain || child.role === 'phase') {
      yield {
        name: { text: child.title, range: child.titleRange },
        number: read.number,
        known: read.known,
        range: { start: child.start, end: child.end },
        section: child,
        block: undefined,
      };
    } else {
      yield* phasesIn(child);
    }
  }
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') yield* linePhase(block, block);
    if (block.kind === 'list')
      for (const item of block.children) if (item.children[0] !== undefined) yield* linePhase(item.children[0], item);
  }
}

/** `**MVP (Week 1-2)**: …` and `- Phase 1: …`, on each line of the paragraph; a bare word at the beginning of a sentence is none. */
function* linePhase(paragraph: Block, whole: Block): Generator<Phase> {
  const inline = paragraph.inline;
  if (inline === undefined || isEntryOfContents(inline)) return;
  let start = 0;
  for (const line of inline.text.split('\n')) {
    const end = endOfName(inline, start, start + line.length);
    const name = end === undefined ? undefined : statedIn(inline, start, end);
    const read = readPhaseName(name?.text ?? '');
    if (name !== undefined && read.certain)
      yield {
        name,
        number: read.number,
        known: read.known,
        range: start === 0 ? { start: whole.start, end: whole.end } : name.range,
        section: undefined,
        block: whole,
      };
    start += line.length + 1;
  }
}

/** `3. [Phase 1: Foundation](#phase-1-foundation)`: a table of contents names sections, and plans nothing. */
function isEntryOfContents({ text, spans }: Inline): boolean {
  return spans.some(
    ({ kind, target, plainStart, plainEnd }) =>
      kind === 'link' && target?.text.startsWith('#') === true && plainStart === 0 && plainEnd >= text.trimEnd().length,
  );
}

/** Only the first line may be a name and nothing else. */
function endOfName(inline: Inline, start: number, lineEnd: number): number | undefined {
  const span = inline.spans.find((each) => each.plainStart === start && each.kind === 'strong');
  if (span !== undefined) return span.plainEnd;
  const mark = inline.text.slice(start, lineEnd).search(/[:：]|\s[–—-]\s/);
  const end = mark < 0 ? lineEnd : start + mark;
  return end - start <= 60 && (mark >= 0 || start === 0) ? end : undefined;
}

/** Rows of a table with a column of phases. */
function rowPhases(document: ArchDocument, section: Section): Phase[] {
  return tablesOf(document)
    .filter((table) => section.encloses(table.section))
    .flatMap((table) => {
      const column = table.columnNamed((name) => PHASE_COLUMN.test(name));
      return table.rows.flatMap((row): Phase[] => {
        const name = statedInCell(table.cell(row, column ?? table.columns[0]));
        if (name === undefined || name.text === '') return [];
        const read = readPhaseName(name.text);
        if (column === undefined && !read.certain) return [];
        return [
          {
            name,
            number: read.number,
            known: read.known,
            range: { start: row.start, end: row.end },
            section: undefined,
            block: table.block,
          },
        ];
      });
    });
}

function inOrder(phases: readonly Phase[]): readonly Phase[] {
  return [...phases].sort((a, b) => a.range.start - b.range.start);
}
