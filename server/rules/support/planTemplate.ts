/**
 * A plan laid against the sections of its own template: which stand where, which are answered without a heading of their
 * own, and which are not there. A document of no known template answers to none. Judges nothing.
 */
import { headingName } from '../../document/headingText.ts';
import { labelledLines } from '../../document/labelledLines.ts';
import type { Section } from '../../document/section.ts';
import { isPartOfEntry, matchSections, type SectionMatch } from '../../document/templateSections.ts';
import { mentionsRole, roleOfHeading, speaksOfRole } from '../../document/vocabulary.ts';
import type { DocumentTemplate, SectionRole, SectionSpec } from '../../knowledge/schema.ts';
import { documentTemplate } from '../../knowledge/templates/registry.ts';
import { documentHeadings } from '../../knowledge/vocabulary/headings.ts';
import type { RuleContext } from '../rule.ts';

/** A section of the template, what answers to it, and where it belongs. */
export interface PlacedSpec {
  readonly spec: SectionSpec;
  readonly sections: readonly Section[];
  /** Undefined at the top level. */
  readonly parent: PlacedSpec | undefined;
  /** The specs beside it, itself included, in the template's order. */
  readonly siblings: readonly SectionMatch[];
}

/** The template a plan follows; undefined for a house style. */
export function planTemplate(context: RuleContext): DocumentTemplate | undefined {
  const { kind, documentTemplate: id } = context.profile;
  return kind === 'plan' && id !== undefined ? documentTemplate(id) : undefined;
}

/** Every section of the plan's template, parents before children; empty where it follows none. */
export function placedSpecs(context: RuleContext): readonly PlacedSpec[] {
  const template = planTemplate(context);
  if (template === undefined) return [];
  const matches = matchSections(context.document.root, template.sections).map((match) => withPlanHeadings(match, context.document.root));
  return flatten(matches, undefined);
}

/** The role a heading has in a plan, where some names mean something else than in a decision record. */
export function planRole(section: Section): SectionRole | undefined {
  return documentHeadings[section.name] ?? section.role;
}

/** The names a section goes by, levelled for comparison. */
export function namesOf(spec: SectionSpec): ReadonlySet<string> {
  return new Set([spec.heading, ...(spec.aliases ?? [])].map(headingName));
}

/**
 * Whether `section` answers for `spec` without a heading for it: in a labelled line (`- Users: …`), a table row, or, for
 * what the template itself writes as a point, by naming it in its text; sentences may name it in words of their own.
 */
export function isAnsweredIn(section: Section, spec: SectionSpec): boolean {
  const names = namesOf(spec);
  const means = (label: string): boolean => {
    const name = headingName(label);
    return names.has(name) || roleOfHeading(name) === spec.role;
  };
  for (const block of section.allBlocks()) {
    for (const inline of block.inlines()) {
      for (const line of inline.text.split('\n')) if (means(labelOf(line))) return true;
    }
  }
  if (spec.form === 'heading' || spec.form === 'label') return false;
  const text = section.fullText.toLowerCase();
  return [...names].some((name) => text.includes(name)) || speaksOfRole(proseOf(section).toLowerCase(), spec.role);
}

/** `Appendix: Revision History`: one of them, under a name of its own. */
const OF_APPENDIX = /^(?:appendix|annex|anhang|annexe) \S/;

/**
 * Whether a heading that belongs to no other section of the template may well hold what `spec` asks for: it says the same in
 * fewer words (“Architecture” for “High-Level Architecture”), in words of the author's own (“The problem today”), or is of a
 * role that people put it under.
 */
export function isAnsweredByNeighbour(context: RuleContext, placed: readonly PlacedSpec[], { spec, parent }: PlacedSpec): boolean {
  if (spec.role === 'appendix' && context.document.sections.some(({ name }) => OF_APPENDIX.test(name))) return true;
  const claimed = new Set(placed.flatMap((each) => each.sections));
  const wanted = new Set(wordsOf(headingName(spec.heading)));
  const near = NEAR_ROLES[spec.role] ?? [];
  return context.document.sections.some((section) => {
    if (claimed.has(section) || section === context.document.titleSection || isPartOfEntry(section)) return false;
    const words = wordsOf(section.name).filter((word) => !EMPTY_WORDS.has(word));
    if (words.length > 0 && words.every((word) => wanted.has(word))) return true;
    const role = planRole(section);
    const inPlace = parent === undefined ? !isInside(section, claimed) : parent.sections.some((holder) => holder.encloses(section));
    if (role === undefined && (inPlace || !isInside(section, claimed)) && mentionsRole(section.name, spec.role)) return true;
    return role !== undefined && near.includes(role) && inPlace;
  });
}

