/** Backups nobody restored, said outright. Judged by the author's own words only. */
import { anyWord } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** What is hoped of backups: that they work. That they take twenty minutes is a plan. */
const WILL_DO = anyWord`
  works?|restor(?:e|es|ed|able)|readable|can be (?:restored|read)|fine|enough|care|there when|suffice
  all right|okay|ok|intact|usable|in order|good
`;
const HOPED = /^(?:we|it) /i;

/** `The old backups were never restored`. */
const FORMERLY = /(?<!\p{L})(?:old|former|previous|earlier) \p{L}+ (?:was|were|had)(?!\p{L})/iu;

/** What else backups are called, and what is tried with them. */
const TAPES = /\b(?:tapes|dumps|archives?\b[^.]+\bback|back\b[^.]+\barchives?|recover(?:ed|ing|y)? from|(?:the|our|these) copies)\b/i;
const DRILL = /\b(?:restore|restoring|recovery) (?:drills?|tests?|exercises?|rehearsals?)\b/i;
const BACKUP = /back-?ups?|recovery|snapshots?|dumps?/i;

/** A restore is of a backup only where one is spoken of: files are restored from quarantine, too. */
function isOfBackups(statement: Statement): boolean {
  if (statement.withInSentence('backup') || TAPES.test(statement.sentence.prose)) return true;
  return (
    (statement.withInSentence('restore') || DRILL.test(statement.sentence.prose)) &&
    (statement.withInBlock('backup') ||
      DRILL.test(statement.sentence.prose) ||
      /^\W*(?:the )?restor(?:es?|ing)(?!\p{L})/iu.test(statement.sentence.prose) ||
      BACKUP.test(statement.section.title) ||
      BACKUP.test(statement.section.text))
  );
}

/** Whether nobody has tried a restore: `never tested`, in the author's own word and of the present. */
function isUntried(statement: Statement): boolean {
  const { standing, polarity, modality, time, cell } = statement;
  if (
    (standing !== 'own' && standing !== 'risk') ||
    polarity !== 'denied' ||
    modality === 'asked' ||
    modality === 'conditional' ||
    time === 'past' ||
    FORMERLY.test(statement.clause.text)
  )
    return false;
  if (cell !== undefined && statement.withInBlock('restore-test')) return false;
  return isOfBackups(statement);
}

/** `Whether one can get the data back is unknown`. */
function isUnknown(statement: Statement): boolean {
  const { prose } = statement.sentence;
  return /(?<!\p{L})whether(?!\p{L})/iu.test(prose) && /(?<!\p{L})(?:restor\p{L}+|recover\p{L}*|back|read)(?!\p{L})/iu.test(prose);
}

export const backupIsHope = antiPatternRule({
  id: 'anti/backup-is-hope',
  says: 'Backups are relied on that nobody has restored.',
  *detect({ document }) {
    const untried = statementsOn(document, 'tried-out').filter(isUntried);
    const hoped = voiced(document, ['own', 'risk'], 'hoped-for').filter(
      (statement) =>
        statement.modality !== 'conditional' && isOfBackups(statement) && (!HOPED.test(statement.words) || WILL_DO.test(statement.behind)),
    );
    const unknown = voiced(document, ['own', 'risk'], 'not-known').filter(
      (statement) => isUnknown(statement) && (isOfBackups(statement) || statement.withInBlock('backup')),
    );
    for (const statement of [...untried, ...hoped, ...unknown])
      if (!statement.withInSentence('will-be-tried')) yield { range: statement.sentenceRange };
  },
});
