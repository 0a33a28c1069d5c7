/** Whole decision interviews: the record each leads to, in every record template, and what our own rules say of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentAsk } from '../../server/interview/agenda.ts';
import { adviceFor } from '../../server/interview/advice/advise.ts';
import { startInterview, type Interview } from '../../server/interview/interview.ts';
import { answer, dontKnow } from '../../server/interview/operations.ts';
import { writePlan, type PlannedFile } from '../../server/interview/writing/writePlan.ts';
import type { RecordTemplateId } from '../../server/knowledge/schema.ts';
import { recordTemplates } from '../../server/knowledge/templates/registry.ts';
import { createService } from '../../server/service.ts';
import { MemoryFiles, memoryPorts, ROOT } from '../support/memoryPorts.ts';

const TODAY = '2026-11-21';
const FIXTURES = ['product-cache', 'against-the-scores', 'undecided', 'nobody-knows'] as const;
/** What strict finds missing where nothing was said. */
const LEFT_OPEN: ReadonlySet<string> = new Set([
  'adr/options-too-few',
  'adr/option-incomplete',
  'adr/decision-names-no-option',
  'adr/decision-without-rationale',
  'adr/section-empty',
  'adr/section-missing',
]);
const OPEN_ONES: ReadonlySet<string> = new Set(['undecided', 'nobody-knows']);

function played(fixture: string, template: RecordTemplateId): Interview {
  const { name, answers } = JSON.parse(readFileSync(new URL(`decisions/${fixture}.json`, import.meta.url), 'utf8')) as {
    name: string;
    answers: Record<string, string>;
  };
  let interview = startInterview(name, { kind: 'decision', template, depth: 'deep' });
  for (let asked = currentAsk(interview); asked !== undefined; asked = currentAsk(interview)) {
    const text = asked.slot === undefined ? answers[asked.question.id] : undefined;
    interview = text === undefined ? dontKnow(interview) : answer(interview, text);
  }
  return interview;
}

function recordOf(fixture: string, template: RecordTemplateId): PlannedFile {
  const files = writePlan(played(fixture, template), { today: TODAY, logFolder: 'decisions' });
  expect(files).toHaveLength(1);
  return files[0] ?? { path: '', role: 'document', text: '' };
}

async function findings({
  path,
  text,
}: PlannedFile): Promise<readonly { readonly rule: string; readonly severity: string; readonly message: string }[]> {
  const service = createService(memoryPorts(new MemoryFiles({ [`docs/${path}`]: text }), { today: TODAY }));
  service.configure([ROOT], { config: { preset: 'strict' } });
  const snapshot = await service.snapshot(`${ROOT}docs/${path}`);
  return snapshot === undefined
    ? []
    : service.reportOf(snapshot).findings.map(({ rule, severity, message }) => ({ rule, severity, message }));
}

describe.each(FIXTURES)('%s', (fixture) => {
  it.each(['planner', 'madr-4'] as const)('leads to this record in %s', async (template) => {
    await expect(recordOf(fixture, template).text).toMatchFileSnapshot(`decisions/${fixture}.${template}.md`);
  });

  it.each(recordTemplates.map(({ id }) => id))('has nothing worse than what was left open in %s, strictly', async (template) => {
    const worse = (await findings(recordOf(fixture, template))).filter(
      ({ rule, severity }) => severity === 'error' || (severity === 'warning' && !(OPEN_ONES.has(fixture) && LEFT_OPEN.has(rule))),
    );
    expect(worse).toEqual([]);
  });

  it.each(recordTemplates.map(({ id }) => id))('loses no option, figure or reason in %s', (template) => {
    const { answers } = JSON.parse(readFileSync(new URL(`decisions/${fixture}.json`, import.meta.url), 'utf8')) as {
      answers: Record<string, string>;
    };
    const { text } = recordOf(fixture, template);
    for (const figure of Object.values(answers)
      .join(' ')
      .match(/\$?\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []) {
      expect.soft(text, figure).toContain(figure);
    }
  });
});

describe('a decision', () => {
  it('that nobody took stays open, whatever the tables recommend', () => {
    const { text } = recordOf('undecided', 'planner');
    expect(text).toContain('Open: nothing is decided yet.');
    expect(text).toContain('**Status**: Proposed');
    expect(text).not.toContain('Chosen option');
  });

  it('against the weighted scores says so', () => {
    expect(recordOf('against-the-scores', 'madr-4').text).toContain('Although Cloud Run scores higher, 39 against 24, it was not taken.');
  });

  it('is advised on where its options are those of a topic', () => {
    expect(adviceFor(played('undecided', 'planner'), 'question/decision-outcome')).toMatchObject({ id: 'advice/data-store' });
    expect(adviceFor(played('nobody-knows', 'planner'), 'question/decision-outcome')).toBeUndefined();
  });

  it('keeps the number of the file an earlier run wrote', () => {
    const [file] = writePlan(played('product-cache', 'planner'), {
      today: TODAY,
      logFolder: 'decisions',
      names: new Map([['document', '0017-cache.md']]),
    });
    expect(file?.path).toBe('decisions/0017-cache.md');
    expect(file?.text).toContain('# ADR-0017: ');
  });
});
