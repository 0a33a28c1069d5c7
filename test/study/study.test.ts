/** Whole systems under study: what their files propose, and which files are left alone. */
import { describe, expect, it } from 'vitest';
import { createService } from '../../server/service.ts';
import { questions } from '../../server/knowledge/questions/registry.ts';
import { studySystem } from '../../server/study/study.ts';
import { MemoryFiles, MemoryLog, memoryPorts, ROOT } from '../support/memoryPorts.ts';
import { SYSTEMS, systemIn, toldBy } from './systems.ts';

const studyOf = async (files: Readonly<Record<string, string>>, log?: MemoryLog): ReturnType<typeof studySystem> =>
  studySystem(new MemoryFiles(files), ROOT, log && { log });

describe.each(SYSTEMS)('the system of %s', (name) => {
  it('proposes answers, each with the places it was read at', async () => {
    await expect(toldBy(await studyOf(systemIn(name)))).toMatchFileSnapshot(`systems/${name}.told.md`);
  });

  it('is read at the lines that are named', async () => {
    const files = systemIn(name);
    const { facts } = await studyOf(files);
    expect(
      facts.filter(({ path, evidence }) => evidence.line >= (files[path]?.split('\n').length ?? 0)).map(({ evidence }) => evidence),
    ).toEqual([]);
  });

  it('answers questions that the interview asks, one proposal each', async () => {
    const asked = (await studyOf(systemIn(name))).proposals.map(({ question }) => question);
    expect(asked).toEqual(questions.map(({ id }) => id).filter((id) => asked.includes(id)));
  });
});

describe('a study', () => {
  it('tells no password', async () => {
    expect(JSON.stringify(await studyOf(systemIn('bookings')))).not.toContain('secret@');
  });

  it('counts records and designs of the workspace', async () => {
    const files = new MemoryFiles({
      'docs/adr/0001-use-postgresql.md':
        '# 1. Use PostgreSQL\n\nStatus: Accepted\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n',
    });
    const service = createService(memoryPorts(files));
    service.configure([ROOT], { config: {} });
    const summaries = await service.summaries();
    const { proposals } = await studySystem(files, ROOT, { summaries });
    expect(proposals.map(({ text, evidence }) => [text, evidence.map(({ label }) => label)])).toEqual([
      ['1 decision record exists: Use PostgreSQL.', ['docs/adr/0001-use-postgresql.md: Use PostgreSQL']],
    ]);
  });

  it('stops when nobody wants it any more', async () => {
    const files = new MemoryFiles(systemIn('payments'));
    expect((await studySystem(files, ROOT, { token: { isCancellationRequested: true } })).facts).toEqual([]);
    expect(files.calls.readText).toBe(0);
  });

  it('reads what is nearest first, and no more than it can take', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`services/${index}/package.json`, '{ "name": "x" }']));
    const log = new MemoryLog();
    const { facts } = await studyOf({ ...many, 'package.json': '{ "name": "all", "description": "the whole" }' }, log);
    expect(facts.length).toBeLessThan(500);
    expect(facts.find(({ kind }) => kind === 'purpose')).toBeDefined();
    expect(log.lines).toEqual(['info 101 files are not studied: there are too many.']);
  });

  it('says which file is too long', async () => {
    const log = new MemoryLog();
    await studyOf({ 'compose.yaml': '#'.repeat(1_000_001) }, log);
    expect(log.lines).toEqual(['info compose.yaml is not studied: it is too long.']);
  });

  it('passes over a file that is broken, and says so', async () => {
    const log = new MemoryLog();
    const { facts } = await studyOf({ 'Cargo.toml': '[package\nname = ', 'package.json': '{ "name": "x" }' }, log);
    expect(facts.map(({ path }) => path)).toEqual(['package.json']);
    expect(log.lines).toHaveLength(1);
  });
});
