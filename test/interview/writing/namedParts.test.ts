/** Parts that answers name in sentences: found where they are named as parts of this system, and only there. */
import { describe, expect, it } from 'vitest';
import { startInterview } from '../../../server/interview/interview.ts';
import { edit } from '../../../server/interview/operations.ts';
import { componentsOf } from '../../../server/interview/writing/components.ts';
import { containerDrawing } from '../../../server/interview/writing/drawings.ts';
import { partsOf } from '../../../server/interview/writing/parts.ts';
import { Told } from '../../../server/interview/writing/told.ts';

function told(answers: Readonly<Record<string, string>>): Told {
  return new Told(
    Object.entries(answers).reduce(
      (interview, [id, text]) => edit(interview, `question/${id}`, text),
      startInterview('Shop', { depth: 'deep' }),
    ),
  );
}

describe('an answer in sentences', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'style',
      'a Next.js front end, a Rails monolith with Sidekiq workers, Postgres and Redis',
      ['Next.js front end', 'Rails monolith', 'Sidekiq workers'],
    ],
    ['style', 'three services: orders, billing and stock', ['Orders', 'Billing', 'Stock']],
    ['style', 'Services are: auth, catalog and orders. Each service has its own database.', ['Auth', 'Catalog', 'Orders']],
    ['style', 'split into an API, a scheduler and a PDF renderer, because rendering needs memory', ['API', 'Scheduler', 'PDF renderer']],
    ['style', 'It consists of a web app and two workers.', ['Web app', 'Workers']],
    ['style', 'React SPA + Node API', ['React SPA', 'Node API']],
    ['style', 'modular monolith (modules: catalogue, loans, members)', ['Catalogue', 'Loans', 'Members']],
    [
      'journeys',
      'The customer clicks buy, the checkout service reserves stock and the mail worker sends the receipt.',
      ['Checkout service', 'Mail worker'],
    ],
  ])('to %s names parts: %s', (id, text, parts) => {
    expect(partsOf(told({ [id]: text })).further).toEqual(parts);
  });

  it.each<[string, string]>([
    ['style', 'A modular monolith: six engineers, one release train. Exports are the first module to leave, because they grow.'],
    ['style', 'Microservices, they scale.'],
    ['style', 'monolith first, later a billing service and a stock service'],
    ['style', 'One deployable. No gateway, no extra worker.'],
    ['style', 'We keep the old billing service and add nothing.'],
    ['style', 'A monolith, because a service per team would cost a platform team.'],
    ['style', 'A Django monolith.'],
    ['style', 'Two goals: speed and safety.'],
    ['style', 'We use microservices from the start, they scale.'],
    ['journeys', 'The receptionist opens the tablet app and picks an animal.'],
    ['open', 'Do we need a billing service and a mail worker?'],
  ])('to %s names none: %s', (id, text) => {
    expect(partsOf(told({ [id]: text })).further).toEqual([]);
  });

  it('names once what another answer names, too', () => {
    const { further } = partsOf(
      told({
        style: 'a Django monolith with a Celery worker',
        journeys: 'the django app reads the animal, the celery worker sends the mail',
      }),
    );
    expect(further).toEqual(['Django monolith', 'Celery worker']);
  });
});

describe('parts without a word on who calls them', () => {
  const said = told({ style: 'A Rails monolith with Sidekiq workers. Sidekiq workers send the mails.' });

  it('are drawn as what the system has', () => {
    expect(containerDrawing(partsOf(said)).filter((line) => line.includes('piece'))).toEqual([
      '    piece0["Rails monolith"]',
      '    piece1["Sidekiq workers"]',
      '  system -->|has| piece0',
      '  system -->|has| piece1',
    ]);
  });

  it('do what a sentence on them says', () => {
    expect(componentsOf(said, partsOf(said)).find(({ name }) => name === 'Sidekiq workers')?.values.responsibility).toBe('Send the mails');
  });
});

describe('a chain', () => {
  it('begins with people, who are no parts', () => {
    expect(partsOf(told({ roles: 'Reader: reserves. Librarian: everything.', journeys: 'reader → loans app → MySQL' }))).toMatchObject({
      own: ['Loans app'],
      callers: [{ name: 'Reader' }],
    });
  });
});

describe('Redis', () => {
  it('is a cache where an answer says so', () => {
    const cached = told({ 'data-stores': 'Postgres and Redis.', caching: 'Product pages in Redis for a minute.' });
    expect(containerDrawing(partsOf(cached)).join('\n')).toContain('-->|looks up| cache0');
  });

  it('is used, where none does', () => {
    const used = told({ 'data-stores': 'Postgres and Redis.' });
    expect(containerDrawing(partsOf(used)).join('\n')).toContain('-->|uses| cache0');
  });
});
