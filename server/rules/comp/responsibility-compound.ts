/** Components with more than one job, or with a name that admits any. */
import { regex } from '../../base/patterns.ts';
import { partsOf, valueOf, type Part } from '../../claims/parts/components.ts';
import { isEnglish } from '../../claims/language.ts';
import { oneSpaced, partName } from '../../claims/parts/partNames.ts';
import { duties } from '../../knowledge/externalParts.ts';
import { singularOf } from '../../quantities/nouns.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { wordList } from '../support/wordList.ts';

/** Names that say nothing of what the part does. */
const VAGUE_NAME = regex('')`
  ^(?:manager|misc|miscellaneous|common|util|utility|utilitie|helper|shared|general|core util|core utility|
  (?:data|system|application|app|business|logic|process|core) (?:manager|helper|handler|util|utilitie)|
  (?:common|shared|general) (?:util|utilitie|helper|tool|function)|various|other|stuff|main|tool)
  (?: (?:service|component|module|library|server|function|code))?$
`;
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|vs|approx|incl|resp|no)\.$/i;
const FEWEST_WORDS = 3;
const lineOf: ReadonlyMap<string, string> = new Map(
  Object.entries(duties).flatMap(([line, nouns]) => nouns.map((noun): [string, string] => [noun, line])),
);
/** Parts whose job is to stand before or bring together many things. */
const MEDIATOR = regex('i')`
  \b(?:gateway|bff|backend for frontend|(?:public|rest|web|main|core|backend|graphql|http) api|^(?:the )?api|frontend|web|app|ui|portal|
  monolith|backend|client|dashboard|orchestrat\w*|bus|broker|router|facade)\b
`;

export const compResponsibilityCompound = defineRule<'sentences' | 'duties' | 'jobs' | 'name'>({
  meta: {
    id: 'comp/responsibility-compound',
    title: 'A component has more than one responsibility',
    severity: 'info',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'HAN', 'HEAPTRACE'],
    messages: {
      sentences:
        'The responsibility of “{component}” takes {count} sentences. One that fits into one sentence is one that people can hold a component to; say what it is there for and leave the rest to its other fields.',
      duties:
        '“{component}” looks after {duties}, which have little to do with each other. What changes for different reasons is easier to change apart; split it, or say what unites them.',
      jobs: '“{component}” has {count} jobs in one sentence. Whoever needs one of them gets all of them, with their releases and their faults; split it, or say what unites them.',
      name: '“{component}” is a name under which anything fits, and in time anything will go there. Name it after what it does.',
    },
  },
  *check(context) {
    if (!isLive(context) || !isEnglish(context.document)) return;
    for (const part of partsOf(context.document).all) {
      if (part.standing === 'external' || part.standing === 'store') continue;
      if (VAGUE_NAME.test(partName(part.title.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))))
        yield { message: 'name', data: { component: part.title }, range: part.main.name.range };
      const stated = valueOf(part, 'responsibility');
      if (stated === undefined) continue;
      const text = oneSpaced(stated.text);
      const found = dutiesIn(part, text);
      if (found.length > 1)
        yield { message: 'duties', data: { component: part.title, duties: wordList(found, 'and') }, range: stated.range };
      else if (jobsIn(part, text) >= MANY_JOBS)
        yield { message: 'jobs', data: { component: part.title, count: jobsIn(part, text) }, range: stated.range };
      else if (doesAnother(part, text)) yield { message: 'jobs', data: { component: part.title, count: 2 }, range: stated.range };
      else {
        const count = Math.max(sentenceCount(text), terseCount(text));
        if (count > 1) yield { message: 'sentences', data: { component: part.title, count }, range: stated.range };
      }
    }
  },
});

/** Says more of the same duty: `It is the only one that writes to it.` */
const EXPLAINS = /^(?:it|this|that|these|they) (?:is|are|was) |^(?:nobody|nothing|no one|no other|none|only|neither) /iu;

function sentenceCount(text: string): number {
  let count = 0;
  for (const stretch of text.split(/(?<=[.!?]) (?=\p{Lu})/u)) {
    if (ABBREVIATION.test(stretch) || EXPLAINS.test(stretch)) continue;
    if (stretch.split(' ').length >= FEWEST_WORDS) count += 1;
  }
  return count;
}

