/** What each dependency's failure leads to, as an answer of the form `Stripe: 1 s timeout, one retry, then the booking is held` tells it. */
import { capitalised, listItems, unstopped } from './phrases.ts';
import { sidesOf } from './sides.ts';
import type { Told } from './told.ts';

/** The handling of one dependency. */
export interface Policy {
  /** As the answer calls it. */
  readonly name: string;
  /** What is done about it, before giving up. */
  readonly means: readonly string[];
  /** What happens in the end: the words behind `then`. */
  readonly outcome: string | undefined;
}

const ENTRY = /^(?<name>\p{Lu}[\p{L}\p{N} .'’-]{1,40}): (?<rest>.+)$/u;
const OUTCOME = /^then /i;
/** `Twilio down: try again later` is on Twilio. */
const FAILING = / (?:is |goes )?(?:down|gone|fails|unavailable|unreachable)$/i;

/** One for each sentence that names a dependency in front of a colon. */
export function policiesOf(told: Told): readonly Policy[] {
  return told.sentences('question/dependency-errors').flatMap((sentence) => {
    const entry =
      told.takenApart('question/dependency-errors', sentence) === undefined ? ENTRY.exec(unstopped(sentence))?.groups : undefined;
    if (entry?.['name'] === undefined || entry['rest'] === undefined) return [];
    const items = listItems(entry['rest']);
    return [
      {
        name: entry['name'].replace(FAILING, ''),
        means: items.filter((item) => !OUTCOME.test(item)),
        outcome: items.find((item) => OUTCOME.test(item))?.replace(OUTCOME, ''),
      },
    ];
  });
}

/** What is said of all dependencies alike, the user's patience left aside. */
export function commonMeans(told: Told): readonly string[] {
  return told
    .sentences('question/dependency-errors')
    .filter((sentence) => {
      const apart = told.takenApart('question/dependency-errors', sentence);
      return apart === undefined
        ? !ENTRY.test(sentence) && !/\b(?:users?|customers?|caller|nobody) waits?\b/i.test(sentence)
        : apart.slot.id !== 'budget';
    })
    .map(unstopped);
}

/** The handling of the dependency with that name; the first word is enough, or what an answer has for it in brackets: `billing (SAP)`. */
export function policyFor(told: Told, name: string): Policy | undefined {
  const policies = policiesOf(told).map((policy) => ({ policy, key: policy.name.toLowerCase() }));
  const whole = name.toLowerCase();
  const [first = whole] = whole.split(' ');
  const alias = sidesOf(told)
    .map(({ text }) => text.toLowerCase())
    .find((text) => text.includes(whole) && policies.some(({ key }) => text.includes(`(${key})`)));
  return (
    policies.find(({ key }) => key === whole) ??
    policies.find(({ key }) => key.split(' ').includes(first)) ??
    policies.find(({ key }) => alias?.includes(`(${key})`))
  )?.policy;
}

/** All of it in one line. */
export function policyText({ means, outcome }: Policy): string {
  return capitalised([...means, ...(outcome === undefined ? [] : [`then ${outcome}`])].join(', '));
}
