/**
 * Takes apart what stands behind `Dependencies:` and the like: which names it lists, which way each call goes, and whether the caller waits.
 * Reads text; what the names mean is for `components.ts`.
 */
import { regex } from '../../base/patterns.ts';
import { trimmedOf } from '../../plan/stated.ts';
import { oneSpaced } from './partNames.ts';

/** `calls`: the part calls what is named; `callers`: what is named calls the part. */
export type Direction = 'calls' | 'callers';
/** `unknown` where nothing says. */
export type Mode = 'sync' | 'async' | 'unknown';

export interface Listed {
  /** The name, as written. */
  readonly name: string;
  /** All that is said of it. */
  readonly text: string;
  /** What the part does to it, in the words of the list: `reads from`; empty where nothing says. */
  readonly verb: string;
  readonly direction: Direction;
  readonly mode: Mode;
}

const ASYNC = regex('i')`
  \basync|asynchronous|\bevents?\b|\bqueue[sd]?\b|\btopics?\b|\bpublish|\bsubscri|\bemits?\b|\bconsumes?\b|\bconsumer\b|\bkafka\b|
  \brabbitmq\b|\bsqs\b|\bsns\b|\bnats\b|\bpub/?sub\b|\bamqp\b|\bmqtt\b|\bjobs?\b|\bmessage bus\b|\bfire[- ]and[- ]forget\b|\bbackground\b|
  \bwebhooks?\b|\bcallbacks?\b|\bstreams?\b|\bnightly\b|\bbatch\b|\boutbox\b
`;
const SYNC =
  /\bsync(?:hronous(?:ly)?)?\b|\bblocking\b|\brest(?:ful)?\b|\bhttps?\b|\bgrpc\b|\bgraphql\b|\b(?:json-?)?rpc\b|\bsoap\b|\bwaits for\b/i;

/** Whether a connection described by these words makes its caller wait. */
export function modeOf(text: string): Mode {
  const said = text.replaceAll(/\b(?:non|not|no)[- ]?(?:a?sync(?:hronous)?|blocking)\b/gi, (match) =>
    /block|[- ]sync/i.test(match) ? 'async' : 'sync',
  );
  // A protocol says how, `async` says whether: the latter decides.
  if (ASYNC.test(said)) return 'async';
  return SYNC.test(said) ? 'sync' : 'unknown';
}

