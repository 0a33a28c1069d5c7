/** The example whose figures contradict each other shows just those contradictions, and says where the other half stands. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createService } from '../../server/service.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

const path = 'examples/design-docs/payments-ledger.md';
const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

async function findings(preset: 'recommended' | 'strict'): Promise<string[]> {
  const service = createService(memoryPorts(new MemoryFiles({ [path]: text }), {}));
  service.configure([ROOT], { config: { preset } });
  const snapshot = await service.snapshot(ROOT + path);
  if (snapshot === undefined) return [];
  return snapshot.judgement.verdicts.map(({ rule, range, finding }) => {
    const others = (finding.related ?? []).map((related) => snapshot.document.slice(related.range));
    return `${rule.meta.id}: ${snapshot.document.slice(range)} against ${others.join(', ')}`;
  });
}

const EXPECTED = [
  'num/pool-exceeds-database: 20 against 6 pods, 100 connections',
  'num/retry-exceeds-timeout: 3 times against 3 s, 8 s',
  'num/rpo-unmet: 5 minutes against 1 minute',
];

describe('the payments ledger', () => {
  it('shows its contradictions and nothing else', async () => expect(await findings('recommended')).toEqual(EXPECTED));
  it('has no other figures that cannot be true, however strict', async () => {
    expect((await findings('strict')).filter((finding) => finding.startsWith('num/'))).toEqual(EXPECTED);
  });
});
