/** Diagrams that a plan's own template asks for and that are not there. A picture of any kind, in or under the section, is one. */
import { listed, regex } from '../../base/patterns.ts';
import { standingOfSection } from '../../claims/standing.ts';
import { holdsDrawing, showsDrawing } from '../../claims/drawings/pictures.ts';
import { kindOf } from '../../diagrams/kinds.ts';
import type { Range } from '../../base/range.ts';
import type { Block } from '../../document/block.ts';
import type { ArchDocument } from '../../document/document.ts';
import { appendToSection } from '../../document/edits.ts';
import type { Section } from '../../document/section.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { defineRule, type Finding, type RuleContext } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { draftDrawing } from '../support/draftDrawing.ts';
import { isLive } from '../support/live.ts';
import { insertMissing, keepsTemplate, missingSpecs, OWNED_BY_DIAGRAMS, placeOfMissing } from '../support/missingSection.ts';
import { placedSpecs, planTemplate, type PlacedSpec } from '../support/planTemplate.ts';

interface State {
  readonly placed: PlacedSpec;
  /** The section that lacks it; undefined where there is no such section either. */
  readonly section: Section | undefined;
}

const WHAT: Readonly<Partial<Record<SectionRole, string>>> = {
  'architecture-diagram': 'architecture diagram',
  'system-context': 'context diagram',
  'component-overview': 'component diagram',
  'high-level-design': 'diagram of the components',
  'data-flow': 'data-flow or sequence diagram',
  api: 'diagram of who uses which interface',
};
/** Sends the reader to a drawing. */
const POINTS = regex('i')`
  \b(?:diagrams?|figure|drawing|picture|chart)\b[^.\n]{1,60}\b(?:above|below|attached|appendix|section|in|at|shows?|see)\b|
  \b(?:see|shown in|refer to|as in|per)\b[^.\n]{1,40}\b(?:diagrams?|figure|drawing|picture|section|appendix|above|below|\d+(?:\.\d+)+)\b
`;
const LACKS = /\b(?:no|not|missing|todo|tbd|pending|later|still|without)\b/i;
const PLACEHOLDER = /^\[[^\]]*\]$/;

export const missing = defineRule<'missing' | 'section', State>({
  meta: {
    id: 'dia/missing',
    title: 'A diagram the template asks for is missing',
    severity: 'warning',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER', 'SYSARCH', 'HEAPTRACE', 'HAN'],
    messages: {
      missing: '“{section}” has no {what}. Readers of this template look for the picture first; draw one, or show an image.',
      section: 'No {what}: the section “{section}” is missing. Readers of this template look for the picture first; add it.',
    },
  },
  *check(context) {
    const template = planTemplate(context);
    const { document } = context;
    if (template === undefined || template.diagrams.length === 0 || !isLive(context) || !isWorkedOut(document)) return;
    const placed = placedSpecs(context);
    const absent = missingSpecs(context);
    const isKept = keepsTemplate(context, placed);
    const claimed = placed.filter(({ spec }) => template.diagrams.includes(spec.role)).flatMap(({ sections }) => sections);
    for (const role of template.diagrams) {
      const each = placed.find(({ spec }) => spec.role === role);
      if (each === undefined || isShownElsewhere(document, claimed, role)) continue;
      // A section in words may answer for the others, never for the picture of the whole.
      yield* judged(context, each, role === 'architecture-diagram' ? isKept : absent.includes(each));
    }
  },
  fix(context, { state }) {
    if (state === undefined) return [];
    const { document } = context;
    const { placed, section } = state;
    const lines = draftDrawing(document, placed.spec.role, section);
    const title = `Insert a ${WHAT[placed.spec.role] ?? 'diagram'}`.replace(/^Insert a (?=[aeiou])/, 'Insert an ');
    if (section !== undefined) return [{ title, edits: [appendToSection(document, section, lines)], snippet: true, preferred: true }];
    const whole = insertMissing(document, placed);
    const [edit] = whole.edits;
    if (edit === undefined) return [];
    const written = edit.newText.trimEnd();
    return [
      {
        ...whole,
        title,
        edits: [{ ...edit, newText: [written, '', ...lines].join(document.lineEnding) + edit.newText.slice(written.length) }],
      },
    ];
  },
});

function* judged(context: RuleContext, placed: PlacedSpec, isAbsent: boolean): Generator<Finding<'missing' | 'section', State>> {
  const { document } = context;
  const what = WHAT[placed.spec.role] ?? 'diagram';
  const [first] = placed.sections;
  if (first === undefined) {
    if (isAbsent && OWNED_BY_DIAGRAMS.has(placed.spec.role))
      yield {
        message: 'section',
        data: { what, section: placed.spec.heading.replace(/^\d+(?:\.\d+)*\.? /, '') },
        range: placeOfMissing(document, placed),
        state: { placed, section: undefined },
      };
    return;
  }
  if (placed.sections.some((section) => holdsDrawing(document, section) || pointsToDrawing(section) || isUnwritten(context, section)))
    return;
  yield { message: 'missing', data: { what, section: first.title }, range: placeOf(first), state: { placed, section: first } };
}

function placeOf({ titleRange }: Section): Range {
  return { start: titleRange.start, end: titleRange.end };
}

/** An arrow between names says what leads where. */
const ARROWS = /\p{L}[^\n]{0,40}(?:[→⟶➜]|-{1,2}>|=>)\s*\p{L}[^\n]{0,60}(?:[→⟶➜]|-{1,2}>|=>)\s*\p{L}/u;

function pointsToDrawing(section: Section): boolean {
  const text = section.fullText;
  return (
    ARROWS.test(text) ||
    text.split(/(?<=[.!?])\s|\n/).some((sentence) => POINTS.test(sentence) && !LACKS.test(sentence)) ||
    [...section.allBlocks()].some((block) =>
      block.ownInlines.some((inline) =>
        inline.spans.some(
          (span) => span.kind === 'link' && /diagram|figure|drawing|picture|chart/i.test(inline.text.slice(span.plainStart, span.plainEnd)),
        ),
      ),
    )
  );
}

/** What is empty or only a prompt is told by others. */
function isUnwritten({ isOn }: RuleContext, section: Section): boolean {
  if (section.isEmpty) return isOn('doc/section-empty');
  return isOn('doc/placeholder') && PLACEHOLDER.test(section.fullText.trim());
}

const NO_STRUCTURE: ReadonlySet<string> = new Set(listed`
  sequence|er|state|class|gantt|timeline|pie|journey|git|mindmap|quadrant|xy|kanban|packet|radar|treemap|requirement|sankey
`);

/** A drawing of that kind in a section that no promise of the template is about. */
function isShownElsewhere(document: ArchDocument, claimed: readonly Section[], role: SectionRole): boolean {
  for (const section of [document.root, ...document.sections]) {
    if (claimed.some((each) => each.encloses(section)) || standingOfSection(section) !== 'own') continue;
    if (section.blocks.some((block) => block.walk().some((each) => showsDrawing(document, each) && fits(document, each, role))))
      return true;
  }
  return false;
}

function fits(document: ArchDocument, block: Block, role: SectionRole): boolean {
  if (block.kind !== 'fence' || !/mermaid/i.test(block.mark)) return role !== 'data-flow';
  const kind = kindOf(document.slice(block.content).trimStart());
  return role === 'data-flow' ? kind === 'sequence' : !NO_STRUCTURE.has(kind);
}