const CALLERS = regex('i')`
  ^(?:and )?(?:(?:it )?is |are )?(?:called|used|invoked|consumed|queried|triggered|read|accessed|needed|required) (?:only )?by\b|
  ^(?:callers?|consumers?|called by|used by|clients?|upstream(?: callers?)?|inbound) ?[:：]
`;
const ADVERB = '(?:(?:synchronously|asynchronously|directly|only|also|then|mainly|both) ){0,2}';
const CALLS = regex('i')`
  ^(?:and )?(?:it )?${ADVERB}(?:(?:calls?(?: out)?(?: to)?|depends? on|relies on|uses?|using|needs?|requires?|invokes?|queries|
  talks? to|reads(?: [\w-]+){0,4}? from|reads?|
  writes?(?: [\w-]+){0,4}? to|sends?(?: [\w-]+){0,4}? to|publish(?:es)?(?: [\w-]+){0,4}? (?:to|on)|subscribes? to|
  consumes?(?: [\w-]+){0,4}? from|consumes?|listens? to|gets?(?: [\w-]+){0,4}? from|fetch(?:es)?(?: [\w-]+){0,4}? from) |
  (?:downstream(?: services?)?|outbound|calls|uses|depends on) ?[:：] ?)
`;
const FEEDS = /^(?:and )?(?:it )?(?:consumes?(?: [\w-]+){0,4}? from|subscribes? to|listens? to)\b/i;
const NOTHING = /^(?:none|nothing|no|n\/?a|[–—-]|nil|calls nothing|nothing else|not applicable)$|^no /i;
const DENIED = /\b(?:no longer|not|never|without|nothing|instead of|previously|formerly|used to|planned|later|in v2|future)\b/i;
const CUT =
  /[:：] | [–—-]{1,2} | (?:for|to|via|over|by|through|with|when|where|in|on|at|as|from|if|which|that|so|because|while|during|after|before|using|into|per) |[([]| → /i;
const OTHER_FIELD = /^(?:failure|responsib|api|data|technolog|scal|owner|interface|error|purpose)[\w ]{0,14}[:：]/i;
const CARRIER = /\b(?:queue|topic|bus|broker|stream|kafka|rabbitmq|sqs|sns|nats|msk|kinesis|pub\/?sub)$/i;
const MOST_CHARACTERS = 600;

/** Whether the source of a value is a list, so that each of its lines is an entry. */
export function isList(source: string): boolean {
  return source.split('\n').some((line) => /^(?:[-*+]|\d{1,3}[.)]) /.test(line.trimStart()));
}

/** The names that a value lists; `lines` says that each of its lines is an entry of its own. */
export function listedIn(value: string, lines: boolean, label: Direction = 'calls'): readonly Listed[] {
  const listed: Listed[] = [];
  let direction = label;
  for (const clause of clausesOf(value.slice(0, MOST_CHARACTERS), lines)) {
    // The next field, which Markdown counts to the last item of a list above it.
    if (OTHER_FIELD.test(clause)) break;
    const verb = CALLS.exec(clause)?.[0];
    if (CALLERS.test(clause)) direction = 'callers';
    else if (verb !== undefined) direction = 'calls';
    // What follows a list of callers is one more only if it looks like a name.
    else if (direction === 'callers' && /^\p{Ll}/u.test(clause)) continue;
    const rest = clause
      .replace(direction === 'callers' ? CALLERS : CALLS, '')
      .replace(/^ ?[:：]/, '')
      .trim();
    // What a part listens to does not know it.
    const mode = FEEDS.test(clause) ? 'async' : modeOf(`${verb ?? ''} `);
    for (const item of itemsOf(rest)) {
      const own = item.replace(CALLS, '').trim();
      if (own === '' || NOTHING.test(own) || DENIED.test(own)) continue;
      const cut = CUT.exec(own)?.index ?? own.length;
      const name = trimmedOf(own.slice(0, cut).replaceAll(/[`*"“”]/g, ''), ' ', ' .,;:').replace(/^(?:the|our|an?) (?=\S)/i, '');
      if (name === '') continue;
      // What a part is called says nothing of how it is called, unless it is a queue itself.
      const said = (clause.endsWith(item) && !clause.includes(',') ? clause : item).replace(name, CARRIER.test(name) ? 'queue' : '');
      listed.push({
        name,
        text: own,
        verb: (CALLS.exec(item)?.[0] ?? verb ?? '').trim(),
        direction,
        mode: mode === 'unknown' ? modeOf(said) : mode,
      });
    }
  }
  return listed;
}

/** Stretches with one verb: between semicolons, sentences and, in a list, lines. */
function clausesOf(value: string, lines: boolean): string[] {
  return (lines ? value.split('\n') : [value])
    .flatMap((line) => oneSpaced(line).split(/;|\.(?: |$)|(?<! (?:is|are)),? (?=(?:and )?(?:is |are )?(?:called|used|invoked) by\b)/i))
    .map((clause) => clause.trim().replace(/^[-*+•] /, ''))
    .filter((clause) => clause !== '');
}

/** Names joined by commas, `and` and `+`, those in brackets left together. */
function itemsOf(clause: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < clause.length; at++) {
    const char = clause.charAt(at);
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    const joint =
      depth > 0 ? undefined : char === ',' || char === '+' ? 1 : /^ (?:and|&|or|as well as) /i.exec(clause.slice(at, at + 12))?.[0].length;
    if (joint === undefined || (joint > 1 && goesOn(clause.slice(start, at), clause.slice(at + joint)))) continue;
    items.push(clause.slice(start, at));
    start = at + joint;
    at = start - 1;
  }
  return [...items, clause.slice(start)].map((item) => item.trim().replace(/^(?:and|or|then|also) /i, '')).filter((item) => item !== '');
}

/** `Kafka for events and retries`: what is joined to a purpose is a purpose. */
function goesOn(before: string, behind: string): boolean {
  return CUT.test(before) && /^(?!the )\p{Ll}/u.test(behind);
}
