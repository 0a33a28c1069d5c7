/** The summary of a document as the index keeps it: what it is and says of others, and the targets it states. */
import { withTargets } from '../claims/summariseTargets.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Profile } from '../document/profile.ts';
import { summarise } from '../log/summarise.ts';
import type { DocumentSummary } from '../log/summary.ts';

/** Everything that other documents may be judged by. */
export function summariseDocument(document: ArchDocument, profile: Profile): DocumentSummary {
  return withTargets(summarise(document, profile), document);
}
