/** Whether a design is one deployable or several services, as far as it says. Judges nothing. */
import { regex } from '../../base/patterns.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Statement } from '../statement.ts';
import { standingOfClause, standingOfSection } from '../standing.ts';
import { claimsOn, statementsOn } from '../statements.ts';

export type ArchitectureStyle = 'monolith' | 'microservices' | 'unsaid';

/** A monolith that is left behind is not the style of the design. */
const LEFT = regex('i')`
  \b(?:split|break|extract|replac|migrat|decompos|carve|strangl|away from|from (?:the|our|a) |out of (?:the|our|a) |legacy|old|today|former|
  grew|hurts?|too (?:big|large|slow))
`;
const KEPT = /\b(?:is|are|as|stays?|remains?|keep|use|build|choose|start(?: with)?|run|deploy|ship|style|one) /i;

const fact: DocumentFact<ArchitectureStyle> = {
  compute: (document) => {
    const monolith = statementsOn(document, 'monolith').some(
      (claim) => isOwn(claim) && claim.polarity === 'affirmed' && !LEFT.test(claim.clause.text) && !isOption(claim),
    );
    const services = claimsOn(document, 'microservices').some(
      (claim) => claim.polarity === 'affirmed' && (KEPT.test(claim.clause.text) || claim.clause.text.trim().split(/\s+/).length < 6),
    );
    if (monolith) return 'monolith';
    return services ? 'microservices' : 'unsaid';
  },
};

/** The style of a document; a monolith with services beside it counts as a monolith. */
export function styleOf(document: ArchDocument): ArchitectureStyle {
  return document.fact(fact);
}

/** `A) Monolith — Pros: …` on a line of a decision's entry. */
function isOption(claim: Statement): boolean {
  const { text } = claim.inline;
  const at = text.indexOf(claim.words, claim.sentence.start);
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return /^\s*(?:[a-d][).:]|options?\b|alternatives?\b)/i.test(line);
}

/** Said of the design itself, whatever the sentence considered before: `we looked at services: one deployable is enough`. */
function isOwn(claim: Statement): boolean {
  return (
    claim.block.kind !== 'heading' &&
    claim.modality === 'stated' &&
    claim.time === 'now' &&
    claim.standing !== 'quoted' &&
    standingOfSection(claim.section) === 'own' &&
    standingOfClause(claim.clause.text, '') === 'own'
  );
}
