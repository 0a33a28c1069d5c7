/**
 * How a text stands to what it says: whether a figure in it is what this design will do, or something else: how things are, were, might
 * be, an example, a rejected option. Words and sections only; errs towards not counting a figure as a claim.
 */
import { WORD_END, WORD_START, anyWord, regex } from '../base/patterns.ts';
import type { SectionRole } from '../knowledge/schema.ts';
import type { Section, SectionFact } from '../document/section.ts';

export type Stance =
  'negated' | 'example' | 'current' | 'past' | 'future' | 'option' | 'quoted' | 'question' | 'conditional' | 'possible' | 'elsewhere';

/** The verb, not the month: `in May` is no doubt. */
export const MAY = '(?<!(?:of|in|on|by|until|till|since|from|before|after|early|mid|late) )may';

const PATTERNS: readonly (readonly [Stance, RegExp])[] = [
  [
    'negated',
    regex('i')`
    ${WORD_START}(?:(?:do|does|did|is|are|was|were|will|would|should|must|can|could|has|have)(?:n['’]t| not)|won['’]t|cannot|can['’]t|never|
    instead of|rather than|no longer(?! than)|out of scope|not a goal|without(?! ?[,.;)]|$| (?:either|any|one) of (?:them|these|those)))
    (?! (?:be )?(?:(?:down|offline|unavailable) )?(?:for )?(?:exceed|more|less|fewer|longer|over|above|below|under|go (?:over|above|below)|
    (?:take|lag|lose|wait|last|cost|need|trail|keep|use|handle|spend) (?:more|longer)))${WORD_END}
  `,
  ],
  [
    'example',
    regex('i')`
    ${WORD_START}(?:e\.g\.|eg\.|for example|for instance|such as|example|say,|imagine|suppose|hypothetical(?:ly)?|z\. ?B\.|consider a|
    like \d)
  `,
  ],
  ['current', anyWord`current(?:ly)?|today|right now|as of (?:now|today)|at the moment|at present|existing|legacy|so far|presently`],
  [
    'past',
    anyWord`
    previous(?:ly)?|used to|was|were|had|took|before the|in the past|last (?:year|month|quarter(?! of an| hour)|week)|historical(?:ly)?
    originally|formerly
    measured(?! (?:at|as|from|per|each|every|monthly|quarterly|yearly|weekly|daily|against|by|over (?:an?|each|any|every|the) (?:calendar |rolling )?(?:month|quarter|year|day)))
    observed|experienced|benchmark(?:s|ed)?
  `,
  ],
  [
    'future',
    anyWord`
    later(?! than)|eventually|in (?:the )?future|future|someday|long[- ]term|once we|in v\d|in phase \d|post-launch|next year
  `,
  ],
  ['option', anyWord`option [a-z\d]|alternative(?:ly)?|rejected|considered|could have|instead`],
  ['conditional', anyWord`if|unless|assuming|in case|whenever|depending on`],
  ['possible', anyWord`${MAY}|might|could|would|perhaps|possibly|potentially|maybe`],
  [
    'elsewhere',
    regex('')`
    (?<![A-Za-z\u00C0-\u024F])(?:at (?:Google|Netflix|Amazon|Facebook|Uber|Twitter|LinkedIn)|competitors?|
    other (?:companies|teams|systems|projects)|industry|according to
    (?! (?:its|our|their) (?:owner|team|maintainer|operator|dashboard|log|trace)))(?![A-Za-z\u00C0-\u024F])
  `,
  ],
];

/** The stances that the words of one sentence show. */
export function stanceOf(sentence: string): readonly Stance[] {
  const found = PATTERNS.filter(([, pattern]) => pattern.test(sentence)).map(([stance]) => stance);
  return sentence.trimEnd().endsWith('?') ? [...found, 'question'] : found;
}

const BY_ROLE: Readonly<Partial<Record<SectionRole, Stance>>> = {
  options: 'option',
  option: 'option',
  'pros-and-cons': 'option',
  alternatives: 'option',
  alternative: 'option',
  'prior-art': 'elsewhere',
  references: 'elsewhere',
  glossary: 'example',
  'current-state': 'current',
  'non-goals': 'negated',
  changelog: 'past',
  'revision-history': 'past',
  future: 'future',
  'open-questions': 'question',
  appendix: 'example',
};

const fact: SectionFact<readonly Stance[]> = {
  compute: (section) => {
    const around = section.parent === undefined ? [] : stanceOfSection(section.parent);
    const role = section.role === undefined ? undefined : BY_ROLE[section.role];
    const own = [role, isTitle(section) ? undefined : stanceOfTitle(section.title)].filter((each) => each !== undefined);
    return own.length === 0 ? around : [...new Set([...own, ...around])];
  },
};

/** The stance of a section and all it stands in. */
export function stanceOfSection(section: Section): readonly Stance[] {
  return section.fact(fact);
}

/** What the whole is called says nothing of how it stands to what it says: `Keep sensor history in one store`. */
function isTitle({ level, parent }: Section): boolean {
  return level === 1 && parent !== undefined && parent.parent === undefined && parent.children.length === 1;
}

const SECTIONS_ASIDE = regex('i')`
  ${WORD_START}(?:example|sample|rejected|alternatives?|prior art|history|current|today|as-is|legacy|appendix|case study)s?${WORD_END}
`;

function stanceOfTitle(title: string): Stance | undefined {
  if (!SECTIONS_ASIDE.test(title)) return undefined;
  return /example|sample|appendix|case/i.test(title)
    ? 'example'
    : /current|today|as-is|legacy/i.test(title)
      ? 'current'
      : /history/i.test(title)
        ? 'past'
        : 'option';
}
