/** What figures come to in other words: the marked figure, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { conversionOf } from '../../server/features/figures/conversions.ts';
import { quantitiesOf } from '../../server/quantities/quantitiesOf.ts';

function said(text: string): string | undefined {
  const [figure] = quantitiesOf(parseDocument('file:///plan.md', `# Plan\n\n${text}\n`));
  const conversion = figure && conversionOf(figure);
  return conversion && `${conversion.short} | ${conversion.text}`;
}

describe('a figure in other words', () => {
  it.each([
    ['Availability is 99.95%.', '21.9 min/month | **99.95%** allows 4 h 23 min of downtime per year, 21.9 min per month, 5 min per week.'],
    ['Availability is 99.999%.', '26.3 s/month | **99.999%** allows 5.3 min of downtime per year, 26.3 s per month, 6 s per week.'],
    ['Peak traffic is 2,000 rps.', '173 million/day | **2,000 rps** is 173 million requests per day, if it lasts all day.'],
    ['Average traffic is 5 million requests per day.', '57.9/s | **5 million requests per day** is 57.9 requests per second on average.'],
    ['The cost is $4k/month.', 'USD 48,000/year | **$4k/month** is USD 48,000 per year.'],
    [
      'RPO: 1 minute',
      'lag ≤ 1 min | An **RPO** of 1 min asks for asynchronous replication or frequent backups: replication may lag 1 min at most, and backups alone suffice only if one is made at least every 1 min.',
    ],
    [
      'RTO: 4.5 hours',
      '99.949% of a year | An **RTO** of 4 h 30 min asks for manual recovery from backups. One outage of that length leaves 99.949% of the year.',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    'The shop has 100,000 customers a month.',
    'Test coverage is 95%.',
    'The timeout is 2 s.',
    'The team has 5 engineers.',
    'Availability is 100%.',
  ])('has nothing to say of: %s', (text) => {
    expect(said(text)).toBeUndefined();
  });
});
