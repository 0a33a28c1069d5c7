/** Figures said in one line, for tests that read as tables. */
import { exactText } from '../../server/quantities/exact.ts';
import type { Quantity } from '../../server/quantities/quantity.ts';

/** `200ms = duration <0.2 @p95`: what is written, its kind, its values in base units, and whatever else it says. */
export function said(quantity: Quantity): string {
  return [
    `${quantity.written} = ${quantity.kind}`,
    values(quantity),
    quantity.period === undefined ? '' : `/${quantity.period}`,
    quantity.each === undefined ? '' : `each ${quantity.each}`,
    quantity.counted === undefined ? '' : `of ${quantity.counted}`,
    quantity.kind === 'money' ? quantity.unit.id : '',
    quantity.statistic === undefined ? '' : `@${quantity.statistic}`,
    quantity.change ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function values({ interval, bound }: Quantity): string {
  const min = interval.min && (exactText(interval.min) ?? '?');
  const max = interval.max && (exactText(interval.max) ?? '?');
  switch (bound) {
    case 'at-most':
      return `${interval.maxExclusive ? '<' : '≤'}${max ?? ''}`;
    case 'at-least':
      return `${interval.minExclusive ? '>' : '≥'}${min ?? ''}`;
    case 'about':
      return `~${min ?? ''}`;
    case 'range':
      return `${min ?? ''}..${max ?? ''}`;
    case 'exact':
      return min ?? '';
  }
}
