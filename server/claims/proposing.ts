/** Whether a section proposes: what it says would be is what it wants, and no doubt. Reads titles only. */
import { anyWord } from '../base/patterns.ts';
import type { Section, SectionFact } from '../document/section.ts';

const PROPOSES = anyWord`propos(?:e|es|ed|ing|als?)|suggest(?:s|ed|ions?)?`;

const fact: SectionFact<boolean> = {
  compute: (section) => PROPOSES.test(section.title) || (section.parent !== undefined && isProposing(section.parent)),
};

/** By its own title or one above it: `# Proposal: …`, `## What I propose`. */
export function isProposing(section: Section): boolean {
  return section.fact(fact);
}

/** The clause in the mood of a plan: `we would keep` says that it will be so. */
export function asPlanned(clause: string): string {
  return clause.replaceAll(/(?<!\p{L})would(?= )(?! (?:like|prefer|rather|have)(?!\p{L}))/giu, 'will');
}
