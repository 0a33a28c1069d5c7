/** Must-have requirements that nothing in the plan outside their own table or list cites. Without ids there is nothing to cite. */
import type { Range } from '../../base/range.ts';
import { readPriority } from '../../plan/requirementPriority.ts';
import { REQUIREMENT_IDS } from '../../plan/requirementIds.ts';
import { requirementsOf } from '../../plan/readRequirements.ts';
import type { Requirement } from '../../plan/requirements.ts';
import { defineRule } from '../rule.ts';
import { isWorkedOut } from '../support/absence.ts';
import { isLive } from '../support/live.ts';

/** One alone tells nothing of the habits of the document. */
const LEAST = 2;

export const untraced = defineRule<'one' | 'none'>({
  meta: {
    id: 'req/untraced',
    title: 'A must-have requirement is cited nowhere',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['SYSARCH'],
    words: [REQUIREMENT_IDS],
    messages: {
      one: '{id} is a must, and nothing outside its own list cites it, so readers cannot find what fulfils it. Cite it where the design answers it.',
      none: 'None of the {count} requirements that are a must is cited outside this list, so readers cannot find what fulfils them. Cite each where the design answers it.',
    },
  },
  *check(context) {
    const { document } = context;
    const { all, citations } = requirementsOf(document);
    const must = all.filter((each) => each.id !== undefined && isMust(each));
    if (must.length === 0 || !isLive(context) || !isWorkedOut(document)) return;
    const cited = new Set<string>();
    for (const { id, range } of citations) {
      for (const key of [id.key, ...id.also]) {
        const home = all.find((each) => each.id?.key === key);
        if (home === undefined || !within(range, holderOf(home))) cited.add(key);
      }
    }
    // Told once in a list and again in detail: the detail is an answer.
    for (const key of must.map((each) => each.id?.key ?? '')) if (all.filter((each) => each.id?.key === key).length > 1) cited.add(key);
    const open = must.filter((each) => !cited.has(each.id?.key ?? ''));
    const [first] = open;
    if (first === undefined) return;
    if (cited.size === 0) {
      if (must.length >= LEAST) yield { message: 'none', data: { count: must.length }, range: first.section.titleRange };
      return;
    }
    for (const { id, range } of open) yield { message: 'one', data: { id: id?.text ?? '' }, range: id?.range ?? range };
  },
});

function isMust({ priority }: Requirement): boolean {
  return priority !== undefined && readPriority(priority.text) === 'must';
}

/** The table or list the requirement stands in; a heading's own section. */
function holderOf({ place, range }: Requirement): Range {
  if (place.form === 'row') return place.table.block;
  return place.form === 'item' ? (place.block.parent ?? range) : range;
}

function within(range: Range, holder: Range): boolean {
  return range.start >= holder.start && range.end <= holder.end;
}
