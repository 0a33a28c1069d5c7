/** The options an answer names, with what it says for and against each and what it says of the price. Judges none. */
import { regex } from '../../base/patterns.ts';
import { parseDocument } from '../../document/document.ts';
import { readQuantities } from '../../quantities/readQuantities.ts';
import type { Answer } from '../interview.ts';
import { statementsOf } from '../readSlots.ts';

export interface SaidOption {
  readonly name: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly cost: string | undefined;
}

type Side = 'pros' | 'cons' | 'cost';

/** `Redis: …`, `- Option A: …`, `1. Redis — …`. */
const NAMED = /^(?:option )?(?:[a-z]\) )?(?<name>[^:—]{1,60}?)(?::| —) (?<rest>.+)$/i;
const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/^(?:pros?|for|advantages?|good|\+)$/i, 'pros'],
  [/^(?:cons?|against|disadvantages?|bad|-)$/i, 'cons'],
  [/^(?:cost|price)$/i, 'cost'],
];
/** Words of what an option lacks or costs. */
const AGAINST = regex('i')`
  \b(?:no|not|none|never|nothing|nobody|without|only|but|less|fewer|lacks?|lost|slow\w*|dear\w*|expensive|hard\w*|difficult|complex\w*|
  unknown|unfamiliar|limited|risk\w*|lock-?in|misses|too|worse|weak\w*|new to|another)\b
`;

interface Growing {
  readonly name: string;
  readonly pros: string[];
  readonly cons: string[];
  readonly cost: string[];
}

/** The options, in the order they were named; follow-ups for one side add to the option they name. */
export function optionsSaid({ text, more }: Answer): readonly SaidOption[] {
  const options: Growing[] = [];
  const take = (words: string, side: Side | undefined): void => {
    let current: Growing | undefined = side === undefined ? options.at(-1) : undefined;
    let given = side;
    for (const statement of statementsOf(parseDocument('answer:', words))) {
      const { name, rest } = NAMED.exec(statement)?.groups ?? {};
      const label = name === undefined ? undefined : SIDES.find(([pattern]) => pattern.test(name.trim()))?.[1];
      if (label !== undefined) given = label;
      else if (name !== undefined) {
        current = optionCalled(options, name.trim());
        given = side;
      }
      if (current !== undefined) sort(rest ?? statement, given, current);
    }
  };
  take(text, undefined);
  if (options.length === 0) for (const name of listedNames(text)) optionCalled(options, name);
  take(more['options'] ?? '', undefined);
  for (const side of ['pros', 'cons', 'cost'] as const) take(more[side] ?? '', side);
  return options.map(({ name, pros, cons, cost }) => ({ name, pros, cons, cost: cost.length === 0 ? undefined : cost.join(', ') }));
}

/** `Redis, Memcached or no cache` where nothing is said of them. */
function listedNames(text: string): readonly string[] {
  const [first = ''] = statementsOf(parseDocument('answer:', text));
  const names = first
    .replace(/[.!]$/, '')
    .split(/, (?:or |and )?| or | vs\.? /)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.split(' ').length <= 5);
  return names.length < 2 ? [] : names;
}

function optionCalled(options: Growing[], name: string): Growing {
  const known = options.find((option) => option.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known;
  const option: Growing = { name, pros: [], cons: [], cost: [] };
  options.push(option);
  return option;
}

/** Sorts what stands between commas by what its words are; a label before it decides. */
function sort(text: string, given: Side | undefined, option: Growing): void {
  let side = given;
  for (const part of text.replace(/\.$/, '').split(/, | but (?=\S)/)) {
    const { label, rest } = /^(?<label>pros?|for|cons?|against|cost|price): (?<rest>.+)$/i.exec(part)?.groups ?? {};
    if (label !== undefined) side = SIDES.find(([pattern]) => pattern.test(label))?.[1];
    const words = (rest ?? part).trim();
    if (words === '') continue;
    const found = side ?? (readQuantities(words).some(({ kind }) => kind === 'money') ? 'cost' : AGAINST.test(words) ? 'cons' : 'pros');
    option[found].push(words);
  }
}
