/** Words that settle a question or a comment, and words that only look like it. */
import { describe, expect, it } from 'vitest';
import { saysNone, showsResolution } from '../../../server/rules/support/resolution.ts';

describe('a text that shows a resolution', () => {
  it.each([
    'Who pays? Answer: the shop',
    'Does the bank pay? Answer: No.',
    'Does the bank pay? Decision: not the bank, the shop',
    'Who pays? (Resolved: the shop)',
    'Who pays? → decided in ADR-0003',
    'Who pays? ✅',
    'Who pays? Resolved.',
    'No backups. Addressed in section 8',
    'No backups. This was fixed last week.',
    'Wer bezahlt? – geklärt',
    'Qui paie ? Décision : la boutique',
    '誰が払うか。回答：店',
  ])('%s', (text) => expect(showsResolution(text)).toBe(true));
});

describe('a text that shows none', () => {
  it.each([
    'Who pays?',
    'How is a conflict resolved?',
    'Until it is resolved by the bank, who pays?',
    'The fixed retry count is not changed.',
    'Who pays? Answer: TBD',
    'Who pays? Status: open',
    'Who pays? Resolved: no',
    'Who pays? Answer: not known yet',
    'Who pays?\nResolution:',
    'Unresolved: who pays?',
  ])('%s', (text) => expect(showsResolution(text)).toBe(false));
});

describe('a text that says there is nothing', () => {
  it.each([
    'None.',
    'none at present',
    'No open questions',
    'There are no open questions.',
    'N/A',
    'All questions are answered.',
    'Keine.',
    'なし',
  ])('%s', (text) => expect(saysNone(text)).toBe(true));
  it.each(['No one knows who pays.', 'Nobody knows.', 'Nonetheless, who pays?'])('not: %s', (text) => expect(saysNone(text)).toBe(false));
});
