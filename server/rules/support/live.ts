/** Which documents answer to prose detectors and production norms: live ones only. Rejected, deprecated and superseded ones answer to structure alone. */
import type { RuleContext } from '../rule.ts';
import { headField } from './documentStatus.ts';

const RETIRED_RECORD: ReadonlySet<string> = new Set(['rejected', 'deprecated', 'superseded']);
const RETIRED_PLAN = /^\W*(?:rejected|deprecated|superseded|obsolete|withdrawn|abandoned|retired|archived|cancell?ed|declined|replaced)/i;

/** Whether what the document says is still to be built or running: a record in force or in question, a plan that nobody withdrew. */
export function isLive({ profile, records, document }: Pick<RuleContext, 'profile' | 'records' | 'document'>): boolean {
  if (profile.kind === 'adr') return !records.some((record) => RETIRED_RECORD.has(record.status?.canonical ?? ''));
  return !RETIRED_PLAN.test(headField(document, 'status')?.value ?? '');
}
