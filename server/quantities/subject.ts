/** What a figure speaks of, and when two figures speak of one thing. Types and comparison; `proseSubject.ts` and `tableSubject.ts` find it. */
import { anyWord, listed, regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import type { Measure } from './measures.ts';
import { singularOf } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import type { Stance } from './stance.ts';

/** Why a figure stands in a column: what is asked for, when to wake someone, how it is now, how far it may go. */
export type Aspect = 'target' | 'alert' | 'current' | 'limit';

export interface Subject {
  /** Undefined when in doubt. */
  readonly measure: Measure | undefined;
  /** Whose: levelled words (`order service`, `search`). Undefined for the whole system, or when nothing says. */
  readonly of: string | undefined;
  /** `GET /orders`, where one is named. */
  readonly endpoint: string | undefined;
  /** `production`, `staging`, … */
  readonly environment: string | undefined;
  readonly region: string | undefined;
  readonly phase: string | undefined;
  readonly aspect: Aspect | undefined;
  /** Reasons for not taking the figure for what this design will do. */
  readonly stance: readonly Stance[];
}

/** What the words around a figure qualify it by, apart from its measure. */
export type Qualifiers = Pick<Subject, 'endpoint' | 'environment' | 'region' | 'phase'>;

const ENVIRONMENT = regex('iu')`
  (?<![\p{L}-])(production|prod|staging|stage|development|dev|testing|qa|sandbox|pre-?prod(?:uction)?|local)
  (?= (?:environment|system|cluster|database)|[\s,.;:)|]|$)(?! (?:ready|readiness|engineer|time|team|cost|effort))
`;
const ENVIRONMENTS: Readonly<Record<string, string>> = {
  prod: 'production',
  stage: 'staging',
  dev: 'development',
  qa: 'test',
  testing: 'test',
  preprod: 'staging',
  'pre-prod': 'staging',
  preproduction: 'staging',
  'pre-production': 'staging',
};
const REGION = regex('u')`
  (?<![\p{L}-])((?:us|eu|ap|sa|ca|me|af)-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d|EU|US|UK|APAC|EMEA|
  LATAM|Europe|Asia)(?![\p{L}\d-]| ?\$)
`;
const PHASE = anyWord`
  (phase|stage|year|month|week|sprint|milestone|tier|v|version) ?(\d{1,2})(?!\d|\.\d)|(MVP|launch|day one|GA|beta|alpha|pilot)
`;
const ENDPOINT = /(?<!\p{L})(?:GET|POST|PUT|PATCH|DELETE) \/(?:[^\s,;)|]*[^\s,;)|.:])?|(?<![\p{L}\d/.<])\/(?:api|v\d)\/[^\s,;)|]*/u;

/** The qualifiers that a text names; `text` with code and all. */
export function qualifiersOf(text: string): Qualifiers {
  const environment = ENVIRONMENT.exec(text)?.[1]?.toLowerCase();
  const phase = PHASE.exec(text);
  return {
    environment: environment === undefined ? undefined : (ENVIRONMENTS[environment] ?? environment),
    region: REGION.exec(text)?.[1]?.toLowerCase(),
    phase: phase === null ? undefined : (phase[3]?.toLowerCase() ?? `${phase[1]?.toLowerCase() ?? ''} ${phase[2] ?? ''}`),
    endpoint: ENDPOINT.exec(text)?.[0],
  };
}

