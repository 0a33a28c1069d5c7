/** Reads a number that leaves its unit to the figure before it: `4,200 readings per second on average and 3,100 at peak`. Levels of one load only. */
import { readAmount } from './amount.ts';
import { times } from './exact.ts';
import type { NumberStyle } from './numberStyle.ts';
import type { Quantity } from './quantity.ts';

/** What makes a bare number the level of a load. */
const LEVEL_BEHIND = /^ (?:at|in) (?:the |its |their )?(?:peak|worst|busiest)(?!\p{L})|^ (?:on|in the) (?:average|mean)(?!\p{L})/iu;
const LEVEL_BEFORE = /(?<!\p{L})(?:peak(?:s|ing)?(?: load| rate| traffic)?|averag(?:e|es|ing)|avg)(?: (?:of|at|to|is))?[:=]? ?$/iu;
/** A stop between two figures parts them; what joins them is short. */
const STOP = /[.;!?](?:\s|$)/u;
const FARTHEST = 60;

/** The figure at a bare number that says the peak or average of what `previous` measures; undefined where nothing says so. */
export function impliedQuantity(text: string, at: number, style: NumberStyle, previous: Quantity | undefined): Quantity | undefined {
  if (
    previous === undefined ||
    (previous.kind !== 'rate' && previous.kind !== 'transfer') ||
    at - previous.end > FARTHEST ||
    at < previous.end
  )
    return undefined;
  const between = text.slice(previous.end, at);
  if (STOP.test(between) || !/\d/.test(text.charAt(at))) return undefined;
  const amount = readAmount(text, at, style, undefined);
  if (
    amount?.bare !== true ||
    !(
      LEVEL_BEHIND.test(text.slice(amount.end, amount.end + FARTHEST)) ||
      (LEVEL_BEFORE.test(between) && /^(?:[\s,.;:)]|$)/u.test(text.slice(amount.end)))
    )
  )
    return undefined;
  const value = times(amount.value, previous.unit.factor);
  return {
    ...previous,
    start: at,
    end: amount.end,
    written: text.slice(at, amount.end),
    bound: 'exact',
    interval: { min: value, max: value, minExclusive: false, maxExclusive: false },
    change: undefined,
    statistic: undefined,
  };
}
