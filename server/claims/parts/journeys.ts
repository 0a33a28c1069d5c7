/**
 * The steps of a journey as a text tells them: who sends what to whom, and what happens when something fails. Sentences with nobody of
 * the design in them are kept as they are. Judges nothing.
 */
import { anyWord, listed } from '../../base/patterns.ts';
import type { Inline } from '../../document/block.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { callsOf } from './calls.ts';
import { partsOf, productNamed } from './components.ts';
import { modeOf } from './dependencyList.ts';
import { FAILURE_WORDS } from './failureWords.ts';
import { trimmedOf } from '../../plan/stated.ts';
import { namesPattern, partName } from './partNames.ts';

/** Someone or something that takes part. */
export interface Participant {
  /** Levelled; equal wherever the same is named. */
  readonly key: string;
  readonly title: string;
}

/** `message` goes from one to the other, or stays with one; `note` is a sentence nobody was found in. */
export type Step =
  | {
      readonly type: 'message';
      readonly from: Participant;
      readonly to: Participant;
      readonly said: string;
      readonly mode: 'sync' | 'async' | 'reply';
    }
  | { readonly type: 'note'; readonly said: string }
  | { readonly type: 'failure'; readonly condition: string; readonly about: readonly Participant[]; readonly steps: readonly Step[] };

export type Message = Extract<Step, { readonly type: 'message' }>;

/** Fewer messages between two are no journey. */
const LEAST_MESSAGES = 2;
const FLOW_TITLE = anyWord`flows?|journeys?|sequences?|scenarios?|steps?|walk-?through|happy path|life ?cycle|procedure|use cases?`;

/** Whether a section may tell of a journey: a data flow, what stands below one, or a title that says so. */
export function tellsJourney(section: Section): boolean {
  for (let each: Section | undefined = section; each !== undefined; each = each.parent) if (each.role === 'data-flow') return true;
  return FLOW_TITLE.test(section.title);
}

/** The steps that a section's own text tells, in order; none where it tells no journey. */
export function journeyOf(document: ArchDocument, section: Section): readonly Step[] {
  const names = document.fact(namesFact);
  const ordered = section.blocks.filter((block) => block.kind === 'list' && /^\d/.test(block.children[0]?.mark ?? ''));
  const blocks = ordered.length > 0 ? ordered : section.blocks.filter(({ kind }) => kind === 'list' || kind === 'paragraph');
  const reader = new JourneyReader(names);
  for (const inline of blocks.flatMap((block) => [...block.inlines()])) reader.read(inline);
  const messages = reader.steps.filter((step) => step.type === 'message' && step.from !== step.to).length;
  return messages < LEAST_MESSAGES ? [] : reader.steps;
}

/** Names by which a text may mean somebody, the longest first. */
interface Names {
  readonly pattern: RegExp;
  readonly find: (written: string) => Participant;
}

const PEOPLE = listed`
  end user|user|customer|client|browser|mobile app|web app|frontend|visitor|admin|administrator|operator|merchant|shopper|buyer|seller
  driver|passenger|rider|guest|caller|device
`;

