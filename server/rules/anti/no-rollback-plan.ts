/** A change with no way back, said outright. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const CHANGE = /(?<!\p{L})(?:releas\p{L}+|deploy\p{L}*|migrat\p{L}+|cut-?over|cut over|roll-?out|upgrade\p{L}*|switch\p{L}*|launch|change|schema|step)(?!\p{L})/iu;
const SAFE = /(?<!\p{L})(?:snapshot|backup|backed up|parallel|dual[- ]writ\p{L}+|shadow|only after|rehears\p{L}+|staged|canary|dry run|tested|so (?:we|it|a|the)|therefore|kept for|stays? for|until|behind a flag)(?!\p{L})/iu;

/** `no rollback` holds its own denial; only what denies that lifts it: `not irreversible`. */
function isDeniedWayBack(statement: Statement): boolean {
  return statement.polarity === 'denied' && !/^(?:no|cannot)(?!\p{L})/iu.test(statement.words);
}

export const noRollbackPlan = antiPatternRule({
  id: 'anti/no-rollback-plan',
  says: 'A change is said to have no way back.',
  *detect({ document }) {
    for (const statement of claimsOn(document, 'one-way-change')) {
      const { prose } = statement.sentence;
      if (CHANGE.test(`${prose} ${statement.section.title}`) && !SAFE.test(prose) && !isDeniedWayBack(statement)) yield { range: statement.clauseRange };
    }
  },
});
