/** What the figures of a document speak of, and when two of them speak of one thing. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import type { Figure } from '../../server/quantities/figure.ts';
import { quantitiesOf } from '../../server/quantities/quantitiesOf.ts';
import { isClaim, speakOfOne } from '../../server/quantities/subject.ts';
import { said } from './support.ts';

const figures = (text: string): readonly Figure[] => quantitiesOf(parseDocument('file:///plan.md', text));

/** `200ms: latency of search @p95 production target`, stances in braces. */
function told({ quantity, subject }: Figure): string {
  const parts = [
    `${quantity.written}: ${subject.measure ?? '?'}`,
    subject.of === undefined ? '' : `of ${subject.of}`,
    quantity.statistic === undefined ? '' : `@${quantity.statistic}`,
    subject.endpoint ?? '',
    subject.environment ?? '',
    subject.region ?? '',
    subject.phase ?? '',
    subject.aspect ?? '',
    subject.stance.length === 0 ? '' : `{${subject.stance.join(' ')}}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

type Case = readonly [text: string, ...expected: readonly string[]];

function tells(cases: readonly Case[]): void {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) =>
    expect(figures(text).map(told)).toEqual(expected),
  );
}

describe('in prose', () =>
  tells([
    ['RPO < 1 minute, RTO < 15 minutes', '1 minute: rpo', '15 minutes: rto'],
    ['**RPO**: 5 min', '5 min: rpo'],
    ['RPO 1 min RTO 5 min', '1 min: rpo', '5 min: rto'],
    ['The replication lag is 5 minutes.', '5 minutes: replication-lag'],
    ['Async replication (5-min lag) to another region.', '5-min: replication-lag'],
    ['Each call has a 5 s timeout and 3 retries.', '5 s: timeout', '3 retries: retries'],
    ['A timeout of 5 s.', '5 s: timeout'],
    ['Timeout: 5 s, pool size: 20', '5 s: timeout', '20: pool-size'],
    ['99.95% availability (< 4.5 hours downtime/year)', '99.95%: availability', '4.5 hours downtime/year: downtime'],
    ['Search response time < 200ms (p95)', '200ms: latency of search @p95'],
    ['The p95 latency of the order service must stay under 200 ms.', '200 ms: latency of order service @p95'],
    ['Checkout latency: p95 < 300 ms, p99 < 800 ms', '300 ms: latency of checkout @p95', '800 ms: latency of checkout @p99'],
    [
      '99.95% availability (max 4 hours of downtime per year) and a p95 latency below 300 ms.',
      '99.95%: availability',
      '4 hours of downtime per year: downtime',
      '300 ms: latency @p95',
    ],
    ['Average load is 200 rps, peak load is 2,000 rps.', '200 rps: average-load', '2,000 rps: peak'],
    ['We expect 2,000 rps at peak.', '2,000 rps: peak'],
    ['Cached in Redis with a 24h TTL.', '24h: ttl'],
    ['Data grows by 20% per year.', '20% per year: growth'],
    ['The budget is $4k/month.', '$4k/month: budget'],
    ['A team of 5 engineers.', '5 engineers: team-size'],
    ['We call Stripe 3 times.', '3 times: ?'],
    ['Backups run every 6 hours and are kept for 30 days.', '6 hours: backup-interval', '30 days: retention'],
    ['Access tokens live for 15 minutes.', '15 minutes: token-lifetime'],
    ['Availability in production is 99.9%, see `GET /orders`.', '99.9%: availability GET /orders production'],
    ['Peak load in staging is 20 rps, peak load in production is 300 rps.', '20 rps: peak staging', '300 rps: peak production'],
    ['A peak of 20 rps in staging and a peak of 300 rps in production.', '20 rps: peak staging', '300 rps: peak production'],
    ['In production, RPO is 5 min and RTO 1 h.', '5 min: rpo production', '1 h: rto production'],
    [
      'The p95 latency of checkout must stay under 300 ms, and the p99 latency under 400 ms.',
      '300 ms: latency of checkout @p95',
      '400 ms: latency @p99',
    ],
    ['It serves 400 rps on average and 900 rps at peak.', '400 rps: average-load', '900 rps: peak'],
    ['The uptime SLA is 99.95%.', '99.95%: availability'],
    ['Set minReplicas 10 and maxReplicas 6.', '10: ?', '6: ?'],
    ['Peak concurrent users: 2,000', '2,000: concurrency'],
    ['Run four nodes behind the gateway.', 'four nodes: instances of gateway'],
    ['DR: async replication (5-min lag), < 5 min data loss.', '5-min: replication-lag', '5 min: rpo'],
    ['Users wait 3 days for their parcel.', '3 days: ?'],
    ['Availability is 99.9%, measured per calendar month.', '99.9%: availability'],
    ['We lose at most the last quarter of an hour.', 'quarter of an hour: rpo'],
    ['Latency budget: 2 s from call to answer, p95', '2 s: latency @p95'],
  ]));

describe('in tables', () => {
  it('a bare number that could be a year is a figure below a unit', () => {
    expect(figures('| Hop | Timeout (ms) | Since |\n| --- | --- | --- |\n| Gateway | 2000 | 2019 |').map(told)).toEqual([
      '2000: timeout of gateway',
    ]);
  });
  it('the row says what is measured and of what, the column why', () => {
    expect(
      figures(
        '| Metric | Target | Alert |\n| --- | --- | --- |\n| API Latency (p95) | < 200ms | > 500ms |\n| Availability | 99.9% | < 99.5% |',
      ).map(told),
    ).toEqual([
      '200ms: latency of api @p95 target',
      '500ms: latency of api @p95 alert',
      '99.9%: availability target',
      '99.5%: availability alert',
    ]);
  });
  it('the column says what is measured, the row of what', () => {
    expect(figures('| Service | Timeout | Retries |\n| --- | --- | --- |\n| Payments | 2 s | 3 |\n| Orders | 5 s | 1 |').map(told)).toEqual(
      ['2 s: timeout of payment', '3: retries of payment', '5 s: timeout of order', '1: retries of order'],
    );
  });
  it('the last word of a compound says what is measured, and a level more than what is counted', () => {
    expect(
      figures('| Demand | Value |\n| --- | --- |\n| Alarm latency | 5 min |\n| Read requests, peak after dinner | 90/s |\n| RPO | 0 |').map(
        told,
      ),
    ).toEqual(['5 min: latency of alarm target', '90/s: peak of read request target', '0: rpo target']);
  });
  it('the row says what is counted how often, a heading alone which money it is', () => {
    expect(figures('| Load | Value |\n| --- | --- |\n| Alarms per second, mean | 480 |').map(({ quantity }) => said(quantity))).toEqual([
      '480 = rate 480 /second of alarm',
    ]);
    expect(figures('| Item | kEUR per year |\n| --- | --- |\n| Licences | 36 |').map(({ quantity }) => said(quantity))).toEqual([
      '36 = money 36000 /year EUR',
    ]);
    expect(
      figures('| Item | EUR / month | DAY |\n| --- | --- | --- |\n| Cloud | 4,150 | 3 |').map(({ quantity }) => said(quantity)),
    ).toEqual(['4,150 = money 4150 /month EUR', '3 = count 3']);
  });
  it('what each has is no measure', () => {
    expect(figures('| Setting | Value |\n| --- | --- |\n| Connection pooling | 20 per instance |').map(told)).toEqual([
      '20 per instance: pool-size target',
    ]);
  });
  it('another cell of the row may say it', () => {
    expect(
      figures('| Category | Requirement | Target |\n| --- | --- | --- |\n| Performance | Checkout latency | < 200ms p95 |').map(told),
    ).toEqual(['200ms: latency of checkout @p95 target']);
  });
  it('a header gives bare numbers their unit and money its period', () => {
    const [latency, cost] = figures('| Service | Latency (ms) | Monthly cost |\n| --- | --- | --- |\n| Orders | 200 | $400 |');
    expect(latency?.quantity).toMatchObject({ kind: 'duration', interval: { max: { numerator: 1n, denominator: 5n } } });
    expect(cost?.quantity).toMatchObject({ kind: 'money', period: 'month' });
    expect(figures('| Item | Year 1 |\n| --- | --- |\n| Nodes | $400 |')[0]?.quantity.period).toBeUndefined();
  });
});

describe('around it', () => {
  it('a heading says what short lines below it measure', () => {
    expect(figures('## Latency\n\n- Search: 200 ms\n- Checkout: 500 ms').map(told)).toEqual([
      '200 ms: latency of search',
      '500 ms: latency of checkout',
    ]);
  });
  it('a component section owns its figures', () => {
    expect(figures('# Plan\n\n## Components\n\n### Order Service\n\n- **Timeout**: 5 s').map(told)).toEqual([
      '5 s: timeout of order service',
    ]);
  });
  it('front matter labels measure', () => {
    expect(figures('---\nrpo: 5 min\nbudget: $4k/month\n---\n# Plan').map(told)).toEqual(['5 min: rpo', '$4k/month: budget']);
  });
  it('a numbered heading counts nothing', () => {
    expect(figures('# 12 Users and roles')).toEqual([]);
  });
});

describe('is no claim', () => {
  it.each([
    'We will not use a timeout of 5 s.',
    'For example, a timeout of 5 s.',
    'Currently the timeout is 5 s.',
    'The timeout was 5 s.',
    'Later the timeout is 5 s.',
    'Is a timeout of 5 s enough?',
    'If the timeout is 5 s, calls fail.',
    'The timeout could be 5 s.',
    '> The timeout is 5 s.',
    '## Considered Options\n\n### Polling\n\nThe timeout is 5 s.',
    '## Current Architecture\n\nThe timeout is 5 s.',
    'Instead of a timeout of 5 s, we retry.',
  ])('%s', (text) =>
    expect(
      figures(text)
        .filter((figure) => isClaim(figure.subject))
        .map(told),
    ).toEqual([]),
  );
});

describe('is a claim', () => {
  it.each([
    'The timeout is 5 s.',
    'The timeout must not exceed 5 s.',
    'No call takes longer than the timeout of 5 s.',
    'A timeout of no more than 5 s.',
  ])('%s', (text) => expect(figures(text).map((figure) => isClaim(figure.subject))).toEqual([true]));
});

describe('two figures speak of one thing', () => {
  it.each([
    ['RPO is 1 min.', 'RPO: 5 min', true],
    ['Checkout latency p95 200 ms.', 'The p95 latency of checkout is 300 ms.', true],
    ['RPO is 1 min.', 'RTO is 1 min.', false],
    ['Latency p95 200 ms.', 'Latency p99 200 ms.', false],
    ['Search latency is 200 ms.', 'Checkout latency is 300 ms.', false],
    ['RPO is 1 min.', 'RPO of the analytics store: 1 day', false],
    ['Availability in production is 99.9%.', 'Availability in staging is 99%.', false],
    ['Availability is 99% in phase 1.', 'Availability is 99.9% in phase 2.', false],
    ['It takes 5 s.', 'It takes 6 s.', false],
  ])('%s / %s: %s', (a, b, expected) => {
    const [first, second] = figures(`${a}\n\n${b}`);
    expect(first && second && speakOfOne(first, second)).toBe(expected);
  });
});

describe('places', () => {
  it('are those of the source, marks and all', () => {
    const text = '# Plan\n\nThe **RPO** is *5 min* here.\n\n| Name | TTL |\n| --- | --- |\n| Sessions | `24h` |\n';
    expect(figures(text).map((figure) => text.slice(figure.range.start, figure.range.end))).toEqual(['5 min', '24h']);
  });
});
