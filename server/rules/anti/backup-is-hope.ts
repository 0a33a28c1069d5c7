/** Backups nobody restored, said outright. Judged by the author's own words only. */
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** `restored` and `restoring` speak of the backups of the sentence before; `tested` does not. */
const RESTORED = /^restor/i;

/** Whether nobody has tried a restore: `never tested`, in the author's own word and of the present. */
function isUntried(statement: Statement): boolean {
  const { standing, polarity, modality, time, words } = statement;
  if ((standing !== 'own' && standing !== 'risk') || polarity !== 'denied' || modality === 'asked' || modality === 'conditional' || time === 'past') return false;
  return statement.withInSentence('backup', 'restore') && (RESTORED.test(words) ? statement.withInBlock('backup') : true);
}

export const backupIsHope = antiPatternRule({
  id: 'anti/backup-is-hope',
  says: 'Backups are relied on that nobody has restored.',
  *detect({ document }) {
    const untried = statementsOn(document, 'tried-out').filter(isUntried);
    const hoped = voiced(document, ['own', 'risk'], 'hoped-for').filter((statement) => statement.modality !== 'conditional' && statement.withInSentence('backup', 'restore'));
    for (const statement of [...untried, ...hoped]) if (!statement.withInSentence('will-be-tried')) yield { range: statement.sentenceRange };
  },
});
