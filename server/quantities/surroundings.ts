/** What the section a figure stands in adds to what its own words say: whose it is, where and when, and how the section stands to it. */
import type { BlockShape } from '../document/blockShape.ts';
import type { ChunkFact } from '../document/chunk.ts';
import type { Section, SectionFact } from '../document/section.ts';
import type { NumberStyle } from './numberStyle.ts';
import { stanceOfSection, type Stance } from './stance.ts';
import { levelledOwner, qualifiersOf, type Qualifiers } from './subject.ts';

/** The same value for the same words, from one version of a document to the next. */
export interface Surroundings {
  readonly style: NumberStyle;
  readonly title: string;
  /** The component the section is about. */
  readonly owner: string | undefined;
  readonly qualifiers: Qualifiers;
  readonly stance: readonly Stance[];
}

const roots: Readonly<Record<NumberStyle, Surroundings>> = { point: atRoot('point'), comma: atRoot('comma') };
const known: ChunkFact<Map<BlockShape, Surroundings>> = { compute: () => new Map() };

const facts: Readonly<Record<NumberStyle, SectionFact<Surroundings>>> = {
  point: { compute: (section) => read(section, 'point') },
  comma: { compute: (section) => read(section, 'comma') },
};

/** What `section` adds to the figures in it. */
export function surroundingsOf(section: Section, style: NumberStyle): Surroundings {
  return section.fact(facts[style]);
}

function read(section: Section, style: NumberStyle): Surroundings {
  const { head } = section;
  if (head === undefined) return roots[style];
  const memory = head.at.chunk.fact(known);
  const last = memory.get(head.shape);
  const owner = ownerOfSection(section);
  const stance = stanceOfSection(section);
  if (
    last?.style === style &&
    last.owner === owner &&
    last.stance.length === stance.length &&
    last.stance.every((each, index) => each === stance[index])
  )
    return last;
  const made: Surroundings = { style, owner, stance, title: section.title, qualifiers: qualifiersOf(section.title) };
  memory.set(head.shape, made);
  return made;
}

/** A section for one component owns the figures in it that name no other owner. */
function ownerOfSection(section: Section): string | undefined {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent)
    if (each.role === 'component') return levelledOwner(each.name);
  return undefined;
}

function atRoot(style: NumberStyle): Surroundings {
  return { style, title: '', owner: undefined, stance: [], qualifiers: qualifiersOf('') };
}
