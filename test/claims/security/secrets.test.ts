/** Which values count as credentials that work. The values are made here, so that no scanner takes this file for a leak. */
import { describe, expect, it } from 'vitest';
import { secretsOf } from '../../../server/claims/security/secrets.ts';
import { parseDocument } from '../../../server/document/document.ts';
import { secretFormats } from '../../../server/knowledge/secretFormats.ts';

const LETTERS = 'bQ7hZkW2mVxT9pRcY4nJdL6sGfA8uEoKiM3wXzHvBtCq5DrPyFaNgUe';
const random = (length: number, alphabet = LETTERS): string =>
  Array.from({ length }, (_, index) => alphabet[(index * 31 + 7) % alphabet.length]).join('');
const UPPER = 'QZKW7XTPRYJ2LGAEU3MHVB4CDFNS5O';
const HEX = '7b3e9d1c5a8f2046';

const made: readonly (readonly [string, string])[] = [
  ['an AWS access key', `AKIA${random(16, UPPER)}`],
  ['an AWS secret key', `aws_secret_access_key = ${random(40)}`],
  ['a GitHub token', `ghp_${random(36)}`],
  ['a GitHub token', `github_pat_${random(70)}`],
  ['a GitLab token', `glpat-${random(20)}`],
  ['a Slack token', `xoxb-2${random(40)}`],
  ['a Slack webhook', `https://hooks.slack.com/services/T0A1B2C3D/B4E5F6G7H/${random(24)}`],
  ['a Stripe live key', `sk_live_${random(24)}`],
  ['a webhook signing secret', `whsec_${random(32)}`],
  ['a Google API key', `AIza${random(35)}`],
  ['a Google client secret', `GOCSPX-${random(28)}`],
  ['an OpenAI key', `sk-${random(48)}`],
  ['an Anthropic key', `sk-ant-api03-${random(80)}`],
  ['a SendGrid key', `SG.${random(22)}.${random(43)}`],
  ['an npm token', `npm_${random(36)}`],
  ['a PyPI token', `pypi-AgE${random(80)}`],
  ['a DigitalOcean token', `dop_v1_${random(64, HEX)}`],
  ['a Vault token', `hvs.${random(24)}`],
  ['an Azure storage key', `AccountKey=${random(86)}==`],
  ['a Hugging Face token', `hf_${random(34, LETTERS.replaceAll(/\d/g, ''))}`],
  ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${random(64)}\n-----END RSA PRIVATE KEY-----`],
  ['a password in a connection string', `postgres://app:${random(16)}@db.internal:5432/shop`],
];

const found = (text: string): readonly string[] => secretsOf(parseDocument('file:///plan.md', text)).map(({ name }) => name);

describe('a credential', () => {
  it.each(made)('%s is seen in prose, code and fences', (name, value) => {
    expect(found(`Set it to ${value}\n`)).toContain(name);
    if (!value.includes('\n')) expect(found(`Set it to \`${value}\`.\n`)).toContain(name);
    expect(found(`\`\`\`env\n${value}\n\`\`\`\n`)).toContain(name);
  });

  it('of every format is made here', () => {
    expect(new Set(made.map(([name]) => name))).toEqual(new Set(secretFormats.map(({ name }) => name)));
  });

  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    `AKIA${'X'.repeat(16)}`,
    `ghp_${'x'.repeat(36)}`,
    'ghp_<your token here>',
    'ghp_************************************',
    `ghp_your${random(32)}`,
    'sk_live_...',
    'xoxb-your-token',
    'postgres://user:password@localhost:5432/db',
    'postgres://user:${DB_PASSWORD}@db/shop',
    'postgres://user:pass@db/shop',
    'amqp://guest:guest@localhost:5672',
    'https://example.com:8443/path@home',
    '-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----',
    '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7b3e9d1c5a8f2046QZKW\n-----END PUBLIC KEY-----',
    'commit 7b3e9d1c5a8f20467b3e9d1c5a8f20467b3e9d1c',
    'sha256-7b3e9d1c5a8f20467b3e9d1c5a8f20467b3e9d1c',
    'task-sk-eleton-of-the-new-service-and-all-that-belongs-to-it',
  ])('is not %s', (value) => {
    expect(found(`It is ${value} here.\n\n\`\`\`\n${value}\n\`\`\`\n`)).toEqual([]);
  });
});
