/** Calls to others in a document that names no timeout. */
import { anyWord, regex } from '../../base/patterns.ts';
import type { Statement } from '../../claims/statement.ts';
import { claimsOn } from '../../claims/statements.ts';
import { figuresOf } from '../../claims/figuresByMeasure.ts';
import { waitsOf } from '../../claims/waiting/timeouts.ts';
import { statedValue } from '../../quantities/arithmetic.ts';
import { toNumber } from '../../quantities/exact.ts';
import type { Figure } from '../../quantities/figure.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { unanswered } from '../support/lack.ts';
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

function isLimitOfWait({ quantity, sentence, inline }: Figure): boolean {
  const value = quantity.kind === 'duration' ? (statedValue(quantity) ?? quantity.interval.max) : undefined;
  if (value === undefined || toNumber(value) > LONGEST || sentence === undefined || inline === undefined) return false;
  const before = inline.text.slice(sentence.start, inline.text.indexOf(quantity.written, sentence.start));
  return GIVES_UP.test(before);
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
    const place = isStated ? undefined : unanswered(context, outboundCalls(context.document), 'timeout-set', 'service-mesh');
    const denied = place === undefined ? claimsOn(context.document, 'timeout-set').find(isWithout) : undefined;
    if (place !== undefined) yield { message: 'none', range: place.range };
    else if (denied !== undefined) yield { message: 'denied', range: denied.clauseRange };
  },
});
