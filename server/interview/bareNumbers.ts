/** Numbers whose unit goes without saying, for the slots that they are said to. Data with one small reader each; judges nothing. */
import { regex } from '../base/patterns.ts';
import { pluralOf } from '../quantities/nouns.ts';

/** Where a number is looked for. */
export interface BareIn {
  /** The parts of the answer between commas, stops and joining words. */
  readonly clauses: readonly string[];
  /** The unit of another figure in the answer: ` requests per second`. */
  readonly like: string | undefined;
  /** The answer was given to this slot and no other. */
  readonly isAlone: boolean;
}

const PEAK = /\b(?:peak\w*|busiest|at most|up to|bursts?|spikes?|sale|max\w*)\b/i;
/** In front of when it holds, or behind the word for the peak. */
const AT_PEAK = regex('i')`
  ^(?:about |around |up to |~ ?)?(?<before>\d(?:[\d.,]*\d)?k?)(?= (?:at|in|on|during|when|for|peak|max)\b)|
  ^(?:a |the |at |with )?(?:peak|max|burst|spike)\w* (?:of |is |at |to |around |about |up to |~ ?)?(?<behind>\d(?:[\d.,]*\d)?k?)$
`;
const AT_ONCE =
  /^(?:\p{L}+ )?(?:about |around |~ ?)?(?<number>\d(?:[\d.,]*\d)?k?) (?:people |users )?(?:at once|at the same time|concurrent\w*|simultaneous\w*)/iu;
const ALONE = /^(?:about |around |maybe |roughly |~ ?)?(?<number>\d(?:[\d.,]*\d)?k?)[.!]?$/i;
const USUALLY =
  /^(?:normally|usually|typically|otherwise|on average|average|avg)(?: of| is|:)? (?:about |around |~ ?)?(?<number>\d(?:[\d.,]*\d)?k?)$/i;
const NINES = /^(?:at least |about )?(?<number>9\d(?:[.,]\d+)?)$/;

/** By slot, the figure with its unit written out; undefined where no number was said for it. */
export const bareNumbers: Readonly<Record<string, (said: BareIn) => string | undefined>> = {
  peak: ({ clauses, like }) => {
    const { before, behind } =
      clauses
        .filter((clause) => PEAK.test(clause))
        .map((clause) => AT_PEAK.exec(clause)?.groups)
        .find((groups) => groups !== undefined) ?? {};
    const number = before ?? behind;
    return number === undefined || like === undefined ? undefined : `${number}${like}`;
  },
  'concurrent-users': (said) => {
    const number = said.clauses.map((clause) => AT_ONCE.exec(clause)?.groups?.['number']).find((each) => each !== undefined);
    return number === undefined ? alone(said, 'user') : `${number} users`;
  },
  average: (said) => {
    const number = said.clauses.map((clause) => USUALLY.exec(clause)?.groups?.['number']).find((each) => each !== undefined);
    return number === undefined || said.like === undefined ? alone(said, 'request', ' per second') : `${number}${said.like}`;
  },
  // Who builds it: “4”.
  size: (said) => alone({ ...said, isAlone: true }, 'engineer'),
  retries: (said) => alone(said, 'retry'),
  availability: ({ clauses }) => {
    const number = clauses.map((clause) => NINES.exec(clause)?.groups?.['number']).find((each) => each !== undefined);
    return number === undefined ? undefined : `${number}%`;
  },
};

/** A number and nothing else, said to a slot that asks how many. */
function alone({ clauses, isAlone }: BareIn, noun: string, per = ''): string | undefined {
  const number = isAlone && clauses.length === 1 ? ALONE.exec(clauses[0] ?? '')?.groups?.['number'] : undefined;
  return number === undefined ? undefined : `${number} ${number === '1' ? noun : pluralOf(noun)}${per}`;
}
