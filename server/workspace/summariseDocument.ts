/** The summary of a document as the index keeps it: what it is and says of others, and the targets it states. */
import { mayStateTargets } from '../claims/targets/targetWords.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Profile } from '../document/profile.ts';
import { summarise } from '../log/summarise.ts';
import type { DocumentSummary } from '../log/summary.ts';

/** Everything that other documents may be judged by. What reads figures is loaded for the first record that may state a target. */
export async function summariseDocument(document: ArchDocument, profile: Profile): Promise<DocumentSummary> {
  const summary = summarise(document, profile);
  if (!mayStateTargets(summary, document)) return summary;
  const { withTargets } = await import('../claims/targets/summariseTargets.ts');
  return withTargets(summary, document);
}
