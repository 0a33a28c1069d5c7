/** Phases of the document's own template that its phase plan leaves out. */
import type { Section } from '../../document/section.ts';
import { headingName } from '../../document/headingText.ts';
import { appendToList, insertSection } from '../../document/edits.ts';
import type { SectionSpec } from '../../knowledge/schema.ts';
import { phasePlansOf, readPhaseName, type Phase, type PhasePlan } from '../../plan/readPhases.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import { defineRule } from '../rule.ts';
import { escapeText, withTabStops } from '../../drafts/snippetText.ts';

interface State {
  readonly plan: PhasePlan;
  readonly spec: SectionSpec;
  readonly specs: readonly SectionSpec[];
}

export const phaseMissing = defineRule<'missing', State>({
  meta: {
    id: 'phase/missing',
    title: 'A phase of the template is missing',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['PLANNER', 'HAN'],
    messages: { missing: 'The phase plan has no {phase}. {guidance}' },
  },
  *check({ document, profile }) {
    const specs = (sectionSpec(profile, 'phases')?.children ?? []).filter((spec) => spec.role === 'phase' && spec.required);
    const plans = phasePlansOf(document);
    const plan = plans[0];
    if (specs.length === 0 || plan === undefined || plans.every(({ section }) => section.isEmpty)) return;
    const phases = plans.flatMap((each) => each.phases);
    const someNamed = phases.some((phase) => phase.known !== undefined);
    const missing = specs.filter(
      (spec, index) => !phases.some((phase) => isPhase(phase, spec) || (someNamed && isNamedByNumber(phase, index + 1))),
    );
    // Phases under names of the author's own, as many as the template has: nothing is missing but the names.
    if (
      missing.length === specs.length
        ? phases.length !== 0
        : phases.length >= specs.length && phases.every((phase) => phase.known === undefined)
    )
      return;
    for (const spec of missing) {
      if (phases.length === 0 && plans.some(({ section }) => isSpokenOf(document.slice(section), spec))) continue;
      yield {
        message: 'missing',
        data: { phase: shortName(spec), guidance: spec.guidance },
        range: plan.section.titleRange,
        state: { plan, spec, specs },
      };
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const { plan, spec, specs } = state;
    const title = `Insert ${shortName(spec)}`;
    const before = precedingPhase(plan, specs, spec);
    const list = plan.phases.find((phase) => phase.block?.kind === 'item')?.block?.parent;
    if (list !== undefined) {
      const edit = appendToList(document, list, `**${spec.heading}**: `);
      return [
        { title, edits: [{ ...edit, newText: `${escapeText(edit.newText)}\${1:[${prompt(spec)}]}` }], snippet: true, preferred: true },
      ];
    }
    if (plan.phases.some((phase) => phase.block !== undefined)) return [];
    const level = Math.floor(plan.phases.find((phase) => phase.section !== undefined)?.section?.level ?? plan.section.level + 1);
    const edit = insertSection(document, before ?? plan.section, level, spec.heading, spec.body);
    return [{ title, edits: [{ ...edit, newText: withTabStops(edit.newText) }], snippet: true, preferred: true }];
  },
});

/** By its known name, else by its number. */
function isPhase(phase: Phase, spec: SectionSpec): boolean {
  const wanted = readPhaseName(shortName(spec));
  if (wanted.known !== undefined)
    return (
      phase.known === wanted.known ||
      [spec.heading, ...(spec.aliases ?? [])].some((name) => headingName(name) === headingName(phase.name.text))
    );
  return phase.number === wanted.number;
}

/** `Phase 3` and no more beside phases that go by their names: the third of the template. */
function isNamedByNumber(phase: Phase, number: number): boolean {
  return phase.known === undefined && phase.number === number;
}

/** Names in running text or in a chart count where nothing is laid out by headings, lists or tables. */
function isSpokenOf(text: string, spec: SectionSpec): boolean {
  return text.toLowerCase().includes(shortName(spec).toLowerCase());
}

/** The phase the template has before this one. */
function precedingPhase(plan: PhasePlan, specs: readonly SectionSpec[], spec: SectionSpec): Section | undefined {
  const earlier = specs.slice(0, specs.indexOf(spec));
  return plan.phases.findLast((phase) => phase.section !== undefined && earlier.some((each) => isPhase(phase, each)))?.section;
}

/** `MVP` of `MVP (Week 1-2)`, `Phase 1` of `Phase 1: [Foundation]`. */
function shortName(spec: SectionSpec): string {
  return /^[^(:[]+/.exec(spec.heading)?.[0].trim() ?? spec.heading;
}

function prompt(spec: SectionSpec): string {
  return /\[([^[\]]+)\]/.exec(spec.body[0] ?? '')?.[1] ?? 'what it holds';
}
