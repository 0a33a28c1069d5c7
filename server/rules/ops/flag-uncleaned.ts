/** Feature flags that nobody removes. */
import { anyWord } from '../../base/patterns.ts';
import { claimsOn, isMentioned, statementsOn } from '../../claims/statements.ts';
import type { Statement } from '../../claims/statement.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

/** What switches something off in an emergency is kept for the next one. */
const KEPT = /^kill/i;
/** Flags of a compiler stay. */
const OF_THE_BUILD = anyWord`compile[- ]?time|compiler|compilation|build[- ]time|cargo|crates?`;

export const flagUncleaned = defineRule<'missing'>({
  meta: {
    id: 'ops/flag-uncleaned',
    title: 'Feature flags are never removed',
    severity: 'hint',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      missing:
        'Feature flags are used, and nothing says when one is removed. Old flags become untested branches; give each an owner and a date.',
    },
  },
  *check(context) {
    // A record answers for no silence.
    if (!isLive(context) || context.profile.kind === 'adr') return;
    const flags = statementsOn(context.document, 'feature-flag').filter(isNoun);
    if (flags.length === 0) return;
    const removals = statementsOn(context.document, 'flag-removal').filter(({ polarity }) => polarity === 'affirmed');
    // Feature gates live and end by the graduation of what they guard.
    if (
      isMentioned(context.document, 'feature-gate') ||
      flags.some(({ section }) => removals.some((removal) => removal.section === section))
    )
      return;
    const used = claimsOn(context.document, 'feature-flag')
      .filter(isNoun)
      .find((claim) => claim.polarity === 'affirmed' && !KEPT.test(claim.words) && !OF_THE_BUILD.test(claim.sentence.prose));
    if (used !== undefined) yield { message: 'missing', range: used.range };
  },
});

const DECIDES = /^ (?:[\w\uFFFC-]+ )?(?:decides?|switch(?:es)?|selects?|chooses?|controls?|says?|picks?|tells?)(?![a-z])/i;
const LIVES = /^ (?:are|stay|live|in )/i;

/** `We use toggles so that …`. */
const USED = /\b(?:use|uses|using|behind|with|by|through) (?:the |our )?$/i;
const GOES_ON = /^(?:\W*$|[.,;:]| (?:so|to|in order|per|for each)(?![a-z]))/i;

/** `Toggles decide which …`; not `the user toggles the view`, nor the toggle in a form. */
function isNoun({ words, before, behind }: Statement): boolean {
  if (!/^toggles?$/i.test(words)) return true;
  return (
    (USED.test(before) && GOES_ON.test(behind)) ||
    (/(?:^|[.:;,] ?|\b(?:the|our|these|all|old|many|an?|\w+teen|\d+) )$/i.test(before) &&
      (DECIDES.test(behind) || (/s$/i.test(words) && LIVES.test(behind))))
  );
}
