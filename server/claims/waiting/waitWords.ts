/** What makes a figure a wait: the words by which texts speak of waiting, and those for times that nobody stands waiting for. */
import type { WaitNames } from './waitNames.ts';
import { LETTER, anyWord } from '../../base/patterns.ts';
import type { Quantity } from '../../quantities/quantity.ts';

/** Waits that nobody stands in, and times that bound something else than a call. */
export const NO_CALL = anyWord`
  idle|keep-?alives?|sessions?|connect(?:ion)?(?:[- ]time-?outs?)?|handshakes?|locks?|visibility|inactiv${LETTER}*|drain${LETTER}*
  shut ?down|grace|termination|acquir${LETTER}*|acquisition|leases?|dns|health|probes?|readiness|liveness|jobs?|batch${LETTER}*|builds?
  pipelines?|deploy${LETTER}*|tests?|uploads?|exports?|reports?|breakers?|half-open|open state|cool-?down|long[- ]poll${LETTER}*
  web ?sockets?|stream${LETTER}*|background|async${LETTER}*|queue[ds]?|messages?|events?|consumers?|workers?|cron|nightly|web ?hooks?
  imports?|migrations?|parallel|concurrently|reservations?|carts?|otp|log-?in|lambda|function|failover|recover${LETTER}*|restor${LETTER}*
  promot${LETTER}*|standby|alert${LETTER}*|cach(?:ed|ing)|ttl|stale${LETTER}*|interval|every|poll(?:s|ed|ing)?|approval|human|manual(?:ly)?
  lock-?out|saga|orders? (?:is|are) cancell?ed|unpaid|latency|p\d\d(?:\.\d)?|responds?|rollback|roll back
`;
/** Somebody waits, or stops waiting. */
export const WAITS = anyWord`
  (?:total|overall|whole|global|request|call) budgets?|time[- ]?outs?|times? out|timed out|deadlines?|time limits?|time budgets?|gives? up|giving up|hangs? up|stops? waiting|aborts?|aborted
  (?:cancels?|cuts?|drops?|kills?|abandons?|closes?|severs?|ends?) (?:off )?(?:it|them|requests?|calls?|connections?|(?:the|its|each|every|an?) (?:call|request|connection|query|look-?up))(?: off)?
  (?:is|are|gets?) (?:cancelled|canceled|killed|aborted|cut off|dropped|abandoned|given up|closed|severed|ended) (?:after|at|once)
  no longer waits?|(?:is|are) waited for|nothing (?:came|comes|has come) back|(?:with|has|have|under) (?:an? |the )?(?:time )?limit of|waits?
  waiting
`;
/** Said of every attempt or hop together. */
export const ALL = anyWord`
  end[- ]to[- ]end|e2e|overall|in total|total|altogether|(?:the )?(?:whole|entire) (?:request|call|chain|path|flow|operation|checkout)
  across all|including (?:all )?retries|for all (?:attempts|tries)|request (?:deadline|budget)
  (?:customers?|users?|people|visitors?|shoppers?) (?:waits?|is kept waiting|are kept waiting)
`;
/** Said of one attempt. */
export const EACH_TRY = anyWord`(?:per|each|every|single)[- ](?:try|attempt|retry|call)|attempts? times? out|a try`;

/** `try` is one attempt, `all` every attempt or hop together, `call` either. */
export type WaitScope = 'try' | 'call' | 'all';

/** What the words around a wait say of it. */
export interface WaitReading extends WaitNames {
  readonly scope: WaitScope;
}

/** Whether a figure may be a wait at all, whatever is said of it. */
export function mayBeWait({ kind, bound, statistic }: Quantity): boolean {
  return kind === 'duration' && bound !== 'at-least' && statistic === undefined;
}
