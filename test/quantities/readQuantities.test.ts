/** What figures are read from a text, and what is none. */
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../server/quantities/readQuantities.ts';
import { said } from './support.ts';

type Case = readonly [text: string, ...expected: readonly string[]];

function reads(cases: readonly Case[]): void {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) =>
    expect(readQuantities(text).map(said)).toEqual(expected),
  );
}

describe('durations', () =>
  reads([
    ['a timeout of 200ms', '200ms = duration 0.2'],
    ['after 15m', '15m = duration 900'],
    ['four hours', 'four hours = duration 14400'],
    ['1 h 30 min or 1h30m', '1 h 30 min = duration 5400', '1h30m = duration 5400'],
    ['2 days and 4 hours', '2 days and 4 hours = duration 187200'],
    ['a 5-minute window, a 30-day trial', '5-minute = duration 300', '30-day = duration 2592000'],
    ['one year is 365.25 days', 'one year = duration 31557600', '365.25 days = duration 31557600'],
    ['half an hour', 'half an hour = duration 1800'],
    ['within an hour', 'an hour = duration ≤3600'],
    ['no more than an hour, more than an hour', 'an hour = duration ≤3600', 'an hour = duration >3600'],
    ['no longer than an hour a month', 'an hour a month = duration ≤3600 /month'],
    ['two and a half hours', 'two and a half hours = duration 9000'],
    ['an hour and a half, one minute and a quarter', 'an hour and a half = duration 5400', 'one minute and a quarter = duration 75'],
    ['three quarters of an hour', 'three quarters of an hour = duration 2700'],
    ['a quarter of a second, a tenth of a second', 'a quarter of a second = duration 0.25', 'a tenth of a second = duration 0.1'],
    ['waits a whole minute', 'a whole minute = duration 60'],
    ['max-age=120, s-maxage=30', '120 = duration 120', '30 = duration 30'],
    ['kept for a week, takes an hour', 'a week = duration 604800', 'an hour = duration 3600'],
    ["for a day or two, for a month's wages, for a second"],
    ['rules 1.5 s, step 2h', '1.5 s = duration 1.5'],
    ['sub-second and sub-100ms', 'sub-second = duration <1', '100ms = duration <0.1'],
    ['250 µs', '250 µs = duration 0.00025'],
    ['kept over three years', 'three years = duration 94672800'],
    ['4.5 hours of downtime per year', '4.5 hours of downtime per year = duration 16200 /year'],
    ['daily backups', 'daily = duration 86400'],
    ['RPO 0 and an RPO of zero', '0 = duration 0', 'zero = duration 0'],
    ['an RPO of 0.5 h', '0.5 h = duration 1800'],
    ['backed up every night', 'night = duration 86400'],
  ]));

describe('rates', () =>
  reads([
    ['2,000 rps', '2,000 rps = rate 2000 /second of request'],
    ['100 req/s, 50 requests per second', '100 req/s = rate 100 /second of request', '50 requests per second = rate 50 /second of request'],
    ['300 rpm', '300 rpm = rate 300 /minute of request'],
    ['1000 orders/day', '1000 orders/day = rate 1000 /day of order'],
    ['20K msg/s', '20K msg/s = rate 20000 /second of message'],
    ['500 TPS at 40 QPS', '500 TPS = rate 500 /second of transaction', '40 QPS = rate 40 /second of query'],
    ['two million requests a day', 'two million requests a day = rate 2000000 /day of request'],
    ['200 rps per instance', '200 rps per instance = rate 200 /second each instance of request'],
    ['5 times a day', '5 times a day = rate 5 /day of time'],
    [
      '60 readings per second, 12 lots a week',
      '60 readings per second = rate 60 /second of reading',
      '12 lots a week = rate 12 /week of lot',
    ],
    [
      '120 parcels/s and 40 lift trips an hour',
      '120 parcels/s = rate 120 /second of parcel',
      '40 lift trips an hour = rate 40 /hour of trip',
    ],
    ['one per second, one call per second', 'one per second = rate 1 /second', 'one call per second = rate 1 /second of call'],
    ['200 orders per hour on average and 90 at peak', '200 orders per hour = rate 200 /hour of order', '90 = rate 90 /hour of order'],
    ['20 MB/s, peaking at 90', '20 MB/s = transfer 20000000 /second', '90 = transfer 90000000 /second'],
  ]));

