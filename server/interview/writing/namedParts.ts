/** Parts of the system that answers name in sentences: `a Rails monolith with Sidekiq workers`, `three services: orders, billing and stock`. What is denied, put off or belongs to others is no part. */
import { regex } from '../../base/patterns.ts';
import { bareName, partName } from '../../claims/parts/partNames.ts';
import { partWords } from '../../knowledge/partWords.ts';
import { ARROW } from './flow.ts';
import { listItems, unstopped } from './phrases.ts';
import type { Told } from './told.ts';

const QUESTIONS = ['question/style', 'question/journeys'];
/** A clause that tells of no part there is, or of one that there was. */
const OTHERWISE = regex('i')`
  \b(?:no|not|never|without|nobody|later|if|once|would|could|might|may|maybe|perhaps|eventually|instead|rather|than|avoid\w*|used to|today|
  currently|old|former|replac\w+|retir\w+|leave[sd]?|future|planned|first (?:module|service|part))\b
`;
const LISTED = new RegExp(
  String.raw`\b(?:${partWords.groups.join('|')})(?: are| is)?: (?<list>[^:;.()]+)|\b(?:split|divided|separated|cut) (?:up )?into (?<parts>[^:;.()]+)|\b(?:made (?:up )?of|consists? of|composed of) (?<made>[^:;.()]+)`,
  'i',
);
const PHRASE = new RegExp(
  String.raw`\b(?:an?|the|one|two|three|four|some|its|our) (?<name>(?:[\p{L}\d][\p{L}\d.+#-]* ){0,3}?(?:${partWords.kinds.join('|')}))(?![\p{L}\d-])|(?<=\bwith )(?<bare>[\p{L}\d][\p{L}\d.+#-]* (?:${partWords.kinds.join('|')}))(?![\p{L}\d-])|(?<=^|[,+] )(?<item>(?:[\p{L}\d][\p{L}\d.+#-]* ){1,2}(?:${partWords.kinds.join('|')}))(?= ?(?:[,+;]|$| and | with ))`,
  'giu',
);
/** Where the reasons of a list begin. */
const REASON = / (?:because|since|so that|which|that|as|for|each|with|on|in|by) .*$/i;
/** `Orders service`, not a sentence. */
const NAME = /^[\p{L}\d][\p{L}\d.+#/ -]{1,40}$/u;
const MOST_WORDS = 4;

/** The names, as they were said, each once; `known` are levelled names of what is drawn already. */
export function namedParts(told: Told, known: ReadonlySet<string>): readonly string[] {
  const clauses = QUESTIONS.flatMap((question) => told.sentences(question)).filter((sentence) => !ARROW.test(sentence));
  const found = clauses.flatMap((sentence) => [...listed(unstopped(sentence)), ...phrased(unstopped(sentence))]);
  const seen = new Set(known);
  const parts: string[] = [];
  for (const name of found) {
    const key = levelled(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    parts.push(name);
  }
  // One unit that nothing stands beside is the system itself.
  return parts.length === 1 && isUnit(parts[0] ?? '') ? [] : parts;
}

/** One form for `the OrderService`, `orders` and `order service`. */
export function levelled(name: string): string {
  const bare = bareName(partName(name));
  const words = bare.split(' ');
  const last = words.at(-1) ?? '';
  // `Django app` and `Django monolith` are one.
  return words.length > 1 && partWords.units.includes(last) ? words.slice(0, -1).join(' ') : bare;
}

function listed(sentence: string): readonly string[] {
  const { list, parts, made } = LISTED.exec(sentence)?.groups ?? {};
  const said = list ?? parts ?? made;
  if (said === undefined || OTHERWISE.test(sentence.slice(0, sentence.indexOf(said)))) return [];
  const items = listItems(said.replace(REASON, ''))
    .flatMap((item) => item.split(/ and | & /))
    .map((item) => item.replace(/^(?:an?|the|one|two|three|four|some|and) /i, '').trim());
  const isList =
    items.length > 1 &&
    items.every((item) => NAME.test(item) && item.split(' ').length <= MOST_WORDS && !OTHERWISE.test(item) && !/\d /.test(item));
  return isList ? items : [];
}

function phrased(sentence: string): readonly string[] {
  return sentence
    .split(/; |: |,? (?:because|so that|but|which|instead of|rather than) /)
    .filter((clause) => !OTHERWISE.test(clause))
    .flatMap((clause) => [...clause.matchAll(PHRASE)].map(({ groups }) => groups?.['name'] ?? groups?.['bare'] ?? groups?.['item'] ?? ''))
    .filter((name) => {
      const words = name.toLowerCase().split(' ');
      const before = words.slice(0, -1);
      return (
        !before.some((word) => partWords.general.includes(word) || partWords.clients.includes(word)) &&
        (before.length > 0 || partWords.alone.includes(name.toLowerCase()))
      );
    });
}

function isUnit(name: string): boolean {
  return partWords.units.includes(name.toLowerCase().split(' ').at(-1) ?? '');
}
