/** Lists of risks that are not ordered by likelihood × impact. */
import type { Block } from '../../document/block.ts';
import type { Edit } from '../../document/edits.ts';
import { riskLevels } from '../../knowledge/vocabulary/levels.ts';
import { risksOf } from '../../plan/readRisks.ts';
import { readLevel } from '../../plan/riskLevel.ts';
import type { Risk } from '../../plan/risks.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';

interface Ranked {
  readonly risk: Risk;
  readonly rank: number;
}

/** Two may stand as they like. */
const FEWEST = 3;
const rankOf: ReadonlyMap<string, number> = new Map(riskLevels.map((level) => [level.id, level.rank]));
/** Columns that count the rows, and stay where they are. */
const COUNTING = /^(?:#|no|nr|rank|priority)?$/;

export const riskUnranked = defineRule<'unranked', readonly Ranked[]>({
  meta: {
    id: 'risk/unranked',
    title: 'Risks are not ordered by likelihood × impact',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      unranked:
        'The risk “{risk}” weighs more than “{before}” above it. Readers stop after the first few; put what weighs most, by likelihood × impact, on top.',
    },
  },
  *check(context) {
    if (!isLive(context)) return;
    for (const ranked of rankedLists(context)) {
      const at = ranked.findIndex((each, index) => index > 0 && each.rank > (ranked[index - 1]?.rank ?? 0));
      const [before, risk] = [ranked[at - 1], ranked[at]];
      if (before === undefined || risk === undefined) continue;
      yield {
        message: 'unranked',
        data: { risk: risk.risk.name.text, before: before.risk.name.text },
        range: risk.risk.name.range,
        state: ranked,
      };
    }
  },
  fix({ document }, { state }) {
    const sorted = [...(state ?? [])].sort((a, b) => b.rank - a.rank);
    const edits = (state ?? []).flatMap((each, index) => exchange(document, each.risk, sorted[index]?.risk ?? each.risk) ?? []);
    return edits.length === 0 || edits.length !== state?.length ? [] : [{ title: 'Order by likelihood × impact', edits, preferred: true }];
  },
});

/** Lists and tables all of whose risks carry two readable levels; risks of one list or table only are compared. */
function rankedLists({ document }: RuleContext): Ranked[][] {
  const lists = new Map<unknown, Risk[]>();
  for (const risk of risksOf(document).flatMap((each) => each.risks)) {
    const { place } = risk;
    const holder =
      place.form === 'row'
        ? place.table.block.start
        : place.form === 'item'
          ? place.list.start
          : place.form === 'section'
            ? place.section.parent
            : undefined;
    if (holder === undefined) continue;
    lists.set(holder, [...(lists.get(holder) ?? []), risk]);
  }
  return [...lists.values()]
    .filter((risks) => risks.length >= FEWEST)
    .flatMap((risks): Ranked[][] => {
      const ranked = risks.flatMap((risk): Ranked[] => {
        const [likelihood, impact] = [levelOf(risk, 'likelihood'), levelOf(risk, 'impact')];
        return likelihood === undefined || impact === undefined ? [] : [{ risk, rank: likelihood * impact }];
      });
      return ranked.length === risks.length ? [ranked] : [];
    });
}

function levelOf(risk: Risk, field: 'likelihood' | 'impact'): number | undefined {
  const stated = risk.fields.get(field);
  const reading = stated && readLevel(stated.text);
  return reading?.kind === 'level' ? rankOf.get(reading.id) : undefined;
}

/** Writes one risk at the other's place, in its row or item; undefined where risks are written otherwise. */
function exchange(document: RuleContext['document'], at: Risk, other: Risk): Edit[] | undefined {
  if (at.place.form === 'row' && other.place.form === 'row') {
    const { table, row } = at.place;
    const from = other.place.row;
    if (table.ragged.length > 0) return undefined;
    const cells = table.columns.map((column) => {
      const cell = table.cell(COUNTING.test(column.name) ? row : from, column);
      return cell === undefined ? '' : document.slice(cell.outer);
    });
    const [first, last] = [row.cells[0], row.cells.at(-1)];
    return first === undefined || last === undefined
      ? undefined
      : [{ range: { start: first.outer.start, end: last.outer.end }, newText: cells.join('|') }];
  }
  if (at.place.form === 'item' && other.place.form === 'item' && at.place.item.mark.length === other.place.item.mark.length) {
    return [
      {
        range: { start: contentStart(at.place.item), end: at.place.item.end },
        newText: document.slice({ start: contentStart(other.place.item), end: other.place.item.end }),
      },
    ];
  }
  return undefined;
}

function contentStart(item: Block): number {
  return item.start + item.mark.length;
}
