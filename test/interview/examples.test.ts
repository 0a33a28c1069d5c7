/** The interviews of `examples/`: what they lead to is what stands there, is in order by the strictest rules, and holds in every template. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../../server/interview/contradictions.ts';
import type { PlannedFile } from '../../server/interview/writing/writePlan.ts';
import { createService } from '../../server/service.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';
import { exampleFiles, exampleFolder, exampleInterview, EXAMPLES, WRITTEN_ON } from './examples.ts';
import { TEMPLATES } from './interviews.ts';

/** What strict finds where an answer was left open. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['rel/failure-scenario-missing']);

async function found(files: readonly PlannedFile[]): Promise<readonly string[]> {
  const service = createService(
    memoryPorts(new MemoryFiles(Object.fromEntries(files.map(({ path, text }) => [`docs/${path}`, text]))), { today: WRITTEN_ON }),
  );
  service.configure([ROOT], { config: { preset: 'strict' } });
  const all = await Promise.all(
    files.map(async ({ path }) => {
      const snapshot = await service.snapshot(`${ROOT}docs/${path}`);
      return snapshot === undefined
        ? [`${path} is missing`]
        : service
            .reportOf(snapshot)
            .findings.filter(({ rule, severity }) => severity === 'error' || (severity === 'warning' && !LEFT_OPEN.has(rule)))
            .map(({ rule, range, message }) => `${path}:${range.start.line + 1} ${rule} ${message}`);
    }),
  );
  return all.flat();
}

describe.each(EXAMPLES)('%s', (name, template) => {
  it('leads to the files beside its answers, and to no others', async () => {
    const files = await exampleFiles(name, template);
    for (const { path, text } of files) await expect(text).toMatchFileSnapshot(new URL(path, exampleFolder(name)).pathname);
    const kept = readdirSync(exampleFolder(name), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    expect(kept.sort()).toEqual(files.map(({ path }) => path).sort());
  });

  it('has answers that go together', async () => {
    expect(
      (await contradictionsIn(exampleInterview(name, template), WRITTEN_ON)).map(({ question, message }) => `${question} ${message}`),
    ).toEqual([]);
  });

  it.each(TEMPLATES)('has nothing worse than what was left open in %s, strictly', async (other) => {
    expect(await found(await exampleFiles(name, other))).toEqual([]);
  });
});
