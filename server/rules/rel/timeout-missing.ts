/** Calls to others in a document that names no timeout. */
import { anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn, statementsOn } from '../../claims/statements.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { waitsOf } from '../../claims/waiting/timeouts.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import type { RuleContext } from '../rule.ts';
import { answersForSilence, unanswered } from '../support/lack.ts';
import { normRule } from '../support/normRule.ts';
import { outboundCalls } from '../support/outbound.ts';

/** Seconds; no call is given more. */
const LONGEST = 120;
const BY_WIRE = /\b(?:https?|grpc|rest|soap)\b/i;

/** `| API | Stripe | HTTPS, 10 s |`: how long a call may take, in the row of its connection. */
function isInRowOfCall({ quantity, cell, inline, subject }: Figure): boolean {
  if (
    quantity.kind !== 'duration' ||
    cell === undefined ||
    (subject.measure !== undefined && subject.measure !== 'latency') ||
    !BY_WIRE.test(inline?.text ?? '')
  )
    return false;
  const value = statedValue(quantity);
  return value !== undefined && toNumber(value) <= LONGEST;
}

/** `… and gives up after 2 s`: a limit of the wait without its name. */
const GIVES_UP = regex('iu')`
  (?<!\p{L})(?:g(?:ives?|iven|iving|ave) up|abort(?:s|ed|ing)?|cuts? off|cancel(?:s|l?ed|l?ing)?|abandon(?:s|ed|ing)?|hang(?:s|ing)? up|
  drop(?:s|ped)|stop(?:s|ped)? waiting|waits?(?: at most| no (?:longer|more) than| up to)|waited(?: for)?(?: at most)?|ends?|ended|
  break(?:s|ing)? off|broken off)(?: (?:the|it|them|that) ?(?:call|request|attempt|connection|wait)?)? ?(?:after|within|at|for)? ?
  (?:about|at most|some)? ?$
`;

/** `nothing came back in 10 s`, `no answer after 3 s`, `is given at most 800 ms`, `takes longer than 2 s`: the end of the wait before its figure. */
const WAITED_OUT = regex('iu')`
  (?<!\p{L})(?:(?:no|nothing|not|never|without)(?: [\p{L}’'-]+){0,3} (?:answers?|answered|repl(?:y|ies|ied)|respon(?:se|ses|d|ds|ded)|back|heard|
  arriv(?:e|es|ed)|return(?:s|ed)?|results?|finish(?:es|ed)?|completed?|there|come|comes|came)(?: [\p{L}-]+){0,2} (?:in|within|after|for|by|inside)|
  (?:given|gives? (?:it|them|each|every call|the call)|allow(?:s|ed)?|granted|allotted)(?: (?:it|them|at most|up to|no more than|only|just|a
  maximum of))?|(?:not|never|n['’]t) waits? (?:for it )?(?:longer|more) than|
  (?:take[sn]?|taking|lasts?|lasting|runs?|running|hangs?|hanging|silent for|quiet for|pending for)(?: any)? (?:longer|more) than|
  (?:answer|reply|respond|be answered|come back|be back|return)(?:s|ed)? (?:in|within)) ?(?:about |some |the first |the next )?$
`;
/** `has two seconds to reply`, `after 2 s of silence`: the end of the wait behind its figure. */
const TO_ANSWER = regex('iu')`
  ^ ?(?:to (?:answer|reply|respond|finish|complete|return|come back|react)|(?:of silence|without (?:an? |any )?(?:\p{L}+ )?(?:answers?|repl(?:y|ies)|
  response|result|word|sign|reaction))|(?:at most |or less )?per (?:call|request|attempt|try))(?!\p{L})
`;

function isLimitOfWait({ quantity, sentence, inline }: Figure): boolean {
  const value = quantity.kind === 'duration' ? (statedValue(quantity) ?? quantity.interval.max) : undefined;
  if (value === undefined || toNumber(value) > LONGEST || sentence === undefined || inline === undefined) return false;
  const at = inline.text.indexOf(quantity.written, sentence.start);
  const before = inline.text.slice(sentence.start, at);
  return GIVES_UP.test(before) || WAITED_OUT.test(before) || TO_ANSWER.test(inline.text.slice(at + quantity.written.length, sentence.end));
}

/** `Calls to the bank have no timeout`: said outright, of something that is called. */
const CALLED = anyWord`calls?|requests?|towards?|to|quer(?:y|ies)|clients?|connections?|look-?ups?`;
const WANTED = anyWord`
  because|since|on purpose|deliberately|long-running|streams?|streaming|instead|need(?:s|ed)?|user|session|server[- ]side|let
  extend(?:s|ed)?|chang(?:e|es|ed)|rais(?:e|es|ed)|shorten(?:s|ed)?
`;

/** `no double charges from timeouts`: what happens is told, and nothing of what is set. */
const DENIAL = /(?<!\p{L})(?:no|not|never|without|nor|lacks?|cannot)(?!\p{L})|n['’]t(?!\p{L})/iu;
const HAPPENS = anyWord`from|after|upon|despite|due to|because of|against|prevent(?:s|ed|ing)?`;

function isWithout({ polarity, words, before, clause, sentence }: Statement): boolean {
  return (
    polarity === 'denied' &&
    !HAPPENS.test(before.split(DENIAL).at(-1) ?? '') &&
    /^time(?:-?outs?| limits?)$/i.test(words) &&
    CALLED.test(clause.text.replace(words, '')) &&
    !WANTED.test(sentence.prose)
  );
}

/** `Sessions time out after 20 minutes`: people who go away, and no call. */
const OF_SESSION = anyWord`sessions?|log-?ins?|logged (?:in|out)|signed (?:in|out)|idle|inactivity|users? (?:is|are)`;
const OF_CALL = anyWord`calls?|requests?|quer(?:y|ies)|connections?|answers?|repl(?:y|ies)|response|https?|grpc`;

/** Whether all that is said of timeouts is of sessions. */
function isOfSessionsOnly(context: RuleContext): boolean {
  const said = statementsOn(context.document, 'timeout-set');
  return (
    said.length > 0 &&
    answersForSilence(context) &&
    said.every(({ sentence, cell }) => cell === undefined && OF_SESSION.test(sentence.prose) && !OF_CALL.test(sentence.prose))
  );
}

export const timeoutMissing = normRule({
  id: 'rel/timeout-missing',
  title: 'Outbound calls without a timeout',
  severity: 'warning',
  sources: ['PLANNER', 'HEAPTRACE'],
  messages: {
    denied:
      'These calls are said to have no timeout. A callee that hangs holds its callers with it; give each call a timeout within the caller’s own budget.',
    none: 'Calls go over the network here, and no timeout is stated for them. A callee that hangs holds its callers with it; give each call a timeout within the caller’s own budget.',
  },
  *find(context) {
    const isStated =
      figuresOf(context.document, 'timeout').length > 0 ||
      waitsOf(context.document).length > 0 ||
      quantitiesOf(context.document).some((figure) => isInRowOfCall(figure) || isLimitOfWait(figure));
    const calls = outboundCalls(context.document);
    const place = isOfSessionsOnly(context) ? calls[0] : isStated ? undefined : unanswered(context, calls, 'timeout-set', 'service-mesh');
    const denied = place === undefined ? claimsOn(context.document, 'timeout-set').find(isWithout) : undefined;
    if (place !== undefined) yield { message: 'none', range: place.range };
    else if (denied !== undefined) yield { message: 'denied', range: denied.clauseRange };
  },
});
