/** Chosen because it is new. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const BECAUSE_NEW = /(?<!\p{L})(?:because|since|as|reason(?: is|:)?|chosen for being|due to)(?!\p{L})[^.]{1,50}?(?:(?:it|this|that|which)(?:['’]s| is| are|,? being)? (?:the |a |an )?(?:newest|latest (?:technology|tech|thing|trend|generation|and greatest)|(?:most )?modern|cutting[- ]edge|bleeding[- ]edge|state of the art|trendy|hyped|brand new|next[- ]generation|hot(?:test)?|future)(?! (?:version|release|reading|value|entry|state|event|commit|record|status))|every(?:body|one) (?:is (?:using|moving)|uses|moves)|the industry is moving)/iu;

export const latestTechnology = antiPatternRule({
  id: 'anti/latest-technology',
  severity: 'info',
  says: 'A technology is chosen because it is new.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'novelty')) {
      if ((statement.standing !== 'own' && statement.section.role !== 'drivers') || statement.polarity === 'denied' || statement.modality !== 'stated' || statement.block.kind === 'heading') continue;
      if (BECAUSE_NEW.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    }
  },
});
