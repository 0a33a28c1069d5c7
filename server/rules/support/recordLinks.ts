/** Which links are missing decision records, so that each broken link has one owner. */
import type { Link } from '../../document/links.ts';
import { referencesIn } from '../../log/references.ts';
import type { RuleContext } from '../rule.ts';
import { resolveReference } from './references.ts';

/** Whether a link leads to a record that its log does not hold: `adr/reference-unknown` speaks of it, `doc/link-broken` does not. */
export function isMissingRecord(link: Link, context: RuleContext): boolean {
  const reference = referencesIn(context.document).find((each) => each.path !== undefined && each.range.start === link.range.start);
  return reference !== undefined && resolveReference(context, reference).state === 'missing';
}
