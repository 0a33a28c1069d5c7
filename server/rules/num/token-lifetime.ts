/** num/token-lifetime: an access token that nothing revokes lives long, or a refresh token expires before the access token it renews. */
import { tokenLifetimesOf } from '../../claims/security/tokens.ts';
import { mayMeet, mostOf } from '../../claims/statedFigure.ts';
import { compareExact, exact } from '../../quantities/exact.ts';
import { humaneDuration } from '../../quantities/format.ts';
import { defineRule } from '../rule.ts';
import { isInForce } from '../support/liveFigures.ts';

/** The longest, in seconds, that a stolen token may work unhindered. */
const LONGEST = exact(15 * 60);

export const tokenLifetime = defineRule<'long' | 'refresh'>({
  meta: {
    id: 'num/token-lifetime',
    title: 'A token’s lifetime does not fit what can end it',
    severity: 'warning',
    kinds: ['adr', 'plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER'],
    messages: {
      long: 'Access tokens live {access}, and nothing described here revokes one: a stolen token, or a dismissed user’s, works that long. Shorten it to 15 minutes with a refresh token, or describe how a token is revoked.',
      refresh:
        'The refresh token lives {refresh}, less than the access token it renews ({access}), so it can never be used. One of the two is not meant.',
    },
  },
  *check({ document, records }) {
    const { access, refresh, areRevocable } = tokenLifetimesOf(document);
    const live = access.filter(({ section }) => isInForce(records, section));
    for (const figure of refresh) {
      const renewed = live.find((each) => mayMeet(each, figure));
      const [own, other] = [mostOf(figure), renewed && mostOf(renewed)];
      if (
        renewed === undefined ||
        own === undefined ||
        other === undefined ||
        compareExact(own, other) >= 0 ||
        !isInForce(records, figure.section)
      )
        continue;
      yield {
        message: 'refresh',
        data: { refresh: humaneDuration(own), access: humaneDuration(other) },
        range: figure.range,
        related: [{ uri: document.uri, range: renewed.range, message: 'The access token' }],
      };
    }
    const long = live.find((figure) => compareExact(mostOf(figure) ?? LONGEST, LONGEST) > 0);
    const lives = long && mostOf(long);
    if (long !== undefined && lives !== undefined && !areRevocable)
      yield { message: 'long', data: { access: humaneDuration(lives) }, range: long.range };
  },
});
