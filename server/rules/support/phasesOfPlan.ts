/** The phases of a plan with the text that belongs to each. Decides nothing about what they ought to hold. */
import type { Range } from '../../base/range.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToList, appendToSection, type Edit } from '../../document/edits.ts';
import type { PhaseId } from '../../knowledge/vocabulary/levels.ts';
import { phasePlansOf, type Phase, type PhasePlan } from '../../plan/readPhases.ts';

export interface PhaseText {
  readonly phase: Phase;
  readonly plan: PhasePlan;
  /** Name and content. */
  readonly range: Range;
  /** The content, as written. */
  readonly text: string;
  /** Whether anything stands behind the name. */
  readonly isEmpty: boolean;
}

/** Every phase with its text; a line's phase reaches to the next one. */
export function phaseTexts(document: ArchDocument): readonly PhaseText[] {
  return phasePlansOf(document).flatMap((plan) =>
    plan.phases.map((phase, index) => {
      const next = plan.phases[index + 1]?.range.start ?? Infinity;
      const end =
        phase.section === undefined
          ? Math.min(next, Math.max(phase.range.end, phase.block?.kind === 'table' ? phase.range.end : (phase.block?.end ?? 0)))
          : phase.range.end;
      const range = { start: phase.range.start, end: Math.max(end, phase.range.end) };
      const text = document.text.slice(phase.name.range.end, range.end);
      return { phase, plan, range, text, isEmpty: !/\p{L}{3}/u.test(text) };
    }),
  );
}

/** Whether a place belongs to the first phase, which runs on less than production does. */
export function isInFirstPhase(document: ArchDocument, { start }: Range): boolean {
  const first = phaseKnownAs(document, 'mvp')?.range;
  return first !== undefined && first.start <= start && start < first.end;
}

/** The phase that goes by one of the known names. */
export function phaseKnownAs(document: ArchDocument, id: PhaseId): PhaseText | undefined {
  return phaseTexts(document).find(({ phase }) => phase.known === id);
}

/** Adds a point to a phase that has a section of its own; undefined for others. */
export function addToPhase(document: ArchDocument, { phase }: PhaseText, point: string): Edit | undefined {
  const { section } = phase;
  if (section === undefined) return undefined;
  const list = section.blocks.findLast((block) => block.kind === 'list');
  return list === undefined ? appendToSection(document, section, [`- ${point}`]) : appendToList(document, list, point);
}