/** The qualifiers of the figure at a place of a sentence: where it names several environments, regions or phases, the one nearest to the figure. */
export function qualifiersAt(sentence: string, figure: Range): Qualifiers {
  const all = qualifiersOf(sentence);
  const nearest = (pattern: RegExp, read: (text: string) => Qualifiers): Qualifiers => {
    const found = [...sentence.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
    if (new Set(found.map((match) => match[0].toLowerCase())).size < 2) return all;
    const behind = found.find((match) => match.index >= figure.end && match.index - figure.end <= 8);
    const chosen = behind ?? found.findLast((match) => match.index < figure.start) ?? found[0];
    return chosen === undefined ? all : read(sentence.slice(chosen.index));
  };
  return {
    ...all,
    environment: nearest(ENVIRONMENT, qualifiersOf).environment,
    region: nearest(REGION, qualifiersOf).region,
    phase: nearest(PHASE, qualifiersOf).phase,
  };
}

/** The first of several that says something, each qualifier on its own. */
export function mergeQualifiers(all: readonly Qualifiers[]): Qualifiers {
  return {
    environment: all.find((each) => each.environment !== undefined)?.environment,
    region: all.find((each) => each.region !== undefined)?.region,
    phase: all.find((each) => each.phase !== undefined)?.phase,
    endpoint: all.find((each) => each.endpoint !== undefined)?.endpoint,
  };
}

const EMPTY_WORDS = new Set(listed`
  the|a|an|our|its|their|this|that|these|each|every|all|any|some|and|or|with|has|have|is|are|be|must|should|shall|will|can|of|for|to|in|on
  at|by|as|from|than|we|it|need|needs|require|requires|required|target|targets|expected|maximum|minimum|max|min|total|overall|average|peak
  mean|median|typical|desired|stated|system|goal|requirement|metric|value|time|rate|p50|p90|p95|p99|end|end-to-end|keep|stay|stays|remain
  remains|set|use|using|under|below|within|not|no|more|less|up|when|while|if|so|but|percentile|default|which|there|per|toward|towards|allow
  allows|given|assume|hard|low|high|initial|estimated|planned|acceptable|allowed|strict|via|into|then|also|only|just|support|supports|handle
  application|app|platform|product|data|load|usage|traffic|production|prod|staging|dev|development|environment|phase|launch|mvp|year|month
  week|day|hour|minute|second|monthly|yearly|annual|annually|quarterly|hundred|thousand|dozen|percent|objective
`);

/** Words that name something, levelled: articles, verbs of asking and words for the whole system left out. Undefined when none is left. */
export function levelledOwner(text: string): string | undefined {
  const words = (text.toLowerCase().match(/\p{L}[\p{L}\p{N}_]*(?:[.-][\p{L}\p{N}_]+)*/gu) ?? []).filter(
    (word) => !EMPTY_WORDS.has(word) && word.length > 1,
  );
  // `The service` alone is the whole that is designed.
  return words.length === 0 || (words.length === 1 && words[0] === 'service') ? undefined : words.map(singularOf).join(' ');
}

/** Whether the figure is one that this design states for itself: no question, no option, no example, nothing of the past. */
export function isClaim(subject: Subject): boolean {
  return subject.stance.length === 0 && subject.aspect !== 'current' && subject.aspect !== 'alert';
}

const UNASSERTED: ReadonlySet<Stance> = new Set<Stance>([
  'negated',
  'question',
  'quoted',
  'example',
  'possible',
  'conditional',
  'elsewhere',
  'option',
]);

/** Whether a figure is meant as a fact, of whatever time: neither denied nor asked, no example and no other's. */
export function isAsserted({ stance }: Subject): boolean {
  return !stance.some((each) => UNASSERTED.has(each));
}

/** A figure and its subject: what comparison needs. */
export interface Spoken {
  readonly quantity: Quantity;
  readonly subject: Subject;
}

/** Whether two figures measure one thing of one thing, in one place and time. False when in doubt. */
export function speakOfOne(a: Spoken, b: Spoken): boolean {
  return (
    a.subject.measure !== undefined &&
    a.subject.measure === b.subject.measure &&
    a.quantity.kind === b.quantity.kind &&
    a.quantity.statistic === b.quantity.statistic &&
    a.quantity.each === b.quantity.each &&
    isOneOwner(a.subject, b.subject)
  );
}

/** Whether two subjects are of one owner, endpoint, environment, region and phase, whatever they measure. */
export function isOneOwner(a: Subject, b: Subject): boolean {
  return a.of === b.of && a.endpoint === b.endpoint && a.environment === b.environment && a.region === b.region && a.phase === b.phase;
}
