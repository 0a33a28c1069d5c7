/** Top sections of a plan that stand out of their template's order. Reports the fewest that would have to move. */
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { defineRule } from '../rule.ts';
import { placedSpecs } from '../support/planTemplate.ts';

interface State {
  readonly section: Section;
  /** The section it should stand behind; undefined for the first place. */
  readonly behind: Section | undefined;
  /** The section it should stand before. */
  readonly before: Section | undefined;
}

export const sectionOrder = defineRule<'behind' | 'before', State>({
  meta: {
    id: 'doc/section-order',
    title: "A section stands out of the template's order",
    severity: 'hint',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.1.0',
    sources: ['SYSARCH', 'HEAPTRACE'],
    messages: {
      behind: 'The template has “{heading}” after “{other}”. Readers who know it look there.',
      before: 'The template has “{heading}” before “{other}”. Readers who know it look there.',
    },
  },
  *check(context) {
    const ordered = topSections(placedSpecs(context));
    const standing = [...ordered].sort((a, b) => a.start - b.start);
    const kept = longestRun(standing.map((section) => ordered.indexOf(section))).map((index) => ordered[index]);
    for (const section of standing) {
      if (kept.includes(section)) continue;
      const wanted = ordered.indexOf(section);
      const behind = ordered.slice(0, wanted).findLast((each) => kept.includes(each));
      const before = ordered.slice(wanted).find((each) => kept.includes(each));
      const other = behind ?? before;
      if (other === undefined) continue;
      yield {
        message: behind === undefined ? 'before' : 'behind',
        data: { heading: section.title, other: other.title },
        range: { start: section.titleRange.start, end: section.titleRange.end },
        state: { section, behind, before },
      };
    }
  },
  fix(context, { state }) {
    if (state === undefined || /^\s*(?:\d|[A-Z]\.)/.test(state.section.title)) return [];
    return [{ title: `Move “${state.section.title}” to its place`, edits: moved(context.document, state), preferred: true }];
  },
});

/** One section per top spec, in the template's order; those under one parent only. */
function topSections(placed: ReturnType<typeof placedSpecs>): Section[] {
  const found = placed.flatMap(({ spec, sections, parent }) =>
    parent === undefined && spec.required && sections.length === 1 ? sections : [],
  );
  const container = found[0]?.parent;
  return [...new Set(found)].filter((section) => section.parent === container && section.form === 'heading');
}

/** The longest rising run of values, not necessarily side by side. */
function longestRun(values: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const value of values) {
    const before = runs.filter((run) => (run.at(-1) ?? -1) < value).sort((a, b) => b.length - a.length)[0] ?? [];
    runs.push([...before, value]);
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}

function moved(document: ArchDocument, { section, behind, before }: State): { range: { start: number; end: number }; newText: string }[] {
  const { lineEnding, text } = document;
  const end = nextSectionStart(section) ?? text.length;
  const own = text.slice(section.start, end).trimEnd();
  const target = before?.start ?? (behind && (nextSectionStart(behind) ?? text.length));
  if (target === undefined) return [];
  const atEnd = target === text.length;
  const gap = lineEnding + lineEnding;
  const inserted = atEnd ? `${text.endsWith('\n') || text.endsWith('\r') ? lineEnding : gap}${own}${lineEnding}` : own + gap;
  const isLast = end === text.length;
  const from = isLast ? text.slice(0, section.start).trimEnd().length + lineEnding.length : section.start;
  return [
    { range: { start: Math.min(from, section.start), end }, newText: '' },
    { range: { start: target, end: target }, newText: inserted },
  ];
}

/** Where the next section that is not inside this one begins. */
function nextSectionStart(section: Section): number | undefined {
  for (let each = section; each.parent !== undefined; each = each.parent) {
    const beside = each.parent.children;
    const next = beside[beside.indexOf(each) + 1];
    if (next !== undefined) return next.start;
  }
  return undefined;
}
