/** Functional requirements without a priority, where the others have one or the template asks for it. */
import type { Range } from '../../base/range.ts';
import { priorityLabels } from '../../knowledge/vocabulary/levels.ts';
import { requirementsOf } from '../../plan/readRequirements.ts';
import { placeOfCell, saysNothing } from '../../plan/stated.ts';
import { sectionSpec } from '../../plan/planSections.ts';
import type { Requirement } from '../../plan/requirements.ts';
import type { Table } from '../../document/tables.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { appendColumn } from '../support/tableEdits.ts';

interface State {
  readonly requirement: Requirement | undefined;
  readonly table: Table | undefined;
  /** What the others say, or the template. */
  readonly choices: readonly string[];
}

export const priorityMissing = defineRule<'missing' | 'column', State>({
  meta: {
    id: 'req/priority-missing',
    title: 'A functional requirement has no priority',
    severity: 'info',
    kinds: ['plan'],
    tier: 't',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['SYSARCH'],
    messages: {
      missing: '{name} has no priority, so nobody can tell whether a release may go out without it. Say how much it is needed.',
      column:
        'These requirements have no priority, so nobody can tell which of them a release may go out without. Add a column that says so.',
    },
  },
  *check(context) {
    const functional = requirementsOf(context.document).all.filter((each) => each.kind === 'functional');
    if (functional.length === 0) return;
    const stated = functional.filter(hasPriority);
    const used = [
      ...new Set(stated.flatMap((each) => (each.place.form === 'row' && each.priority !== undefined ? [each.priority.text] : []))),
    ];
    const choices = used.length > 1 ? used : priorityLabels;
    const tables = new Set<Table>();
    for (const requirement of functional) {
      if (hasPriority(requirement)) continue;
      const { place } = requirement;
      if (place.form === 'row' && !place.columns.has('priority')) {
        if (tables.has(place.table) || !asksForColumn(context) || place.table.header === undefined) continue;
        tables.add(place.table);
        yield { message: 'column', range: place.table.header, state: { requirement: undefined, table: place.table, choices } };
      } else if (place.form === 'row' || areMostStated(requirement, functional)) {
        yield {
          message: 'missing',
          data: { name: requirement.id?.text ?? `“${shortened(requirement.name.text)}”` },
          range: placeOf(requirement),
          state: { requirement, table: undefined, choices },
        };
      }
    }
  },
  fix({ document }, { state }) {
    if (state === undefined) return [];
    const pick = (stop: number): string =>
      `\${${stop}|${state.choices.map((choice) => escapeText(choice).replaceAll(/[,|]/g, String.raw`\$&`)).join(',')}|}`;
    if (state.table !== undefined)
      return [
        {
          title: 'Add a column for the priority',
          edits: appendColumn(document, state.table, 'Priority', (_row, index) => pick(index + 1)),
          snippet: true,
          preferred: true,
        },
      ];
    const cell = cellOf(state.requirement);
    if (cell !== undefined)
      return [{ title: 'Fill in the priority', edits: [{ range: cell.outer, newText: ` ${pick(1)} ` }], snippet: true, preferred: true }];
    const { end } = state.requirement?.name.range ?? { end: 0 };
    return state.requirement === undefined || state.requirement.place.form === 'row'
      ? []
      : [{ title: 'Add the priority', edits: [{ range: { start: end, end }, newText: ` (${pick(1)})` }], snippet: true, preferred: true }];
  },
});

function hasPriority({ priority }: Requirement): boolean {
  return priority !== undefined && !saysNothing(priority.text);
}

function asksForColumn({ profile }: RuleContext): boolean {
  return sectionSpec(profile, 'functional-requirements')?.table?.columns.some((column) => column.heading === 'Priority') === true;
}

/** Where most points of the same form say one, the others were left out by accident. */
function areMostStated(requirement: Requirement, functional: readonly Requirement[]): boolean {
  const beside = functional.filter(
    (each) =>
      each.place.form === requirement.place.form &&
      each.section.parent === requirement.section.parent &&
      (requirement.place.form === 'heading' || each.section === requirement.section),
  );
  const stated = beside.filter(hasPriority).length;
  return stated >= 2 && stated * 3 >= beside.length * 2;
}

function cellOf(requirement: Requirement | undefined): NonNullable<ReturnType<Table['cell']>> | undefined {
  return requirement?.place.form === 'row'
    ? requirement.place.table.cell(requirement.place.row, requirement.place.columns.get('priority'))
    : undefined;
}

/** The empty cell between its pipes where it can be seen, else what names the requirement. */
function placeOf(requirement: Requirement): Range {
  const cell = cellOf(requirement);
  const range = cell && placeOfCell(cell);
  return range !== undefined && range.end > range.start ? range : (requirement.id?.range ?? requirement.name.range);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
