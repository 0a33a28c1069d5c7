/** The risks of a table as a grid of likelihood and impact: where they stand, in words and colour. Reads only risks whose two levels are clear. */
import type { ArchDocument } from '../../document/document.ts';
import { riskLevels, type RiskLevelId } from '../../knowledge/vocabulary/levels.ts';
import { risksOf } from '../../plan/readRisks.ts';
import { readLevel } from '../../plan/riskLevel.ts';
import type { Risk, RiskField } from '../../plan/risks.ts';
import { escapeHtml } from './escapeHtml.ts';

/** A grid, and the offset of the table it belongs to. */
export interface RiskMatrix {
  readonly start: number;
  readonly html: string;
}

interface Rated {
  readonly name: string;
  readonly likelihood: RiskLevelId;
  readonly impact: RiskLevelId;
}

/** Fewer make no picture. */
const LEAST = 2;
const LONGEST_NAME = 60;
/** Ranks of both levels together, from which a cell is called moderate, serious, grave. */
const GRADES = [
  { from: 6, name: 'grave' },
  { from: 5, name: 'serious' },
  { from: 4, name: 'moderate' },
  { from: 0, name: 'slight' },
] as const;

/** One for each table of risks that rates enough of them. */
export function riskMatrices(document: ArchDocument): readonly RiskMatrix[] {
  return risksOf(document).flatMap(({ tables, risks }) =>
    tables.flatMap(({ table }): RiskMatrix[] => {
      const own = risks.filter(({ place }) => place.form === 'row' && place.table.block === table.block);
      const rated = own.flatMap((risk) => ratedOf(risk));
      return rated.length < LEAST ? [] : [{ start: table.block.start, html: gridOf(rated, own.length - rated.length) }];
    }),
  );
}

function ratedOf(risk: Risk): Rated[] {
  const level = (field: RiskField): RiskLevelId | undefined => {
    const read = readLevel(risk.fields.get(field)?.text ?? '');
    return read.kind === 'level' ? read.id : read.kind === 'other' ? read.nearest : undefined;
  };
  const [likelihood, impact] = [level('likelihood'), level('impact')];
  return likelihood === undefined || impact === undefined ? [] : [{ name: risk.name.text, likelihood, impact }];
}

/** Likelihood upwards, impact to the right. `Critical` has its row or column only where it is used. */
function gridOf(rated: readonly Rated[], unrated: number): string {
  const used = (field: 'likelihood' | 'impact'): typeof riskLevels =>
    riskLevels.filter(({ id }) => id !== 'critical' || rated.some((risk) => risk[field] === id));
  const columns = used('impact');
  const rows = used('likelihood')
    .toReversed()
    .map((likelihood) => {
      const cells = columns.map((impact) => {
        const here = rated.filter((risk) => risk.likelihood === likelihood.id && risk.impact === impact.id);
        return `<td class="risk-${gradeOf(likelihood.rank + impact.rank)}">${here.length === 0 ? '' : `<ul>${here.map(({ name }) => `<li>${escapeHtml(short(name))}</li>`).join('')}</ul>`}</td>`;
      });
      return `<tr><th scope="row">${likelihood.label}</th>${cells.join('')}</tr>`;
    });
  const head = `<tr><th scope="col">Likelihood ↓ Impact →</th>${columns.map(({ label }) => `<th scope="col">${label}</th>`).join('')}</tr>`;
  const note = unrated === 0 ? '' : ` ${String(unrated)} without clear levels ${unrated === 1 ? 'is' : 'are'} left out.`;
  return `<table class="risk-matrix"><caption>Risks by likelihood and impact.${note}</caption><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
}

function gradeOf(ranks: number): string {
  return GRADES.find(({ from }) => ranks >= from)?.name ?? 'slight';
}

function short(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
