/** Drafts an entity-relationship diagram from what the data model states: entities, their fields, and how they relate. */
import { entityModelOf, type Cardinality, type ModelEntity } from '../../claims/data/entityModel.ts';
import type { EntityField } from '../../claims/data/entityFields.ts';
import type { ArchDocument } from '../../document/document.ts';
import { nameOf } from './draftStructure.ts';

/** One entity alone relates to nothing. */
const LEAST_ENTITIES = 2;
const MARKS: Readonly<Record<Cardinality, string>> = { 'one-to-one': '||--||', 'one-to-many': '||--o{', 'many-to-many': '}o--o{' };
/** Where the text names no type: Mermaid wants a word there. */
const UNSTATED = '_';

/** The lines of the drawing; none where the document tells of too little. */
export function draftEntities(document: ArchDocument): readonly string[] {
  const { entities, relations } = entityModelOf(document);
  if (entities.length < LEAST_ENTITIES) return [];
  const names = namesOf(entities);
  const nameFor = (key: string): string => names.get(key) ?? key;
  return [
    'erDiagram',
    `  accTitle: Data model of ${nameOf(document).replaceAll(/[;#]/g, ' ')}`,
    ...relations.map(
      ({ from, to, cardinality, said }) => `  ${nameFor(from)} ${MARKS[cardinality]} ${nameFor(to)} : "${said.replaceAll('"', '')}"`,
    ),
    ...entities.flatMap(({ key, fields }) =>
      fields.length === 0 ? [`  ${nameFor(key)}`] : [`  ${nameFor(key)} {`, ...fields.map((field) => `    ${fieldLine(field)}`), '  }'],
    ),
  ];
}

/** Names as Mermaid takes them, each once. */
function namesOf(entities: readonly ModelEntity[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, title } of entities) {
    const plain = (title.split('(', 1)[0] ?? '')
      .replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')
      .trim()
      .replaceAll(' ', '_')
      .replace(/^(?=\d)/, 'T');
    const taken = new Set([...names.values()]);
    names.set(key, taken.has(plain) || plain === '' ? key : plain);
  }
  return names;
}

function fieldLine({ name, type, keys }: EntityField): string {
  const plain = (type.includes(',') ? (type.split('(', 1)[0] ?? '') : type)
    .replaceAll(/[^\p{L}\p{N}_()[\]-]+/gu, '')
    .replace(/^[^\p{L}_]+/u, '');
  return [plain === '' ? UNSTATED : plain, name, keys.join(', ')].filter((each) => each !== '').join(' ');
}