describe('sizes', () =>
  reads([
    [
      '40 GB of images a day, 2 TB of raw scans per month',
      '40 GB of images a day = transfer 40000000000 /day',
      '2 TB of raw scans per month = transfer 2000000000000 /month',
    ],
    ['768GB of memory', '768GB = size 768000000000'],
    ['512Mi and 4 GiB', '512Mi = size 536870912', '4 GiB = size 4294967296'],
    ['10 MB/s via 1 Gbps', '10 MB/s = transfer 10000000 /second', '1 Gbps = transfer 125000000 /second'],
    ['50 GB per day', '50 GB per day = transfer 50000000000 /day'],
  ]));

describe('money', () =>
  reads([
    ['$4k/month', '$4k/month = money 4000 /month USD'],
    ['€1.2 M a year', '€1.2 M a year = money 1200000 /year EUR'],
    ['9 kEUR a month, 12 k€', '9 kEUR a month = money 9000 /month EUR', '12 k€ = money 12000 EUR'],
    ['USD 500 per month', 'USD 500 per month = money 500 /month USD'],
    ['$2-5k monthly', '$2-5k monthly = money 2000..5000 /month USD'],
    ['$10M annual revenue', '$10M annual = money 10000000 /year USD'],
    ['3 million euros', '3 million euros = money 3000000 EUR'],
    ['cost < $50K/year', '$50K/year = money <50000 /year USD'],
    ['$5 per user per month', '$5 per user per month = money 5 /month each user USD'],
  ]));

describe('people, shares and counts', () =>
  reads([
    ['a team of 5 engineers and two FTEs', '5 engineers = people 5 of engineer', 'two FTEs = people 2 of fte'],
    ['99.95% of four nines', '99.95% = percentage 99.95', 'four nines = percentage 99.99'],
    ['• 99.95% up', '99.95% = percentage 99.95'],
    ['three and a half nines', 'three and a half nines = percentage 99.95'],
    ['3.5 nines, not 3.7 nines', '3.5 nines = percentage 99.95'],
    ['41,000 people', '41,000 people = count 41000 of person'],
    ['~50K B2B customers', '50K B2B customers = count ~50000 of customer'],
    ['100M+ users, 3+ years', '100M+ users = count ≥100000000 of user', '3+ years = duration ≥94672800'],
    ['100k concurrent users', '100k concurrent users = count 100000 of user'],
    ['3 read replicas', '3 read replicas = count 3 of replica'],
    ['10x peak', '10x = multiple 10'],
    ['10 times the average', '10 times = multiple 10'],
    ['doubles every year', 'doubles every year = multiple 2 /year'],
    ['grows 20% per year', '20% per year = percentage 20 /year'],
    ['pool size: 100', '100 = count 100'],
    ['10,000', '10,000 = count 10000'],
    ['1% → 10% → 100%', '1% = percentage 1', '10% = percentage 10', '100% = percentage 100'],
  ]));

describe('bounds and ranges', () =>
  reads([
    ['must not lag more than 2 min', '2 min = duration ≤120'],
    ['not only more than 2 min', '2 min = duration >120'],
    ['< 200 ms', '200 ms = duration <0.2'],
    ['≤ 200 ms', '200 ms = duration ≤0.2'],
    ['at least 3 nodes', '3 nodes = count ≥3 of node'],
    ['no more than 5 s', '5 s = duration ≤5'],
    ['must not exceed 5 s', '5 s = duration ≤5'],
    ['must never take longer than 5 s', '5 s = duration ≤5'],
    ['up to 10 GB', '10 GB = size ≤10000000000'],
    ['more than 5 s', '5 s = duration >5'],
    ['about 5 s, ~6 s', '5 s = duration ~5', '6 s = duration ~6'],
    ['5 s or less', '5 s = duration ≤5'],
    ['3+ replicas, 99%+', '3+ replicas = count ≥3 of replica', '99% = percentage ≥99'],
    ['5–10 ms', '5–10 ms = duration 0.005..0.01'],
    ['between 5 and 10 ms', '5 and 10 ms = duration 0.005..0.01'],
    ['5m-1h', '5m-1h = duration 300..3600'],
    ['5-10K users', '5-10K users = count 5000..10000 of user'],
    ['100 ± 10 ms', '100 ± 10 ms = duration 0.09..0.11'],
    ['cut latency from 800 ms to 200 ms', '800 ms = duration 0.8 from', '200 ms = duration 0.2 to'],
    ['from 100 to 500 rps', '100 to 500 rps = rate 100..500 /second of request'],
  ]));

