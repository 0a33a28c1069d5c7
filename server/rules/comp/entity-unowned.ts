/** Entities of the data model that no component owns, where the document says of others who does. */
import { partsOf, valueOf } from '../../claims/parts/components.ts';
import { owningsOf, thingName } from '../../claims/data/ownership.ts';
import { entitiesOf, type Entity } from '../../claims/data/entityOwners.ts';
import { oneSpaced } from '../../claims/parts/partNames.ts';
import { placeOfCell } from '../../plan/stated.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isOpen } from '../support/toldElsewhere.ts';

export const compEntityUnowned = defineRule<'unowned', Entity>({
  meta: {
    id: 'comp/entity-unowned',
    title: 'An entity of the data model has no owner',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      unowned:
        'No component owns “{entity}”. Data without an owner is changed by everybody and answered for by nobody; name the one component that may write it.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    for (const entity of unowned(context))
      yield { message: 'unowned', data: { entity: entity.title.text }, range: entity.title.range, state: entity };
  },
  fix({ document }, { state }) {
    const cell = state?.ownerCell;
    const names = partsOf(document)
      .all.filter((part) => part.standing === 'service')
      .map((part) => part.title.replaceAll(/[,|$\\}]/g, ' '));
    if (cell === undefined || names.length === 0) return [];
    return [
      {
        title: 'Name the owner',
        edits: [{ range: placeOfCell(cell), newText: cell.text === '' ? ` \${1|${names.join(',')}|} ` : `\${1|${names.join(',')}|}` }],
        snippet: true,
        preferred: true,
      },
    ];
  },
});

function unowned({ document }: RuleContext): readonly Entity[] {
  const entities = entitiesOf(document);
  const owned = new Set(
    owningsOf(document)
      .filter((owning) => owning.strength !== 'writes')
      .map((owning) => owning.thing),
  );
  const said = dataWords(document);
  const isOwned = (entity: Entity): boolean =>
    [...owned].some((thing) => thing === entity.name || entity.name.startsWith(`${thing} `)) ||
    said.has(` ${entity.name} `) ||
    saysOwner(document, entity);
  const withCell = entities.filter((entity) => entity.ownerCell !== undefined);
  if (withCell.some((entity) => !isOpen(entity.ownerCell?.text ?? '')))
    return withCell.filter((entity) => isOpen(entity.ownerCell?.text ?? '') && !isOwned(entity));
  const without = entities.filter((entity) => !isOwned(entity));
  // Where few names meet, the parts speak of their data in other words.
  return entities.length - without.length >= Math.max(2, without.length) ? without : [];
}

/** Whether the words of any part's data hold a name. */
function dataWords(document: RuleContext['document']): { has: (wanted: string) => boolean } {
  const words = partsOf(document).all.map(
    (part) =>
      ` ${oneSpaced((valueOf(part, 'data')?.text ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ' '))
        .split(' ')
        .map(singularOf)
        .join(' ')} `,
  );
  return { has: (wanted) => words.some((text) => text.includes(wanted)) };
}

const OWNED_BY = /\b(?:owned by|belongs to|owner|source of truth|system of record)\b/i;

function saysOwner(document: RuleContext['document'], entity: Entity): boolean {
  const block = document
    .walk()
    .find((each) => each.start <= entity.title.range.start && each.end >= entity.title.range.end && each.kind === 'item');
  return block !== undefined && OWNED_BY.test(block.text) && thingName(block.text.split(/[:(—–]/, 1)[0] ?? '') === entity.name;
}
