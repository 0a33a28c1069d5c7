/** The same section twice under one parent. Sections that repeat by design (options, components, versions, notes) and documents made of repeating groups are left alone. */
import type { Section } from '../../document/section.ts';
import type { SectionRole } from '../../knowledge/schema.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Parts a record or plan has once. */
const ONCE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'context',
  'drivers',
  'options',
  'pros-and-cons',
  'decision',
  'rationale',
  'consequences',
  'positive',
  'negative',
  'confirmation',
  'status',
  'links',
  'more-information',
  'overview',
  'background',
  'problem',
  'goals',
  'non-goals',
  'requirements',
  'functional-requirements',
  'non-functional-requirements',
  'constraints',
  'assumptions',
  'current-state',
  'proposed-architecture',
  'high-level-design',
  'architecture-diagram',
  'system-context',
  'architecture-style',
  'component-overview',
  'components',
  'data-design',
  'data-model',
  'data-flow',
  'storage',
  'api',
  'infrastructure',
  'deployment',
  'scaling',
  'security',
  'observability',
  'performance',
  'caching',
  'decisions',
  'alternatives',
  'checklist',
  'risks',
  'phases',
  'migration',
  'testing',
  'success-metrics',
  'failure-scenarios',
  'open-questions',
  'future',
  'glossary',
  'references',
  'revision-history',
  'cost',
  'disaster-recovery',
]);
const GROUP_ROLES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'embedded-record',
  'option',
  'alternative',
  'phase',
  'component',
  'amendment',
]);
/** A heading that opens another of several things, its place in the document left out: `ADR-2`, `Decision 3: Queue`. */
const NUMBERED = /\d/;

export const sectionDuplicate = defineRule<'twice'>({
  meta: {
    id: 'doc/section-duplicate',
    title: 'The same section stands twice',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'c',
    fix: 'none',
    since: '0.1.0',
    sources: ['OWN'],
    messages: {
      twice: '“{heading}” stands here twice: readers who find the first do not look for the second. Join them, or give one another name.',
    },
  },
  *check(context) {
    for (const parent of [context.document.root, ...context.document.sections]) {
      for (const { first, second } of duplicatesIn(context, parent)) {
        yield {
          message: 'twice',
          data: { heading: second.title },
          range: { start: second.titleRange.start, end: second.titleRange.end },
          related: [
            { uri: context.document.uri, range: { start: first.titleRange.start, end: first.titleRange.end }, message: 'the first one' },
          ],
        };
      }
    }
  },
});

interface Pair {
  readonly first: Section;
  readonly second: Section;
}

function duplicatesIn(context: RuleContext, parent: Section): Pair[] {
  const siblings = parent.children.filter((child) => child.form === 'heading' || isRecordLabel(context, child));
  const pairs: Pair[] = [];
  const firsts = new Map<string, Section>();
  for (const section of siblings) {
    if (section.role === undefined || !ONCE.has(section.role)) continue;
    const key = `${section.form} ${section.level} ${section.name}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, section);
    else pairs.push({ first, second: section });
  }
  return pairs.length === 0 || repeatsByDesign(siblings, pairs) ? [] : pairs;
}

/** Bold labels repeat at will, except the parts of a record that is written in labels. */
function isRecordLabel(context: RuleContext, section: Section): boolean {
  if (section.role !== 'context' && section.role !== 'decision' && section.role !== 'consequences' && section.role !== 'options')
    return false;
  return (
    context.records.some(
      (record) => record.scope === section.parent || (!record.embedded && section.parent === context.document.titleSection),
    ) && context.profile.recordTemplate !== 'heaptrace'
  );
}

/** Groups one after the other, each opened by a heading of its own: several records in one file, a part for each team. */
function repeatsByDesign(siblings: readonly Section[], pairs: readonly Pair[]): boolean {
  const names = new Set(pairs.map(({ second }) => second.name));
  return pairs.every(({ first, second }) => {
    const from = siblings.indexOf(first);
    const to = siblings.indexOf(second);
    const openers = siblings.slice(from + 1, to).filter(opensGroup);
    if (openers.length === 0) return false;
    return (
      names.size > 1 ||
      openers.some((each) => NUMBERED.test(each.name)) ||
      [siblings[from - 1], siblings[to - 1]].every((each) => each !== undefined && opensGroup(each))
    );
  });
}

function opensGroup(section: Section): boolean {
  return section.role === undefined || GROUP_ROLES.has(section.role);
}