/** What a section says in sentences, its points left out. */
function proseOf(section: Section): string {
  return [...section.allBlocks()]
    .filter((block) => block.kind === 'paragraph' && block.inline?.fact(labelledLines).length === 0)
    .map((block) => block.text)
    .join('\n');
}

const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'and',
  'the',
  'of',
  'for',
  'design',
  'strategy',
  'plan',
  'model',
  'system',
  'statu',
  'section',
]);

/** Roles under which people write what a template keeps under another. */
const NEAR_ROLES: Readonly<Partial<Record<SectionRole, readonly SectionRole[]>>> = {
  overview: ['background', 'problem', 'context', 'goals'],
  background: ['context', 'overview'],
  context: ['background', 'overview', 'problem'],
  problem: ['context', 'background'],
  requirements: ['functional-requirements', 'non-functional-requirements'],
  'proposed-architecture': ['high-level-design', 'architecture-diagram', 'component-overview', 'components'],
  'high-level-design': ['proposed-architecture', 'architecture-diagram', 'component-overview', 'system-context', 'overview'],
  'architecture-diagram': ['proposed-architecture', 'high-level-design', 'component-overview', 'system-context'],
  'component-overview': ['components', 'architecture-diagram', 'high-level-design'],
  components: ['component-overview'],
  'data-model': ['data-design', 'storage'],
  'data-design': ['data-model', 'storage'],
  api: ['api-contracts', 'communication'],
  infrastructure: ['deployment', 'infrastructure-architecture'],
  deployment: ['infrastructure'],
  scaling: ['performance', 'capacity', 'growth'],
  performance: ['scaling'],
  security: ['authentication', 'authorization', 'data-security', 'threats'],
  observability: ['metrics', 'logging', 'alerts'],
  decisions: ['trade-offs', 'rationale', 'decision'],
  rationale: ['decision', 'decisions', 'trade-offs'],
  phases: ['deployment', 'timeline', 'implementation', 'migration'],
  'success-metrics': ['metrics'],
  risks: ['failure-scenarios'],
  references: ['links', 'more-information', 'prior-art', 'appendix'],
  'revision-history': ['changelog'],
  future: ['evolution', 'technical-debt'],
};

/** Words of a levelled name, plurals as singulars. */
function wordsOf(name: string): string[] {
  return name.split(' ').map((word) => (word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word));
}

function labelOf(line: string): string {
  const label = /^[^:：|]{1,60}(?=[:：|]|$)/.exec(line.trim())?.[0] ?? '';
  const dash = label.search(/\s[–—-]\s/);
  return dash < 0 ? label : label.slice(0, dash);
}

/** Adds what a plan calls by a name that means something else in a record: “Alternatives Considered”. */
function withPlanHeadings(match: SectionMatch, root: Section): SectionMatch {
  const children = match.children.map((child) => withPlanHeadings(child, root));
  if (match.sections.length > 0 || match.spec.repeats === true) return { ...match, children };
  const sections = root.walk().filter((section) => documentHeadings[section.name] === match.spec.role && !isPartOfEntry(section));
  return { spec: match.spec, sections, children };
}

function isInside(section: Section, others: ReadonlySet<Section>): boolean {
  for (let each = section.parent; each !== undefined; each = each.parent) if (others.has(each)) return true;
  return false;
}

function flatten(matches: readonly SectionMatch[], parent: PlacedSpec | undefined): PlacedSpec[] {
  return matches.flatMap((match) => {
    const placed: PlacedSpec = { spec: match.spec, sections: match.sections, parent, siblings: matches };
    return [placed, ...flatten(match.children, placed)];
  });
}
