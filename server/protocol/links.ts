/** Where the project lives and its pages stand. The only place that spells its address. */

export const REPOSITORY = 'https://github.com/archwright/archwright';

/** The page of a rule: what it checks, why it matters, how to fix it. */
export function rulePage(ruleId: string): string {
  return `${REPOSITORY}/blob/main/docs/rules/${ruleId}.md`;
}
