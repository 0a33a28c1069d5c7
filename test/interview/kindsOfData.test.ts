/** “No personal data” beside words that name people's data: where it is asked about, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../../server/interview/contradictions.ts';
import { startInterview } from '../../server/interview/interview.ts';
import { edit } from '../../server/interview/operations.ts';

/** By question, without its `question/`. */
type Said = Readonly<Record<string, string>>;

async function conflicts(said: Said): Promise<readonly string[]> {
  const interview = Object.entries(said).reduce((before, [id, text]) => edit(before, `question/${id}`, text), startInterview('Any'));
  return (await contradictionsIn(interview, '2026-11-21'))
    .filter(({ rule }) => rule === 'interview/kind-of-data')
    .map(({ question, message }) => `${question.slice('question/'.length)}: ${message}`);
}

describe('what kind of data it is, is asked about', () => {
  it.each<[Said, string]>([
    [
      { sensitivity: 'No personal data.', restrictions: 'EU regions, GDPR.' },
      'sensitivity: The answers say “No personal data”, and name “GDPR” under “Restrictions”.',
    ],
    [{ sensitivity: 'No personal data; GDPR.' }, 'sensitivity: The answers say “No personal data”, and name “GDPR” beside it.'],
    [
      { sensitivity: 'no pii; names and email addresses of members' },
      'sensitivity: The answers say “no pii”, and name “names and email addresses” beside it.',
    ],
    [
      { sensitivity: 'We store no personal data.', problem: 'Clinics share health records of 4,000 patients.' },
      'sensitivity: The answers say “We store no personal data”, and name “health records” under “Problem”.',
    ],
    [
      { sensitivity: 'no personal data', 'data-stores': 'PostgreSQL keeps card numbers and orders.' },
      'sensitivity: The answers say “no personal data”, and name “card numbers” under “Data stores”.',
    ],
    [
      { sensitivity: 'nothing personal', functions: "Must: print the customers' addresses on the label." },
      "sensitivity: The answers say “nothing personal”, and name “customers' addresses” under “Functions”.",
    ],
    [
      { sensitivity: 'public or internal', roles: 'Clerk: edits patient names.' },
      'sensitivity: The answers say “public or internal”, and name “patient names” under “Roles”.',
    ],
    [
      { sensitivity: 'Names and emails of members: GDPR.', restrictions: 'Anywhere, there is no personal data.' },
      'restrictions: The answers say “there is no personal data”, and name “Names and emails”, “GDPR” under “Sensitivity”.',
    ],
  ])('%j', async (said, expected) => {
    expect(await conflicts(said)).toEqual([expected]);
  });
});

describe('nothing is asked about', () => {
  it.each<[Said]>([
    [{ sensitivity: 'No personal data.' }],
    [{ sensitivity: 'Names and email addresses: GDPR. No PII in logs.' }],
    [{ sensitivity: 'Names of members, GDPR.', restrictions: 'No personal data leaves the EU.' }],
    [{ sensitivity: 'GDPR does not apply: no personal data.' }],
    [{ sensitivity: 'GDPR: no personal data.' }],
    [{ sensitivity: 'No personal data, so no GDPR and no HIPAA.' }],
    [{ sensitivity: 'No personal data.', restrictions: 'GDPR is not applicable.' }],
    [{ sensitivity: 'Email addresses of members, GDPR.', functions: 'Must: we delete personal data after 30 days.' }],
    [{ sensitivity: 'No personal data: names are stripped on arrival.' }],
    [{ sensitivity: 'No personal data except the email addresses of members.' }],
    [{ sensitivity: 'No personal data, but names and email addresses: GDPR.' }],
    [{ sensitivity: 'No personal data.', integrations: 'Calls Stripe, which holds the card numbers.' }],
    [{ sensitivity: 'No personal data. Domain names and IP addresses of servers.' }],
    [{ sensitivity: 'No personal data.', problem: 'It renames files; users find names faster.' }],
    [{ sensitivity: 'No personal data.', goals: 'Not goals: storing customer names.' }],
    [{ sensitivity: 'No personal data.', open: 'Does GDPR apply to license plates?' }],
    [{ sensitivity: 'No personal data.', restrictions: 'If customer names are added, GDPR applies.' }],
    [{ sensitivity: 'No personal data.', restrictions: 'Customer names come in a later release.' }],
    [{ sensitivity: 'No card data reaches us. Names and email addresses: GDPR.' }],
  ])('%j', async (said) => {
    expect(await conflicts(said)).toEqual([]);
  });
});
