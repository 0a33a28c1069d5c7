/**
 * Blocks → section tree. Gives every section its role: by its name, by what it is called under its parent (an option, a
 * component, a phase), never by the document's kind, which is not yet known here.
 */
import type { SectionRole } from '../knowledge/schema.ts';
import type { Block } from './block.ts';
import { headingName } from './headingText.ts';
import type { Placement } from './placement.ts';
import { Section } from './section.ts';
import type { HouseHeadings } from './houseHeadings.ts';
import { roleOfHeading } from './vocabulary.ts';

/** Roles that divide a decision record: a label of one of these ends the one before it, and the options under that. */
const RECORD_PARTS: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'context',
  'drivers',
  'options',
  'decision',
  'rationale',
  'consequences',
  'pros-and-cons',
  'trade-offs',
  'confirmation',
  'reversibility',
  'review-date',
  'status',
  'alternatives',
  'links',
]);

/** What an unnamed child of such a section is. */
const CHILD_ROLE: Partial<Record<SectionRole, SectionRole>> = {
  options: 'option',
  'pros-and-cons': 'option',
  alternatives: 'alternative',
  components: 'component',
  phases: 'phase',
  decisions: 'embedded-record',
};

/** What an unnamed child becomes though its own name is known: an option may be called "Storage", a component "API". */
const OWN_ROLE_YIELDS: Partial<Record<SectionRole, (own: SectionRole) => boolean>> = {
  options: mayNameAnOption,
  'pros-and-cons': mayNameAnOption,
  alternatives: mayNameAnOption,
  components: (own) => SERVICE_NAMES.has(own),
};

const OPTION_PARTS: ReadonlySet<SectionRole> = new Set<SectionRole>([
  ...RECORD_PARTS,
  'positive',
  'negative',
  'neutral',
  'cost',
  'notes',
  'overview',
  'background',
  'risks',
  'references',
  'more-information',
  'compliance',
  'assumptions',
]);
const SERVICE_NAMES: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'drivers',
  'links',
  'feedback',
  'api',
  'storage',
  'authentication',
  'authorization',
  'caching',
  'logging',
  'metrics',
  'tracing',
  'alerts',
  'communication',
  'metrics',
  'data-design',
  'observability',
]);

const OPTION_NAME = /^(?:(?:option|alternative|approach|opción|opção|variante) |(?:選択肢|选项|方案) ?)(?:[a-z]|\d{1,2})(?![\p{L}\p{N}])/u;
const RECORD_NAME = /^(?:adr|decision)[\s-]*#?\d{1,5}\b/;

/** What a levelled name stands for. */
type RoleOf = (name: string) => SectionRole | undefined;

/** Builds the tree over a document's chunks; `length` is the document's length, `house` a team's own words. */
export function buildOutline(placements: readonly Placement[], length: number, house?: HouseHeadings): Section {
  const roleOf: RoleOf = (name) => house?.get(name) ?? roleOfHeading(name);
  const root = new Section({ form: 'root', level: 0, title: '', name: '', titleRange: { start: 0, end: 0 }, head: undefined, start: 0 });
  let current = root;
  const take = (block: Block): void => {
    const opened = block.kind === 'heading' ? fromHeading(block) : fromLabel(block, current, roleOf);
    if (opened !== undefined) {
      const own = ownRole(opened, block, roleOf);
      const parent = parentFor(current, opened, own);
      Section.build.adopt(parent, opened, roleUnder(parent, opened, own));
      current = opened;
    }
    if (block.kind !== 'heading' && (opened === undefined || block.text.includes('\n'))) Section.build.add(current, block);
    Section.build.extend(current, Math.min(block.end, length));
  };
  for (const placement of placements) {
    if (placement.head !== undefined) take(placement.head);
    if (placement.chunk.glance.opensSection) placement.body.forEach(take);
    else Section.build.addAll(current, placement);
  }
  return root;
}

