/** The sections on decisions: what was taken, with its record, and what it was taken over. */
import type { SectionSpec } from '../../knowledge/schema.ts';
import { spaced, type Body } from './bodies.ts';
import { alternativesTo, alternativeTo, type TakenDecision } from './decisions.ts';
import { capitalised } from './phrases.ts';
import { orUnsaid } from './recordContent.ts';
import type { Writing } from './writing.ts';

/** Each decision with its record: as the template has them, or as a list. */
export function decisionLines(writing: Writing, spec: SectionSpec): Body {
  const { links } = writing.options;
  if (links.length === 0) return undefined;
  const child = spec.children?.[0];
  if (child?.fields !== undefined) {
    return spaced(
      links.map(({ decision, label, target }, index) => [
        `### Decision ${index + 1}: ${decision.title}`,
        '',
        `**Chosen**: ${decision.chosen}`,
        '',
        `**Alternatives Considered**: ${alternativeTo(decision)}, weighed in [${label}](${target})`,
        '',
        `**Rationale**: ${reasonOrOpen(decision)}`,
        '',
        `**Trade-offs**: see [${label}](${target})`,
      ]),
    );
  }
  return links.map(({ label, target, decision }) => `- [${label}](${target}): ${reasonOrOpen(decision)}`);
}

/** Why, in a few words, or that nobody said so yet. */
function reasonOrOpen({ reason }: TakenDecision): string {
  return reason === undefined ? 'named in the answers, the reason is open' : capitalised(reason);
}

/** The way each decision could have gone, with where it is weighed. */
export function alternativeLines({ options }: Writing, level: number): Body {
  const [first] = options.links;
  if (first === undefined) return undefined;
  const [other] = alternativesTo(first.decision, 1);
  const further = options.links
    .slice(1)
    .map(({ decision, label, target }) => `- ${alternativeTo(decision)} in place of ${decision.chosen}: [${label}](${target})`);
  return spaced([
    [
      `${'#'.repeat(level)} Alternative 1: ${other?.name ?? `Going without ${first.decision.chosen}`}`,
      '',
      `**Pros**: ${orUnsaid(other?.reasons ?? [], 'speaks for it')}`,
      '',
      `**Cons**: ${orUnsaid(other?.against ?? [], 'speaks against it')}`,
      '',
      `**Why not chosen**: the answers name ${first.decision.chosen}, see [${first.label}](${first.target})`,
    ],
    further.length === 0 ? undefined : [`${'#'.repeat(level)} Further alternatives`, '', ...further],
  ]);
}
