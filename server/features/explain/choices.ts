/** Why a product of the decision tables is chosen. */
import { databaseUses } from '../../knowledge/tables/databases.ts';

/** The use case and the reason behind a row of the decision tables. */
export function choiceText(id: string): string | undefined {
  const use = databaseUses.find((each) => each.id === id);
  return use && `**${use.primary}** — ${use.useCase}.\n\n${use.why}.\n\nAlternative: ${use.alternative}.`;
}
