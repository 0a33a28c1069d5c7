/** Nothing decided, and no day to decide it. Judged by the author's own words only. */
import { WORD_END, WORD_START, anyWord, regex } from '../../base/patterns.ts';
import { antiPatternRule } from '../support/antiPattern.ts';
import { voiced } from '../support/voiced.ts';

/** What is studied first: `before deciding`, `is needed`. */
const FIRST = anyWord`before|needed|required|necessary|until|begins?|starts?`;
/** `stay open no longer`. */
const NO_LONGER = /^ (?:no|not any) longer/i;
const DATED = regex('iu')`
  (?<!\d)20\d\d|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|
  dec)\p{L}* \d{1,2}(?!\d)|(?:week|sprint|in|within|q) ?\d|${WORD_START}(?:until|by) (?:monday|tuesday|wednesday|thursday|friday|
  january|february|march|april|may|june|july|august|september|october|november|december|next|the end|q[1-4])${WORD_END}
`;

export const analysisParalysis = antiPatternRule({
  id: 'anti/analysis-paralysis',
  severity: 'hint',
  says: 'The decision is put off for more analysis.',
  *detect({ document }) {
    for (const { concept, sentence, sentenceRange, behind } of voiced(document, ['own'], 'open-ended', 'more-analysis')) {
      if ((concept === 'open-ended' || FIRST.test(sentence.prose)) && !NO_LONGER.test(behind) && !DATED.test(sentence.prose))
        yield { range: sentenceRange };
    }
  },
});
