/** Backups nobody restored, said outright. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const HOPE = /(?<!\p{L})(?:(?:never|not|n['’]t)(?: been| yet been| be)?(?: \p{L}+ed and)? (?:restored|tested|rehearsed|verified|tried)|restores? (?:is|are|was|were|has|have)(?: never| not|n['’]t)(?: been| yet been)? (?:tested|tried|rehearsed)|no restore (?:tests?|drills?|rehearsals?)|untested (?:backups?|restores?)|(?:provider|vendor|cloud|aws|azure|gcp|rds|they) (?:to )?takes? care of|should (?:be (?:fine|enough|restorable)|work)|we (?:hope|trust|assume|expect)[^.]{0,30}(?:backups?|restore))(?!\p{L})/iu;
const MENDED = /(?<!\p{L})(?:so we|therefore|which is why|will be (?:tested|restored|rehearsed)|is no backup|(?:drills?|rehears\p{L}+|restor\p{L}+) (?:every|each|monthly|weekly|quarterly))(?!\p{L})/iu;

export const backupIsHope = antiPatternRule({
  id: 'anti/backup-is-hope',
  says: 'Backups are relied on that nobody has restored.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'backup')) {
      if (statement.standing !== 'own' && statement.standing !== 'risk') continue;
      if (statement.modality === 'asked' || statement.modality === 'conditional' || !HOPE.test(statement.sentence.prose) || MENDED.test(statement.sentence.prose)) continue;
      yield { range: statement.sentenceRange };
    }
  },
});
