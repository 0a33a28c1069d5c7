/** Where the links of summaries lead. Asks nobody whether something is there. */
import { resolveUri } from '../base/uri.ts';
import type { SummaryReference } from './summary.ts';

/** The absolute URI a reference in the document `from` links to; undefined for a bare mention. */
export function targetUri({ link }: SummaryReference, from: string): string | undefined {
  return link === undefined ? undefined : resolveUri(from, link);
}
