/** Entity-relationship diagrams: entities, how many of one belong to the other, attributes with types and keys. */
import { thingName } from '../../../claims/data/ownership.ts';
import { entitiesOf } from '../../../claims/data/entityOwners.ts';
import { inStyleOf } from '../../navigation/names.ts';
import type { Proposal } from '../proposal.ts';
import { idProposals, typed, wordProposals, type DrawingCursor } from './drawing.ts';

const NAME = String.raw`[\p{L}\p{N}_-]+`;
const RELATED = new RegExp(String.raw`^${NAME}\s+[|}][|o](?:--|\.\.)[|o][|{]\s+(${NAME})?$`, 'u');
const BEHIND_ENTITY = new RegExp(String.raw`^${NAME}\s+([|}o{.-]*)$`, 'u');
const ATTRIBUTE = /^[\w()[\]]+\s+\w+\s+(?:(?:PK|FK|UK),\s*)?(\w*)$/;

/** What comes next on the line. */
export function entityProposals(drawing: DrawingCursor): readonly Proposal[] {
  const { before } = drawing;
  if (isInEntity(drawing)) {
    const key = ATTRIBUTE.exec(before)?.[1];
    if (key !== undefined) return wordProposals('attributeKeys', typed(drawing, key));
    return /^\w*$/.test(before) ? wordProposals('attributeTypes', typed(drawing, before)) : [];
  }
  const related = RELATED.exec(before);
  if (related !== null)
    return [
      ...idProposals(drawing, typed(drawing, related[1] ?? ''), (id) => `${id} : `),
      ...undrawn(drawing, related[1] ?? '', (id) => `${id} : `),
    ];
  const relation = BEHIND_ENTITY.exec(before)?.[1];
  if (relation !== undefined) return wordProposals('entityRelations', typed(drawing, relation));
  return /^[\p{L}\p{N}_-]*$/u.test(before)
    ? [...idProposals(drawing, typed(drawing, before)), ...undrawn(drawing, before, (id) => `${id} {\n  \${1:uuid} \${2:id} \${3:PK}\n}`)]
    : [];
}

/** Entities of the data model that are not drawn yet, as diagrams write them. */
function undrawn(drawing: DrawingCursor, word: string, insert: (id: string) => string): readonly Proposal[] {
  const {
    cursor: { document },
    nodes,
  } = drawing;
  const drawn = new Set(nodes.map(({ id }) => thingName(id)));
  const missing = entitiesOf(document).filter(
    ({ name }, index, all) => !drawn.has(name) && all.findIndex((each) => each.name === name) === index,
  );
  return missing.flatMap(({ title }): Proposal[] => {
    const id = inStyleOf('A_B', 'a b', title.text.replaceAll(/[`*]/g, ''), false);
    return id === undefined || !/^[\p{L}\p{N}_]+$/u.test(id)
      ? []
      : [
          {
            kind: 'component',
            label: id,
            detail: 'entity of the data model',
            insert: insert(id),
            snippet: true,
            range: typed(drawing, word),
          },
        ];
  });
}

/** Whether a brace is open above the cursor. */
function isInEntity({ cursor: { document, lineStart }, diagram }: DrawingCursor): boolean {
  const last = document.text
    .slice(diagram.content.start, lineStart)
    .trimEnd()
    .split('\n')
    .findLast((line) => /\{\s*$|^[ \t>]*\}/.test(line));
  return last !== undefined && /\{\s*$/.test(last);
}
