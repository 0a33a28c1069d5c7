/** Alerts without a runbook. */
import { anyWord } from '../../base/patterns.ts';
import { standingOfSection } from '../../claims/standing.ts';
import type { Statement } from '../../claims/statement.ts';
import { affirmed } from '../../claims/statements.ts';
import type { ArchDocument } from '../../document/document.ts';
import { tablesOf } from '../../document/tables.ts';
import { peopleWhoUse } from '../../knowledge/people.ts';
import { defineRule } from '../rule.ts';
import { placeOfUnsaid } from '../support/lack.ts';

const USERS = anyWord`${peopleWhoUse
  .filter((each) => !/^(?:operators|administrators|admins|staff|technicians)$/.test(each))
  .map((each) => each.replace(/(?:men|s)$/, (end) => (end === 's' ? 's?' : 'm[ae]n')))
  .join('|')}`;

/** A table whose rows are alerts; a column for what to do answers. */
function hasTableOfAlerts(document: ArchDocument): boolean {
  return tablesOf(document).some(
    ({ columns, rows, section }) =>
      standingOfSection(section) === 'own' &&
      rows.length > 0 &&
      /^(?:alert|alarm)s?(?: name)?$/i.test(columns[0]?.heading ?? '') &&
      !columns.some(({ heading }) => /action|response|what to do|reaction|procedure|playbook|steps/i.test(heading)),
  );
}

/** `The app alerts the driver`: a feature, and no alarm for those who run it. */
function isForPeopleWhoUse({ words, behind }: Statement): boolean {
  return (
    /^alert(?:s|ed)?$/i.test(words) &&
    USERS.test(/^ (?:the |an? |all |every |each |its |our |their |to (?:the )?)?(?:[a-z]+ )?[a-z]+/i.exec(behind)?.[0] ?? '')
  );
}

export const alertWithoutRunbook = defineRule<'missing'>({
  meta: {
    id: 'ops/alert-without-runbook',
    title: 'Alerts have no runbook',
    severity: 'info',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Alerts are described, and no runbook is. Whoever is woken starts from nothing; name the page that says what the alert means and what relieves it.',
    },
  },
  *check(context) {
    const range = placeOfUnsaid(context, {
      answers: ['runbook'],
      roles: ['alerts', 'observability', 'incident-response'],
      asked: (document) => hasTableOfAlerts(document) || affirmed(document, 'alert').some((statement) => !isForPeopleWhoUse(statement)),
    });
    if (range !== undefined) yield { message: 'missing', range };
  },
});