/** `Computes tariffs. Sends mail. Keeps the stock.`: sentences of two words, three of them or more. */
function terseCount(text: string): number {
  const terse = text.split(/(?<=[.!?]) (?=\p{Lu})/u).filter((stretch) => /^\p{Lu}\p{L}+s \p{L}/u.test(stretch) && !EXPLAINS.test(stretch));
  return terse.length > 2 ? terse.length : 0;
}

const MOST_DUTIES = 6;
/** How many words a verb and what it is done to may span. */
const NEAR = 6;

/** The first noun of each line of business that a verb of its own goes with: `takes orders, sends e-mails and builds reports`. */
function dutiesIn(part: Part, text: string): string[] {
  if (MEDIATOR.test(part.title)) return [];
  const found = new Map<string, string>();
  const first = text.split(/\. /, 1)[0] ?? text;
  const clauses = first
    .split(/[,;]| and | as well as | plus | & /)
    .map((clause) => clause.trim().replace(/^(?:and |also |then )+/i, ''))
    .filter((clause) => clause !== '');
  let verbs = 0;
  for (const clause of clauses.slice(0, MOST_DUTIES)) {
    const words = clause
      .toLowerCase()
      .split(' ')
      .map((word) => word.replaceAll(/[^\p{L}-]/gu, ''));
    const isVerbal = /^\p{L}{2,}s$/u.test(words[0] ?? '') && words.length > 1 && lineOf.get(singularOf(words[0] ?? '')) === undefined;
    if (!isVerbal && clauses.length < FEWEST_WORDS && verbs > 0) continue;
    const at = words.slice(0, NEAR).findIndex((word) => lineOf.has(singularOf(word)));
    const noun = words[at];
    const line = noun === undefined ? undefined : lineOf.get(singularOf(noun));
    if (!isVerbal && !(at === 0 && verbs === 0)) continue;
    verbs += 1;
    if (line !== undefined && noun !== undefined && !found.has(line)) found.set(line, noun);
  }
  return found.size > 1 ? [...found.values()] : [];
}

/** `…, and also trains the model`, `as well as billing advertisers`: said to be another thing. */
const ALSO = regex('iu')`
  (?:,|;| and|, and) (?:also|besides|additionally|in addition|on top of that),? (\p{L}+s (?:\p{L}+ ?)+)|,? (?:as well as|besides|
  in addition to|apart from) (\p{L}+ing (?:\p{L}+ ?)+)|
  , plus (?:it )?(\p{L}+s (?:\p{L}+ ?)+)|, plus ((?:the )?\p{L}+ (?:of|for) (?:\p{L}+ ?)+)
`;

/** Whether a responsibility names a second one as such, with an object of its own. */
function doesAnother(part: Part, text: string): boolean {
  if (MEDIATOR.test(part.title)) return false;
  const also = ALSO.exec(text)?.slice(1).join('');
  return (
    also !== undefined &&
    !also
      .toLowerCase()
      .split(' ')
      .some((word) => REFERS_BACK.test(word))
  );
}

const MANY_JOBS = 4;
const REFERS_BACK = /^(?:it|them|those|these|each|they|their|its|ones?|such|the same)$/;

/** Verbs with an object of their own: `accepts readings, signs devices in, stores raw events, sends alerts`. */
function jobsIn(part: Part, text: string): number {
  if (MEDIATOR.test(part.title)) return 0;
  const first = text.split(/[.;] /, 1)[0] ?? text;
  const objects = new Set<string>();
  for (const clause of first.split(/,| and /)) {
    const [verb, ...rest] = clause
      .trim()
      .toLowerCase()
      .replace(/^(?:and )?(?:also |then |besides |even )?/, '')
      .split(' ');
    const object = rest.find((word) => !/^(?:the|a|an|all|every|new|raw|its|their|out|up|in|on|for)$/.test(word));
    if (
      verb === undefined ||
      object === undefined ||
      !/^\p{L}{3,}s$/u.test(verb) ||
      /(?:ss|us|is)$/.test(verb) ||
      rest.some((word) => REFERS_BACK.test(word)) ||
      /^(?:to|of|from|by|with|at|per|via|when|that)$/.test(object)
    )
      continue;
    objects.add(singularOf(object));
  }
  return objects.size;
}
