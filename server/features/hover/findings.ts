/** Findings under the cursor: the rule's title, what was found and why it matters, and where to read on. */
import { verdictsAt } from '../../rules/engine.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { HoverPart } from '../hover.ts';

/** The address of a rule's page. */
export type RulePage = (rule: string) => string | undefined;

/** One part for each finding that touches the offset. */
export function findingHovers(snapshot: Snapshot, offset: number, rulePage: RulePage = () => undefined): readonly HoverPart[] {
  return verdictsAt(snapshot.judgement.verdicts, { start: offset, end: offset }).map((verdict) => {
    const { id, title } = verdict.rule.meta;
    const page = rulePage(id);
    const name = page === undefined ? `\`${id}\`` : `[\`${id}\`](${page})`;
    return { range: verdict.range, markdown: `**${title}** (${name})\n\n${verdict.message}` };
  });
}