const namesFact: DocumentFact<Names> = {
  compute: (document) => {
    const parts = partsOf(document);
    const ends = callsOf(document).flatMap(({ from, to }) => [from.title, to.title]);
    const written = [...[...parts.names()].map(([name]) => name.split(/[([]| [–—-] /, 1)[0]?.trim() ?? ''), ...ends, ...PEOPLE].filter(
      (name) => name.length > 2 && partName(name) !== '',
    );
    const titles = new Map<string, string>();
    const find = (mention: string): Participant => {
      const part = parts.find(mention);
      if (part !== undefined) return { key: part.name, title: part.title };
      const key = partName(mention);
      const title = titles.get(key) ?? ends.find((end) => partName(end) === key) ?? mention.charAt(0).toUpperCase() + mention.slice(1);
      titles.set(key, title);
      return { key, title };
    };
    return { find, pattern: namesPattern([...new Set(written)], "(?:'s)?") };
  },
};

const REPLY = /^(?:then |and |finally |also )*(?:returns?|responds?|replies|answers?|sends? back|acknowledges?)(?!\p{L})/iu;
/** What is named behind it is where the thing comes from. */
const TAKES =
  /^(?:then |and )*(?:receives?|consumes?|picks? up|is (?:called|told|notified|informed|triggered) by|listens? to|subscribes? to)(?!\p{L})/iu;
const CONDITION =
  /^(?:(?:\p{L}+ (?:error|failure)|failure|error(?: path)?):\s*)?(?:if|when|should|in case(?: of)?|on|where|unless|otherwise,? if)\s/iu;
const ONLY_JOINS = /^[\s,]*(?:(?:and|or|then|the|a|an|our|its|both)[\s,]*)*$/i;
/** The end of a stretch that belongs to the name before it: the next name begins a clause of its own. */
const NEXT_CLAUSE = /(?:[,;:.]|(?<!\p{L})(?:and|then|while|before|after|which then))\s*(?:(?:then|the|a|an|our|its)\s+)*$/iu;

class JourneyReader {
  readonly steps: Step[] = [];
  readonly #names: Names;
  readonly #known = new Map<string, Participant>();
  /** Who asked each of them last. */
  readonly #asked = new Map<Participant, Participant>();

  constructor(names: Names) {
    this.#names = names;
  }

  read(inline: Inline): void {
    for (const { text } of sentencesOf(inline)) {
      const sentence = trimmedOf(text, ' ', ' .:;!');
      if (sentence === '') continue;
      const failure = FAILURE_WORDS.test(sentence) && CONDITION.test(sentence) ? conditionOf(sentence) : undefined;
      if (failure === undefined) this.steps.push(...this.#sentence(sentence));
      else
        this.steps.push({
          type: 'failure',
          condition: failure.condition,
          about: this.#mentions(failure.condition).map(({ who }) => who),
          steps: this.#sentence(failure.rest),
        });
    }
  }

  #sentence(text: string): readonly Step[] {
    const found = this.#mentions(text);
    const [first] = found;
    if (first === undefined) return text === '' ? [] : [{ type: 'note', said: text }];
    const newcomer = this.#newcomer(text.slice(0, first.start));
    let subject = newcomer?.who ?? first.who;
    let verb = newcomer === undefined ? '' : withPurpose(newcomer.said, text.slice(first.end, found[1]?.start ?? text.length));
    const steps: Step[] = newcomer === undefined ? [] : [this.#message(subject, first.who, verb)];
    for (const [index, { who, end }] of found.entries()) {
      const next = found[index + 1];
      const between = text.slice(end, next?.start ?? text.length);
      if (next === undefined) {
        if (steps.length === 0 || verb === '') steps.push(...this.#alone(who, between));
        break;
      }
      if (ONLY_JOINS.test(between)) {
        // One more of those named before: of whom is spoken, or of whom it goes to.
        if (verb !== '') steps.push(this.#message(subject, next.who, verb));
        continue;
      }
      if (NEXT_CLAUSE.test(between)) {
        if (verb === '' || who !== subject) steps.push(...this.#alone(who, between.replace(NEXT_CLAUSE, '')));
        subject = next.who;
        verb = '';
        continue;
      }
      // `A writes to B and publishes to C`: what goes on with “and” is still done by the first.
      if (verb !== '' && !/^,?\s*(?:and|then)\s/i.test(between)) subject = who;
      const behind = text.slice(next.end, found[index + 2]?.start ?? text.length);
      const said = saidIn(between.split(RELATIVE).at(-1) ?? '');
      if (said === '') continue;
      verb = withPurpose(said, behind.split(RELATIVE)[0] ?? '');
      steps.push(this.#message(subject, next.who, verb));
    }
    return steps.length === 0 ? [{ type: 'note', said: text }] : steps;
  }

  /** Somebody nobody knew of at the beginning of a sentence: `The shop sends the order to …`. */
  #newcomer(before: string): { readonly who: Participant; readonly said: string } | undefined {
    const [, name = '', said = ''] = /^(?:the |an? |each |every )?(\p{L}{3,}) (\p{L}{2,}s(?: .*)?)$/iu.exec(before.trim()) ?? [];
    return name === '' || NOBODY.test(name) || saidIn(said) === '' ? undefined : { who: this.#who(name), said: saidIn(said) };
  }

  /** Something that one does alone; an answer goes to whoever asked. */
  #alone(who: Participant, between: string): readonly Step[] {
    const said = saidIn(between);
    if (said === '') return [];
    const asked = this.#asked.get(who);
    if (REPLY.test(said) && asked !== undefined) return [{ type: 'message', from: who, to: asked, said, mode: 'reply' }];
    return [{ type: 'message', from: who, to: who, said, mode: 'sync' }];
  }

  #message(from: Participant, to: Participant, said: string): Step {
    if (TAKES.test(said))
      return {
        type: 'message',
        from: to,
        to: from,
        said: said.replace(TAKES, '').trim() || said,
        mode: modeOf(said) === 'async' ? 'async' : 'sync',
      };
    const mode = REPLY.test(said) ? 'reply' : modeOf(said) === 'async' || roleIsQueue(to) ? 'async' : 'sync';
    if (mode !== 'reply' && from !== to) this.#asked.set(to, from);
    return { type: 'message', from, to, said, mode };
  }

  /** Whoever is named; what is theirs is something else. */
  #mentions(text: string): readonly { readonly who: Participant; readonly start: number; readonly end: number }[] {
    return [...text.matchAll(this.#names.pattern)].flatMap((match) =>
      match[0].endsWith("'s") ? [] : [{ who: this.#who(match[0]), start: match.index, end: match.index + match[0].length }],
    );
  }

  #who(written: string): Participant {
    const found = this.#names.find(written);
    const known = this.#known.get(found.key) ?? found;
    this.#known.set(found.key, known);
    return known;
  }
}

function roleIsQueue({ title }: Participant): boolean {
  return /(?<!\p{L})(?:queue|topic|bus|broker|stream)(?!\p{L})/iu.test(title) || productNamed(title)?.categories.includes('queue') === true;
}

/** `If the card is declined, the order is cancelled` → what must be so, and what follows. */
function conditionOf(sentence: string): { readonly condition: string; readonly rest: string } {
  const comma = /,\s*(?:then\s)?|:\s| then\s/.exec(sentence.replace(/^[^,:]{1,20}:\s/, (label) => ' '.repeat(label.length)));
  const whole = comma === null ? sentence : sentence.slice(0, comma.index);
  const condition = whole
    .replace(/^[^:]{1,20}:\s*/, '')
    .replace(CONDITION, '')
    .trim();
  return { condition, rest: comma === null ? '' : sentence.slice(comma.index + comma[0].length).trim() };
}

const TAIL =
  /[\s,;:]$|(?<!\p{L})(?:to|the|into|in|on|onto|from|with|at|via|through|for|of|by|a|an|our|its|that|which|and|then|using|against)$/iu;
const HEAD = /^(?:[\s,;:]+|(?:which|that|then|and|also|in turn|it)\s+)/i;
const RELATIVE = /,?\s(?:which|who)\s(?:then |in turn )?/i;
/** What a sentence may begin with that takes no part. */
const NOBODY =
  /^(?:requests?|messages?|events?|responses?|results?|orders?|data|calls?|tokens?|it|this|that|there|everything|all|then|next|finally|each|step)$/i;
const LONGEST = 70;
const SAYS_LITTLE = /^(?:then |also )?(?:calls?|asks?|queries|invokes?|requests?|contacts?|uses?|notifies)$/i;

/** What stands between two names, without the small words that lead from one to the next. */
function saidIn(between: string): string {
  let said = between
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  while (HEAD.test(said)) said = said.replace(HEAD, '');
  while (TAIL.test(said)) said = said.replace(TAIL, '');
  return said.length > LONGEST ? `${said.slice(0, said.lastIndexOf(' ', LONGEST))}…` : said;
}

/** A verb that says little, with what stands behind the called one: `calls … to reserve stock`. */
function withPurpose(verb: string, behind: string): string {
  if (!SAYS_LITTLE.test(verb)) return verb;
  const [, preposition = '', rest = ''] = /^,?\s*(to|for|with|about|over|by) ([^,;.]{3,60})/i.exec(behind) ?? [];
  const said = saidIn(rest.split(/ and (?:the |then )/i, 1)[0] ?? '');
  if (said === '') return verb;
  return preposition.toLowerCase() === 'to' ? said : `${verb} ${preposition} ${said}`;
}
