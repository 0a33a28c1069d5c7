/** Production concerns skipped because it is called a prototype. Judged by the author's own words only. */
import { statementsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const ONLY = /(?<!\p{L})(?<!not )(?<!n['’]t )(?:just|only|merely|simply)(?: be)? (?:an? |the |our )?(?:\p{L}+ )?(?:prototype|proof of concept|poc|demo|throwaway)/iu;
const SKIPPED = /(?<!\p{L})(?:no|not|n['’]t|without|skip(?:s|ped|ping)?|leave out|omit(?:s|ted)?|ignore[ds]?|unnecessary|overkill)(?!\p{L})[^.]{1,60}(?<!\p{L})(?:backups?|monitoring|alert(?:s|ing)?|auth\p{L}*|security|encryption|tests?|testing|error handling|logging|rate limit\p{L}*|validation|migrations?|redundancy|scal\p{L}+|production|slos?|runbooks?|documentation|access control|logins?)(?!\p{L})/iu;

export const justAPrototype = antiPatternRule({
  id: 'anti/just-a-prototype',
  says: 'Production concerns are skipped because this is called a prototype.',
  *detect({ document }) {
    for (const statement of statementsOn(document, 'prototype')) {
      if (statement.standing !== 'own' || statement.polarity === 'denied' || statement.modality === 'asked' || statement.time === 'past') continue;
      if (ONLY.test(statement.sentence.prose) && SKIPPED.test(statement.sentence.prose)) yield { range: statement.sentenceRange };
    }
  },
});
