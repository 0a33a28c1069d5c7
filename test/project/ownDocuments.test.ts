/** What we write about ourselves, and the example that is meant to be in order, are clean by our own rules. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createService } from '../../server/service.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

const repository = new URL('../../', import.meta.url);

/** What the interviews of the examples led to. */
const interviews = readdirSync(new URL('examples/interviews', repository), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `examples/interviews/${path.replaceAll('\\', '/')}`);

/** `docs/rules` holds examples that are wrong on purpose. */
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'examples/design-docs/booking-platform.md',
  ...interviews,
  ...readdirSync(new URL('docs/decisions', repository)).map((name) => `docs/decisions/${name}`),
];

describe('our own documents', () => {
  const files = new MemoryFiles(Object.fromEntries(documents.map((path) => [path, readFileSync(new URL(path, repository), 'utf8')])));
  const service = createService(memoryPorts(files));
  service.configure([ROOT], { config: {} });

  it.each(documents)('%s', async (path) => {
    const snapshot = await service.snapshot(ROOT + path);
    const findings =
      snapshot === undefined ? [] : service.reportOf(snapshot).findings.filter((finding) => finding.rule !== 'doc/link-broken');
    expect(findings.map((finding) => `${finding.range.start.line + 1} ${finding.rule}: ${finding.message}`)).toEqual([]);
  });

  it('are recognised', async () => {
    const kinds = await Promise.all(
      documents
        .filter((path) => path.startsWith('docs/decisions/0'))
        .map(async (path) => (await service.snapshot(ROOT + path))?.profile.kind),
    );
    expect(new Set(kinds)).toEqual(new Set(['adr']));
  });
});
