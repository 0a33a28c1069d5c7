/** Finds who waits, and for whom, in the words around a timeout. Knows the words for parts of a system and how far out each stands; knows no document. */
import { WORD_START, listed, regex } from '../../base/patterns.ts';
import { bareName, partName } from '../parts/partNames.ts';

/** Who waits and for whom: levelled names, undefined where the words do not say. */
export interface WaitNames {
  readonly waiter: string | undefined;
  readonly callee: string | undefined;
}

const KINDS =
  'services?|apis?|gateways?|clients?|browsers?|apps?|frontends?|front ends?|backends?|bffs?|prox(?:y|ies)|databases?|dbs?|caches?|providers?|servers?|load balancers?|ingress(?: controller)?|stores?|engines?|adapters?|psps?|edge|cdns?|ui|spa|web ?site|storefront|phone|middleware';
const NAMED = new RegExp(
  String.raw`(?<![a-z\u00C0-\u024F\d-])(?:[\w\u00C0-\u024F-]{1,24} ){0,2}(?:${KINDS})(?![a-z\u00C0-\u024F\d-])`,
  'gi',
);
/** A word in capitals that does something only parts of a system do. */
const SUBJECT = regex('giu')`
  (?:^ ?|[,;:(.] ?|(?<!\p{L})(?:and|while|but|so|then) )(?:the |our )?
  (\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24})?)(?: (?:in turn|in its turn|itself|for its part|also|again|always))? (?:waits?|gives? up|
  times? out|calls?|aborts?|cancels?|allows?|stops? waiting|asks|closes?|drops?|kills?|severs?|
  queries|invokes?|gives?|grants?|retries|tries)(?!\p{L})
`;
const ARROW = /([\p{L}\d][\p{L}\d _/-]{0,40}?)\s?(?:→|->|=>|⇒)\s?([\p{L}\d][\p{L}\d _/-]{0,40}?)\s*(?:$|[:(,|])/u;
const CALLS = regex('iu')`
  (?<!\p{L})(?:calls?|queries|asks|invokes?|requests?|waits? (?:for|on)|talks? to|reads? from|calling|depends? on)
  (?: the| our| an?)? (?!(?:to|against|on|of|from|in|by|off|after|times?|is|are|has|have|gets?|may|must|takes?|that|which) )
  (\p{L}[\p{L}\d-]{1,24}(?: (?:service|api|provider|gateway|database|db|cache|server|store|engine|adapter))?)
`;
/** `gives the signature service`: what follows is how long. */
const GIVES = new RegExp(
  String.raw`(?<![a-z\u00C0-\u024F])(?:gives?|grants?|allows?) (?:the |our |an? )?((?:[\w\u00C0-\u024F-]{1,24} )?(?:${KINDS}|ledger)) (?:up to |at most |about |only )?$`,
  'i',
);
/** `the board allows the pager network`: who gives time is named too. */
const GIVES_ANY = regex('iu')`
  (?:^ ?|[;:.(,] ?|(?<!\p{L})(?:and|while|but|so|then) )(?:the |our )?
  (\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24})?) (?:gives?|grants?|allows?) (?:the |our |an? )?
  (\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24})?) (?:up to |at most |about |only )?$
`;
/** People are given time for other things. */
const PEOPLE = regex('iu')`
  ^(?:we|i|it|they|you|users?|customers?|clients?|guests?|members?|people|staff|operators?|teams?|readers?|visitors?|buyers?|drivers?|
  patients?|us|them|itself|each|every|any|this|that|all)(?!\p{L})
`;
const GIVES_NAMED = /(?<!\p{L})(?:gives?|grants?|allows?) (\p{Lu}[\p{L}\d]{2,24}) (?:up to |at most |about |only )?$/u;
/** `The portal gives up on the check after`: what it stops waiting for. */
const GIVES_UP_ON = regex('iu')`
  (?:^ ?|[,;:(.] ?|(?<!\p{L})(?:and|while|but|so|then) )(?:the |our )?(\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24})?)
  (?: (?:itself|in turn|again|therefore|always|simply|will|may|must))? ?
  (?:gives? up on|stops? waiting for|no longer waits for|hangs? up on|abandons?|aborts?|cancels?|drops?|cuts? off) (?:the |its |our |every |
  each |an? )
  (\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24})?)(?: (?:call|request|query|look-?up))? (?:after|once|when|at|as soon as)(?: (?:only|
  at most|about))? $
`;
/** `Inside the planner, the call …` */
const INSIDE = /^\W*(?:inside|within|in) (?:the |our )?(\p{L}[\p{L}\d-]{1,24}(?: \p{L}[\p{L}\d-]{1,24})?),/iu;
const TO_CALLEE = regex('i')`
  ${WORD_START}(?:calls?|requests?|quer(?:y|ies)|lookups?|reads?|writes?) (?:to|against|on|of|from|in)(?: the| our)? $
`;
const WAITS_FOR = regex('iu')`
  ^ (?:for|on)(?: the| our)?(?: (?:answers?|repl(?:y|ies)|responses?))?(?: (?:from|of))?(?: the| our)? (?!an? )
  (\p{L}[\p{L}\d-]{1,24}(?: (?:service|api|provider|gateway|database|db|cache|server|store|engine|adapter))?)
`;
const ANSWER = /^(?:answers?|repl(?:y|ies)|responses?|results?|outcome|call|request|connection|lock|first|next|last|rest|whole)(?![a-z])/i;
const PLACED = /^(?: (?:time-?outs?|deadline))? (?:in|at|on|for|by)(?: the| our| an?)? ((?:[\p{L}\d_-]{1,24} ){0,2}[\p{L}\d_-]{1,24})/iu;
/** `The model, for its part, calls`: said on the way to the verb. */
const ASIDE = /, (?:for its part|in turn|in its turn|itself|too|as well|then|however), /gi;
const STOP = new Set(listed`
  the|a|an|our|its|their|each|every|this|that|and|or|in|at|on|to|of|for|from|by|with|via|all|any|after|before|when|while|calls|call|called
  requests|request|asks|is|are|has|have|per|which|where|then|but|so|must|should|will|timeout|timeouts|total|downstream|upstream|outgoing
  incoming|between|into|waits|over|own|one|seconds|second|against|towards|queries|invokes|if|set
`);

/** Whether a text ends with who is given the time that follows. */
export function givesTime(before: string): boolean {
  return GIVES.test(before) || GIVES_NAMED.test(before) || givesAny(before) !== undefined;
}

/** Both of whom are named: who gives the time that follows, and who gets it. */
function givesAny(before: string): WaitNames | undefined {
  const [, waiter = '', callee = ''] = GIVES_ANY.exec(before) ?? [];
  return waiter === '' || PEOPLE.test(waiter) || PEOPLE.test(callee) ? undefined : { waiter: nameOf(waiter), callee: nameOf(callee) };
}

/** Reads the words between the figure before and this one, and those between this one and the next. */
export function waitNamesIn(said: string, behind: string): WaitNames {
  const before = said.replaceAll(ASIDE, ' ');
  const arrow = ARROW.exec(before);
  if (arrow !== null) return { waiter: nameOf(arrow[1] ?? ''), callee: nameOf(arrow[2] ?? '') };
  const called = CALLS.exec(before) ?? GIVES.exec(before) ?? GIVES_NAMED.exec(before);
  const [, quitter = '', quit = ''] = GIVES_UP_ON.exec(before) ?? [];
  if (quitter !== '' && !PEOPLE.test(quitter) && !ANSWER.test(quit)) return { waiter: nameOf(quitter), callee: nameOf(quit) };
  const given = called === null ? givesAny(before) : undefined;
  if (given !== undefined) return given;
  const named = WAITS_FOR.exec(behind)?.[1];
  const waitedFor = named !== undefined && nameOf(named) === undefined ? undefined : named;
  const callee = called === null || (waitedFor !== undefined && !ANSWER.test(waitedFor)) ? waitedFor : called[1];
  const lead = called === null ? before : before.slice(0, called.index);
  // The verb itself shows who does it.
  const found = names(called === null ? before : before.slice(0, called.index + called[0].length)).filter(
    ({ start }) => start < lead.length,
  );
  const last = found.at(-1);
  if (callee !== undefined) return { waiter: last && nameOf(last.text), callee: nameOf(callee) };
  if (last !== undefined)
    return TO_CALLEE.test(lead.slice(0, last.start))
      ? { waiter: nameOf(INSIDE.exec(before)?.[1] ?? found.at(-2)?.text ?? ''), callee: nameOf(last.text) }
      : { waiter: nameOf(last.text), callee: undefined };
  const placed = PLACED.exec(behind)?.[1];
  const owner = placed === undefined ? undefined : names(placed)[0];
  return { waiter: owner && nameOf(owner.text), callee: undefined };
}

function names(text: string): readonly { readonly text: string; readonly start: number }[] {
  const kinds = [...text.matchAll(NAMED)].map((match) => ({ text: match[0], start: match.index }));
  const subjects = [...text.matchAll(SUBJECT)]
    .map((match) => ({ text: match[1] ?? '', start: match.index + match[0].indexOf(match[1] ?? '') }))
    .filter(
      ({ start, text: name }) =>
        nameOf(name) !== undefined && !kinds.some((kind) => kind.start <= start + name.length && start <= kind.start + kind.text.length),
    );
  return [...kinds, ...subjects]
    .sort((a, b) => a.start - b.start)
    .map(({ text: name, start }) => ({ text: name, start: start + name.length - trimmed(name).length, whole: name }))
    .map(({ whole, start }) => ({ text: trimmed(whole), start }));
}

/** Without what comes before the name: articles, verbs, prepositions. */
function trimmed(name: string): string {
  const words = name.split(' ');
  return words.slice(words.findLastIndex((word) => STOP.has(word.toLowerCase())) + 1).join(' ');
}

const NO_NAME = regex('')`
  ^(?:it|they|we|he|she|this|that|which|who|nobody|somebody|user|customer|time ?out|deadline|request|call|attempt|try|retry|each|
  client side|then|there|otherwise|budget|total|no|one|two|three|four|five|six|ten|several|all)$
`;

/** A name levelled: see `partName`; undefined for pronouns and words that name no part. */
export function nameOf(text: string): string | undefined {
  const name = partName(trimmed(text.trim()));
  return name === '' || NO_NAME.test(name) ? undefined : name;
}

/** Whether two levelled names mean one part: `order` and `order service` do. */
export function isOnePart(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bareName(a) === bareName(b);
}

/** From the user inwards; what stands further out waits for what stands further in. */
const LAYERS: readonly RegExp[] = [
  regex('')`
    ^(?:browser|client|web client|web app|mobile app|mobile client|app|frontend|front end|spa|ui|web ui|website|web site|storefront|phone|
    web|player|device|terminal|handset|tablet|kiosk|console|screen|desktop)$
  `,
  /^(?:cdn|edge|cloudfront)$/,
  /(?:^|\s)(?:load balancer|ingress|ingress controller|reverse proxy|proxy|nginx|envoy|haproxy|traefik|alb|elb|nlb)$/,
  /(?:^|\s)(?:gateway|bff)$/,
  /(?:^|\s)(?:api|service|backend|server|application)$/,
  /(?:^|\s)(?:database|db|cache|redi|redis|postgre|postgresql|mysql|provider|psp|store)$/,
];

/** How far in a part stands; undefined for a name that does not say. */
export function layerOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const layer = LAYERS.findIndex((pattern) => pattern.test(name));
  return layer < 0 ? undefined : layer;
}
