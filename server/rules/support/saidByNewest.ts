/** Which record speaks for its log, of what the log's template asks of none of them: the same finding in every record tells no more than one. */
import type { DecisionRecord } from '../../log/record.ts';
import type { RuleContext } from '../rule.ts';
import { recordTemplateOf } from './recordTemplate.ts';

/** Fewer records are each told for themselves. */
const FEWEST = 3;

/** Whether a newer record of the same form and status is the one to say it in: the one whose writer is still at hand. */
export function isSaidByNewest(context: RuleContext, record: DecisionRecord): boolean {
  if (record.embedded || recordTemplateOf(context, record)?.id !== 'nygard') return false;
  const { uri } = context.document;
  const alike = context.logs
    .logOf(uri)
    ?.records.filter(
      ({ kind, dialect, status }) => kind === 'adr' && dialect === context.profile.dialect && status === record.status?.canonical,
    );
  return alike !== undefined && alike.length >= FEWEST && alike.at(-1)?.uri !== uri;
}
