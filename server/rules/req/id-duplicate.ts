/** Requirement ids that two requirements of one plan carry. A list of requirements that is told again in detail defines nothing twice. */
import type { Requirement } from '../../plan/requirements.ts';
import { REQUIREMENT_IDS } from '../../plan/requirementIds.ts';
import { requirementsOf } from '../../plan/readRequirements.ts';
import { defineRule } from '../rule.ts';

interface State {
  readonly requirement: Requirement;
  readonly free: string;
}

export const idDuplicate = defineRule<'duplicate', State>({
  meta: {
    id: 'req/id-duplicate',
    title: 'Two requirements carry one id',
    severity: 'error',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH'],
    words: [REQUIREMENT_IDS],
    messages: {
      duplicate: '{id} is defined twice, so whoever cites it means one of two requirements. Give one of them a number of its own.',
    },
  },
  *check({ document }) {
    const { all, citations } = requirementsOf(document);
    const first = new Map<string, Requirement>();
    for (const requirement of all) {
      const { id } = requirement;
      if (id === undefined) continue;
      const before = first.get(id.key);
      if (before === undefined) first.set(id.key, requirement);
      else if (isOther(before, requirement)) {
        const taken = [...all.flatMap((each) => each.id ?? []), ...citations.map((each) => each.id)];
        yield {
          message: 'duplicate',
          data: { id: id.text },
          range: id.range,
          related: [{ uri: document.uri, range: before.id?.range ?? before.range, message: `${id.text} is defined here first` }],
          state: { requirement, free: nextFree(id, taken) },
        };
      }
    }
  },
  fix(_context, { state }) {
    const id = state?.requirement.id;
    return state === undefined || id === undefined
      ? []
      : [
          {
            title: `Renumber to ${state.free}; citations stay with the first`,
            edits: [{ range: id.range, newText: state.free }],
            preferred: true,
          },
        ];
  },
});

/** Another requirement: in the same table or list, or of the same form and with other words. */
function isOther(a: Requirement, b: Requirement): boolean {
  if (a.place.form !== b.place.form) return false;
  if (holderOf(a) === holderOf(b)) return true;
  return levelled(a.name.text) !== levelled(b.name.text) && a.name.text !== '' && b.name.text !== '';
}

function holderOf({ place, section }: Requirement): unknown {
  switch (place.form) {
    case 'row':
      return place.table.block.start;
    case 'item':
      return place.block.parent?.start;
    case 'line':
      return section;
    case 'heading':
      return place.section.parent;
  }
}

function levelled(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The id after the highest of the series, written as `id` is. */
function nextFree(id: NonNullable<Requirement['id']>, taken: readonly { readonly series: string; readonly number: string }[]): string {
  const highest = Math.max(...taken.filter(({ series }) => series === id.series).map(({ number }) => Number.parseInt(number, 10)));
  const at = id.text.search(/\d/);
  const width = id.text.charAt(at) === '0' ? (id.text.slice(at).split('.', 1)[0]?.length ?? 0) : 0;
  return id.text.slice(0, at) + String(highest + 1).padStart(width, '0');
}
