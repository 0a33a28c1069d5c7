/** Products of the decision tables, each with the use it is chosen for. */
import { databaseUses } from '../../knowledge/tables/databases.ts';
import type { Value } from './values.ts';

/** First choices, then alternatives, in the order of the tables. */
export function productValues(): readonly Value[] {
  const first = databaseUses.map((use): Value => ({
    kind: 'product',
    text: use.primary,
    detail: use.useCase,
    subject: { topic: 'choice', id: use.id },
  }));
  const named = new Set(first.map((value) => value.text));
  const others = databaseUses
    .filter((use) => !named.has(use.alternative))
    .map((use): Value => ({
      kind: 'product',
      text: use.alternative,
      detail: `${use.useCase}, instead of ${use.primary}`,
      subject: { topic: 'choice', id: use.id },
    }));
  return [...first, ...others];
}
