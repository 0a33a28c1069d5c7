/** The parts of a record: its sections by role, and the labelled values that stand for sections in some dialects. */
import type { Range } from '../base/range.ts';
import type { Field } from '../document/fields.ts';
import { headingName } from '../document/headingText.ts';
import type { Section } from '../document/section.ts';
import { roleOfHeading } from '../document/vocabulary.ts';
import { lastStartingAt } from '../document/within.ts';
import type { FieldKey, SectionRole } from '../knowledge/schema.ts';
import { endsOptions } from './optionParts.ts';
import type { RecordPart } from './record.ts';

type PartRole = RecordPart['role'];

const ROLES: ReadonlySet<SectionRole> = new Set<PartRole>([
  'context',
  'drivers',
  'options',
  'decision',
  'rationale',
  'consequences',
  'positive',
  'negative',
  'neutral',
  'pros-and-cons',
  'confirmation',
  'reversibility',
  'trade-offs',
  'links',
]);

const ROLE_OF_FIELD: Partial<Record<FieldKey, PartRole>> = {
  context: 'context',
  options: 'options',
  alternatives: 'options',
  chosen: 'decision',
  decision: 'decision',
  rationale: 'rationale',
  justification: 'rationale',
  consequences: 'consequences',
  'trade-offs': 'trade-offs',
  reversibility: 'reversibility',
};

/** All parts in the order they stand; what an option says for itself is no part of the record. */
export function readParts(sections: readonly Section[], fields: readonly Field[]): RecordPart[] {
  const parts: RecordPart[] = [];
  for (const section of sections) if (isPart(section.role) && !isIn(section.parent, isOption)) parts.push(new SectionPart(section));
  for (const field of fields) {
    const role = roleOf(field);
    if (role === undefined) continue;
    const holder = holderOf(field, sections);
    if ((isIn(holder, isOption) && !endsOptions(field)) || isIn(holder, (section) => section.role === role)) continue;
    parts.push({
      role,
      range: field.range,
      headRange: field.labelRange,
      text: field.value,
      isEmpty: field.value.trim() === '',
      section: undefined,
    });
  }
  return parts.sort((a, b) => a.range.start - b.range.start);
}

/** The innermost of the sections, which stand in document order, that the field is in. */
function holderOf(field: Field, sections: readonly Section[]): Section | undefined {
  return lastStartingAt(sections, field.labelRange.start, (section) => section.start);
}

function isOption(section: Section): boolean {
  return section.role === 'option' || section.role === 'alternative';
}

/** Whether the section, or one around it, is such a one. */
function isIn(section: Section | undefined, is: (section: Section) => boolean): boolean {
  for (let each = section; each !== undefined; each = each.parent) if (is(each)) return true;
  return false;
}

/** Texts are long and not always asked for. */
class SectionPart implements RecordPart {
  readonly section: Section;

  constructor(section: Section) {
    this.section = section;
  }

  get role(): PartRole {
    return this.section.role as PartRole;
  }

  get range(): Range {
    return { start: this.section.start, end: this.section.end };
  }

  get headRange(): Range {
    return this.section.headRange;
  }

  get text(): string {
    return this.section.fullText;
  }

  get isEmpty(): boolean {
    return this.section.isEmpty;
  }
}

function isPart(role: SectionRole | undefined): role is PartRole {
  return role !== undefined && ROLES.has(role);
}

/** `**Positive:** x` names a part as a heading would; bare words at the beginning of a line must be known fields. */
function roleOf(field: Field): PartRole | undefined {
  if (field.form === 'front-matter' || field.form === 'table') return undefined;
  const known = field.key === undefined ? undefined : ROLE_OF_FIELD[field.key];
  if (known !== undefined) return known;
  const named = field.form === 'label' || field.form === 'bullet' ? roleOfHeading(headingName(field.label)) : undefined;
  return isPart(named) ? named : undefined;
}
