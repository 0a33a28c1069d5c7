/** Reads the words and signs around a figure that say how it is meant: `< 5`, `at least`, `up to`, `~`, `or more`. */
import { regex } from '../base/patterns.ts';

export interface BoundWords {
  readonly bound: 'exact' | 'at-most' | 'at-least' | 'about';
  readonly exclusive: boolean;
}

const EXACT: BoundWords = { bound: 'exact', exclusive: false };
const ABOUT: BoundWords = { bound: 'about', exclusive: false };
const AT_MOST: BoundWords = { bound: 'at-most', exclusive: false };
const AT_LEAST: BoundWords = { bound: 'at-least', exclusive: false };
const UNDER: BoundWords = { bound: 'at-most', exclusive: true };
const OVER: BoundWords = { bound: 'at-least', exclusive: true };

const SIGNS: readonly (readonly [RegExp, BoundWords])[] = [
  [/(?:<=|=<|≤|⩽)$/, AT_MOST],
  [/(?:>=|≥|⩾)$/, AT_LEAST],
  [/(?:^|[^<-])<$/, UNDER],
  [/(?:^|[^>=-])>$/, OVER],
  [/[~≈≃∼]$/, ABOUT],
  [/(?:^|[^a-z\u00C0-\u024F])sub-$/i, UNDER],
];

const AFTER_WORD = '(?<![\\p{L}-])';
const ends = (words: string): RegExp => new RegExp(`${AFTER_WORD}(?:${words})(?: (?:a|an|the))?$`, 'iu');
const COMPARED = '(?:than|then)';
const BARE_UNDER = ends(`under|below|south of|short of|(?:less|fewer|lower|shorter|smaller|faster|quicker|sooner|earlier) ${COMPARED}|sub`);
const BARE_OVER = ends(
  `over|above|north of|(?:more|greater|higher|longer|larger|bigger|slower|later) ${COMPARED}|exceed(?:s|ing|ed)?|pass(?:es|ed|ing)|rises? to over|climbs? over|beyond|past|in excess of`,
);
/** `must not exceed`, `never be over`, `no more than`. */
const NOT = regex('iu')`
  (?<![\p{L}-])(?:not|no|never|cannot|n['’]t|without)(?: (?:be|go|get|take|run|last|fall|drop|rise|ever|to|longer|at|down|offline|
  unavailable|for))*$
`;
/** `must not lag more than`: a verb stands between, where the comparison is in full. */
const NOT_DO = /(?<![\p{L}-])(?:not|never|cannot|n['’]t) (?!(?:only|just|merely|much|even|yet)(?!\p{L}))\p{L}+$/iu;
/** `No call is waited for longer than`: denied by its subject. */
const NO_ONE_DOES = regex('iu')`
  (?:^|[.;:,(] ?|(?<!\p{L})(?:and|but|so|that) )(?:no|neither|nothing|nobody|no one|none)(?: \p{L}+){0,3}? (?:is|are|be|may|can|must|should|
  shall|will|takes?|
  lasts?|waits?|runs?|gets?|stays?|has|have|holds?|keeps?|lives?|lags?|costs?)(?: \p{L}+){0,4}$
`;
const PHRASES: readonly (readonly [RegExp, BoundWords])[] = [
  [
    ends(
      'up ?to|at (?:the )?(?:most|max|worst)|within|inside(?: of)?|as (?:much|many|long|high) as|max(?:imum)?(?: of| is)?[.:]?|maximal|(?:capped|limited) (?:at|to)|upper (?:limit|bound)(?: of)?|bis zu|höchstens|maximal',
    ),
    AT_MOST,
  ],
  [ends('at (?:the )?least|min(?:imum)?(?: of| is)?[:]?|upwards? of|lower (?:limit|bound)(?: of)?|mindestens|starting at'), AT_LEAST],
  [
    ends(
      'about|around|approx(?:imately|\\.)?|roughly|circa|ca\\.?|some|nearly|almost|on the order of|(?:in )?the (?:range|region|neighbou?rhood) of|close to|or so|etwa|rund|ungefähr',
    ),
    ABOUT,
  ],
];

/** The bound that the text before a figure states; `before` ends where the figure begins. */
export function boundBefore(before: string): BoundWords {
  const near = before.trimEnd();
  for (const [sign, words] of SIGNS) if (sign.test(near)) return words;
  if (!/[\p{L}.:]$/u.test(near)) return EXACT;
  const under = BARE_UNDER.exec(near);
  if (under !== null)
    return NOT.test(near.slice(0, under.index).trimEnd()) || NO_ONE_DOES.test(near.slice(0, under.index).trimEnd()) ? AT_LEAST : UNDER;
  const above = BARE_OVER.exec(near);
  if (above !== null) {
    const lead = near.slice(0, above.index).trimEnd();
    return NOT.test(lead) || (above[0].includes('than') && (NOT_DO.test(lead) || NO_ONE_DOES.test(lead))) ? AT_MOST : OVER;
  }
  for (const [phrase, words] of PHRASES) if (phrase.test(near)) return words;
  return EXACT;
}

/** Behind the label of a value: `RPO: `, `lag = `, `(`. */
const LABEL_MARK = /[:=–—(]\s*$/u;

/** The text before a figure without the words of its bound, where they stand right behind a label: `Lag: up to ` says no more than `Lag: `. */
export function withoutLabelledBound(before: string): string {
  const near = before.trimEnd();
  const phrases = [...SIGNS, ...PHRASES].map(([words]) => words);
  for (const words of [...phrases, BARE_UNDER, BARE_OVER]) {
    const found = words.exec(near);
    if (found === null) continue;
    const lead = near.slice(0, found.index);
    const denial = NOT.exec(lead.trimEnd());
    const label = denial === null ? lead : lead.slice(0, denial.index);
    if (LABEL_MARK.test(label)) return label;
  }
  return before;
}

const OR_LESS = regex('iuy')`
  \s?(?:\(?max(?:imum|\.)?(?!\p{L}|\s?[\d~<])|or (?:less|fewer|under|below|lower|faster|better)|at (?:the )?(?:most|worst)|
  tops(?!\p{L}| out)|and (?:below|under))
`;
const OR_MORE =
  /\+(?![\d\p{L}])|\s(?:\(?minimum(?!\s?\d)|or (?:more|over|above|higher|longer)|at (?:the )?least|and (?:above|up(?! to)|more))/iuy;

/** The bound that the text behind a figure states. */
export function boundAfter(text: string, end: number): BoundWords {
  OR_LESS.lastIndex = end;
  if (OR_LESS.test(text)) return AT_MOST;
  OR_MORE.lastIndex = end;
  return OR_MORE.test(text) ? AT_LEAST : EXACT;
}
