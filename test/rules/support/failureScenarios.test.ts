/** Which failure scenarios a document works through, by the words and tables that tell of them. */
import { expect, test } from 'vitest';
import { parseDocument } from '../../../server/document/document.ts';
import { failuresToldOf, workedThrough } from '../../../server/rules/support/failureScenarios.ts';

const TABLE = '| If it fails | readers see | we do | back to normal |\n| --- | --- | --- | --- |\n';

test.each<[what: string, text: string, scenarios: readonly string[]]>([
  [
    'what opens a row of a table of failures',
    `${TABLE}| PostgreSQL | no new orders | switch to the standby | orders are worked off |\n| Stripe | paying is paused | keep carts for an hour | paying goes on |\n`,
    ['failure/database', 'failure/dependency'],
  ],
  ['a row that leaves out how it ends', `${TABLE}| PostgreSQL | no new orders | switch to the standby | |\n`, []],
  ['a table of something else', '| Store | Size |\n| --- | --- |\n| PostgreSQL | 40 GB |\n', []],
])('%s', (_what, text, scenarios) => {
  expect([...workedThrough(parseDocument('file:///w/plan.md', `# Plan\n\n## Failures\n\n${text}`))]).toEqual(scenarios);
});

test.each<[told: number, text: string]>([
  [1, 'When a node dies, its orders move to the next.'],
  [1, 'A machine that is taken away in the middle loses three minutes.'],
  [0, 'When an order is placed, a mail is sent.'],
  [0, 'The node may be down.'],
])('%i told in “%s”', (told, text) => {
  expect(failuresToldOf(parseDocument('file:///w/plan.md', text))).toBe(told);
});