function fromHeading(block: Block): Section {
  const inline = block.inline;
  const title = inline?.text.trim() ?? '';
  const titleRange = inline && title !== '' ? inline.range(0, inline.text.length) : { start: block.start, end: block.end };
  return new Section({ form: 'heading', level: block.level, title, name: headingName(title), titleRange, head: block, start: block.start });
}

/** A paragraph whose first line is one bold phrase that names a section. */
function fromLabel(block: Block, current: Section, roleOf: RoleOf): Section | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const opening = block.source.slice(0, 2);
  if (opening !== '**' && opening !== '__') return undefined;
  const inline = block.inline;
  const bold = inline?.spans[0];
  if (inline === undefined || bold?.kind !== 'strong' || bold.plainStart !== 0) return undefined;
  const lineEnd = inline.text.includes('\n') ? inline.text.indexOf('\n') : inline.text.length;
  if (bold.plainEnd > lineEnd || !/^:?$/.test(inline.text.slice(bold.plainEnd, lineEnd).trim())) return undefined;
  const title = inline.text.slice(0, bold.plainEnd).trim();
  const name = headingName(title);
  if (roleOf(name) === undefined) return undefined;
  const parent = parentForLabel(current, roleOf(name));
  return new Section({
    form: 'label',
    level: parent.level + 0.5,
    title,
    name,
    titleRange: inline.spanRange(bold),
    head: block,
    start: block.start,
  });
}

function nearestHeading(section: Section): Section {
  let each = section;
  while (each.form === 'label' && each.parent) each = each.parent;
  return each;
}

function ownRole(section: Section, block: Block, roleOf: RoleOf): SectionRole | undefined {
  if (OPTION_NAME.test(section.name)) return 'option';
  if (section.form === 'heading' && block.level > 1 && RECORD_NAME.test(section.name)) return 'embedded-record';
  return roleOf(section.name);
}

/** What the section is for, now that it is known where it stands. */
function roleUnder(parent: Section, section: Section, own: SectionRole | undefined): SectionRole | undefined {
  if (section.form !== 'heading' || parent.role === undefined) return own;
  const child = CHILD_ROLE[parent.role];
  if (own === undefined) return child;
  if (own === 'option') return child === 'alternative' ? child : own;
  return OWN_ROLE_YIELDS[parent.role]?.(own) === true ? child : own;
}

function mayNameAnOption(own: SectionRole): boolean {
  return !OPTION_PARTS.has(own);
}

/** The section that `opened` belongs to. */
function parentFor(current: Section, opened: Section, role: SectionRole | undefined): Section {
  return opened.form === 'label' ? parentForLabel(current, role) : parentForHeading(current, opened, role);
}

/** A part of a record ends the open part of the same record, though option headings stand between. */
function parentForLabel(current: Section, role: SectionRole | undefined): Section {
  if (role !== undefined && RECORD_PARTS.has(role)) {
    for (let each: Section | undefined = current; each !== undefined; each = each.parent) {
      if (each.form === 'label' && each.parent && each.role !== undefined && RECORD_PARTS.has(each.role)) return each.parent;
      if (each.role === 'embedded-record') return each;
    }
  }
  return nearestHeading(current);
}

function parentForHeading(current: Section, opened: Section, role: SectionRole | undefined): Section {
  let each = current;
  while (each.parent) {
    const holdsOptions =
      each.form === 'label' && (each.role === 'options' || each.role === 'pros-and-cons' || each.role === 'alternatives');
    const keeps =
      each.form === 'label'
        ? holdsOptions && (role === undefined || role === 'option' || role === 'alternative') && each.level < opened.level
        : each.level < opened.level || holdsAsPart(each, opened, role);
    if (keeps) return each;
    each = each.parent;
  }
  return each;
}

/** `### ADR-001` with `### Context` behind it: the parts of a record inside a plan, one level too high. */
function holdsAsPart(record: Section, part: Section, role: SectionRole | undefined): boolean {
  return (
    record.role === 'embedded-record' &&
    record.level === part.level &&
    record.parent?.role === 'decisions' &&
    role !== undefined &&
    (role === 'option' || RECORD_PARTS.has(role))
  );
}
