/** Entities of which two components say that they own them. */
import type { Range } from '../../base/range.ts';
import { partsOf } from '../../claims/parts/components.ts';
import { owningsOf } from '../../claims/data/ownership.ts';
import { entitiesOf } from '../../claims/data/entityOwners.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { wordList } from '../support/wordList.ts';

interface Owner {
  readonly name: string;
  readonly title: string;
  readonly range: Range;
}

export const compEntityMultipleOwners = defineRule<'two' | 'cell'>({
  meta: {
    id: 'comp/entity-multiple-owners',
    title: 'An entity has two owners',
    severity: 'error',
    kinds: ['plan'],
    tier: 'c',
    fix: 'none',
    since: '0.2.0',
    sources: ['HEAPTRACE'],
    messages: {
      two: '“{entity}” is owned by {owners}. With two owners neither can change it or vouch for it; name one, and let the other ask it.',
      cell: '{owners} are both named as owner of “{entity}”. With two owners neither can change it or vouch for it; name one, and let the other ask it.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    const { document } = context;
    for (const { name, owners } of ownersByEntity(context)) {
      const [first, ...others] = distinct(owners);
      const last = others.at(-1);
      if (first === undefined || last === undefined) continue;
      const data = {
        entity: name,
        owners: wordList(
          [first, ...others].map((owner) => owner.title),
          'and',
        ),
      };
      if (last.range.start === first.range.start) yield { message: 'cell', data, range: first.range };
      else
        yield {
          message: 'two',
          data,
          range: last.range,
          related: [{ uri: document.uri, range: first.range, message: `${first.title} owns it` }],
        };
    }
  },
});

/** Every entity that anything is said to own, with all that are said to. */
function ownersByEntity({ document }: RuleContext): { name: string; owners: Owner[] }[] {
  const parts = partsOf(document);
  const found = new Map<string, { name: string; owners: Owner[] }>();
  const add = (key: string, name: string, owner: Owner): void => {
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, owners: [owner] });
    else known.owners.push(owner);
  };
  for (const { part, thing, written, strength, range } of owningsOf(document))
    if (strength === 'explicit') add(thing, written, { name: part.name, title: part.title, range });
  for (const { name, title, ownerCell } of entitiesOf(document)) {
    if (ownerCell === undefined) continue;
    const range = { start: ownerCell.start, end: ownerCell.end };
    const named = ownerCell.text
      .replaceAll(/\([^)]{0,100}\)/g, '')
      .split(/[,/&+;]| and /)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const owners = named.map((text) => parts.find(text));
    if (owners.length === 0 || owners.some((owner) => owner === undefined)) continue;
    for (const owner of owners) if (owner !== undefined) add(name, title.text, { name: owner.name, title: owner.title, range });
  }
  return [...found.values()];
}

function distinct(owners: readonly Owner[]): Owner[] {
  return owners
    .filter((owner, index) => owners.findIndex((other) => other.name === owner.name) === index)
    .sort((a, b) => a.range.start - b.range.start);
}