describe('percentiles', () =>
  reads([
    ['p95 < 200ms', '200ms = duration <0.2 @p95'],
    ['< 200ms p95', '200ms = duration <0.2 @p95'],
    ['p50 20 ms, p95 100 ms, p99 250 ms', '20 ms = duration 0.02 @p50', '100 ms = duration 0.1 @p95', '250 ms = duration 0.25 @p99'],
    ['20 ms p50, 100 ms p95', '20 ms = duration 0.02 @p50', '100 ms = duration 0.1 @p95'],
    ['200 ms at the 99th percentile', '200 ms = duration 0.2 @p99'],
    ['median 20 ms', '20 ms = duration 0.02 @p50'],
    ['95 in 100 searches within 180 ms', '180 ms = duration ≤0.18 @p95'],
    [
      'half of all answers inside 50 ms, all but one in a hundred inside 200 ms',
      '50 ms = duration ≤0.05 @p50',
      '200 ms = duration ≤0.2 @p99',
    ],
    ['3 of 5 replicas answer in 30 ms', '5 replicas = count 5 of replica', '30 ms = duration 0.03'],
    ['< 200ms for 90% of queries', '200ms = duration <0.2 @p90'],
    ['up 99.9% of requests', '99.9% = percentage 99.9'],
  ]));

describe('dates', () =>
  reads([
    ['on 2026-03-04', '2026-03-04 = date 20516'],
    ['by June 2025', 'June 2025 = date 20240..20269'],
    ['in Q3 2025', 'Q3 2025 = date 20270..20361'],
    ['4 March 2026, March 4, 2026', '4 March 2026 = date 20516', 'March 4, 2026 = date 20516'],
  ]));

describe('number formats', () => {
  reads([
    ['1,000 MB and 1 000 MB', '1,000 MB = size 1000000000', '1 000 MB = size 1000000000'],
    ['1.000,5 MB', '1.000,5 MB = size 1000500000'],
    ['1.5 s', '1.5 s = duration 1.5'],
  ]);
  it('follow the document where one figure alone could be either', () => {
    expect(readQuantities('1.500 ms', 'comma').map(said)).toEqual(['1.500 ms = duration 1.5']);
    expect(readQuantities('1.500 ms', 'point').map(said)).toEqual(['1.500 ms = duration 0.0015']);
    expect(readQuantities('99,9 %', 'comma').map(said)).toEqual(['99,9 % = percentage 99.9']);
    expect(readQuantities('99,9 %', 'point').map(said)).toEqual([]);
  });
});

describe('no figure', () => {
  it.each([
    'PostgreSQL 15',
    'Java 21',
    'v1.2.3',
    'TLS 1.2',
    'HTTP/2',
    'the 1.33 release',
    'upgrade from 1.25 to 1.26',
    'ADR-12',
    'FR-3 and NFR-4',
    'RFC 9457',
    'ISO 27001',
    'SHA-256',
    'issue #123',
    'KEP 1234',
    'phase 2',
    'V1',
    'step 3 of the plan',
    'section 3.2',
    '3. Scope',
    'nodes 1 and 2',
    'option 2',
    '10.0.0.0/8',
    '127.0.0.1:8080',
    'port 8080',
    'localhost:3000',
    '+1 555 123 4567',
    '555-123-4567',
    'in 2024',
    'the 1970s',
    '2024-25',
    'at 10:30',
    'by 5 pm',
    '24/7',
    '3-2-1',
    '80/20',
    '503 errors',
    'serving 503s',
    '2nd',
    'the 3rd time',
    'set x_1 to y2',
    '$2f + 1$',
    'us-east-1',
    'i18n',
    '%20',
    '1.2.3.4.5',
    'the two key elements',
    '0x1F',
    'RFC 9457 and RFC 7807',
  ])('%s', (text) => expect(readQuantities(text).map(said)).toEqual([]));
});

describe('places', () => {
  it('are those of the figure in its text', () => {
    const text = 'RPO < 1 minute, RTO < 15 minutes';
    for (const quantity of readQuantities(text)) expect(text.slice(quantity.start, quantity.end)).toBe(quantity.written);
  });
});
