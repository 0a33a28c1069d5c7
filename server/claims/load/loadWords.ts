/** The words by which people tell the height of a load: what is usual, and the most there is. Data only. */
import { anyWord, regex, WORD_END, WORD_START } from '../../base/patterns.ts';

/** The most there is; `off-peak` and `non-peak` say the opposite. */
export const PEAK_SAID = regex('i')`
  ${WORD_START}(?<!(?:off|non)[- ])(?:peaks?|peaking|bursts?|bursty|busiest|busy hours?|rush(?: hours?)?|high season|spik(?:e|es|ed|ing|y)|
  surg(?:e|es|ing)|heaviest|tops? out|topping out|max(?:imum)? load|climbs? to|shoots? up|jumps? to|flash (?:sales?|crowds?)|
  high[- ]water(?:[- ]mark)?|soar(?:s|ing)?|swells?|crest|height|highest|storms?|at (?:the )?worst|worst[- ]case load)${WORD_END}
`;
/** Without one of these a text tells of no height at all: the most may stand in a column by itself. */
export const MAY_SAY_PEAK = new RegExp(String.raw`${PEAK_SAID.source}|\bmax`, 'i');
/** What is usual. */
export const AVERAGE_SAID = anyWord`
  averag(?:e|es|ing)|avg\.?|mean|typical(?:ly)?|normal(?:ly)?|usual(?:ly)?|steady(?:[- ]state| load)?|baseline|as a rule|ordinar(?:y|ily)
  regular (?:day|load|hours)s?|quiet (?:days?|hours?|times?)|everyday|day to day|day in,? day out|(?:a?round) the clock|steadily|nominal load|most of the time|most days
`;
