/** Journeys in people's words, and who hands over to whom in them. */
import { describe, expect, it } from 'vitest';
import { flowIn } from '../../../server/interview/writing/flow.ts';

/** `from -what-> to`; a `~` where nobody waits. */
function told(sentences: readonly string[], names: readonly string[] = []): readonly string[] {
  return flowIn(sentences, names).hops.map(({ from, to, what, later }) => `${from} -${what ?? ''}${later ? '~' : '-'}> ${to}`);
}

describe('A journey', () => {
  it.each<[string, string[], string[], string[]?]>([
    [
      'of arrows hands over from one to the next',
      ['Browser → gateway → orders → PostgreSQL.'],
      ['Browser --> gateway', 'gateway --> orders', 'orders --> PostgreSQL'],
    ],
    [
      'begins with what a person does',
      ['guest opens page → web app → booking API'],
      ['guest -opens page-> web app', 'web app --> booking API'],
    ],
    [
      'goes on with “then”, which is no name',
      ['A → booking API → Postgres.', 'Then booking API → Twilio for confirmation.'],
      ['A --> booking API', 'booking API --> Postgres', 'booking API -confirmation-> Twilio'],
    ],
    [
      'says in brackets what for',
      ['Merchant → charging service → vault (token to card) → acquirer A'],
      ['Merchant --> charging service', 'charging service -token to card-> vault', 'vault --> acquirer A'],
    ],
    ['reaches several at once', ['API → PostgreSQL, Redis'], ['API --> PostgreSQL', 'API --> Redis']],
    ['says that something happens later', ['app → orders.', 'Later: orders → mail.'], ['app --> orders', 'orders -~> mail']],
    [
      'tells in clauses what a station does',
      [
        'Gateway → charging service → vault.',
        'Charging service writes to PostgreSQL and puts a charge event on Kafka, the ledger reads it.',
      ],
      [
        'Gateway --> charging service',
        'charging service --> vault',
        'charging service -writes-> PostgreSQL',
        'charging service -puts a charge event~> Kafka',
      ],
    ],
    [
      'tells of stations named elsewhere',
      ['The importer reads from SFTP and writes to the warehouse.'],
      ['importer -writes-> warehouse'],
      ['importer', 'warehouse'],
    ],
    [
      'tells of one station after the other',
      ['The checkout service reserves stock and the mail worker sends the receipt through Twilio.'],
      ['mail worker -sends the receipt-> Twilio'],
      ['checkout service', 'mail worker', 'Twilio'],
    ],
    [
      'means stations by their short names, and things by the same words',
      ['Truck sends a position to the ingest service, ingest puts it on Kafka, positions writes it to TimescaleDB.'],
      ['Trucks -sends a position-> Ingest', 'Ingest -puts-> Kafka', 'Positions -writes-> TimescaleDB'],
      ['Trucks', 'Ingest', 'Positions'],
    ],
    ['tells nothing of what is denied', ['A → B.', 'B never calls A and does not write to Kafka.'], ['A --> B']],
    ['without stations has none', ['The order is booked.', 'Payment by Stripe.'], []],
  ])('%s', (_name, sentences, hops, names) => {
    expect(told(sentences, names)).toEqual(hops);
  });
});
