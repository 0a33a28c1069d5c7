/** The interviews kept under `examples/interviews`: their answers, their templates, and the files they lead to. */
import { readFileSync } from 'node:fs';
import { contradictionsIn } from '../../server/interview/contradictions.ts';
import type { Interview } from '../../server/interview/interview.ts';
import { writePlan, type PlannedFile } from '../../server/interview/writing/writePlan.ts';
import type { DocumentTemplateId } from '../../server/knowledge/schema.ts';
import { playedWith, type Said } from './interviews.ts';

/** The day they were written on. */
export const WRITTEN_ON = '2026-11-21';

/** A start-up's booking service, a payments team under PCI DSS, a batch job. */
export const EXAMPLES: readonly (readonly [name: string, template: DocumentTemplateId])[] = [
  ['court-booking', 'planner'],
  ['card-payments', 'sysarch'],
  ['sales-export', 'han'],
];

/** Where an example stands. */
export function exampleFolder(name: string): URL {
  return new URL(`../../examples/interviews/${name}/`, import.meta.url);
}

/** The interview of an example, answered to the end. */
export function exampleInterview(name: string, template: DocumentTemplateId): Interview {
  return playedWith(JSON.parse(readFileSync(new URL('answers.json', exampleFolder(name)), 'utf8')) as Said, template, 'deep').interview;
}

/** The document and its records. */
export async function exampleFiles(name: string, template: DocumentTemplateId): Promise<readonly PlannedFile[]> {
  const interview = exampleInterview(name, template);
  return writePlan(interview, {
    today: WRITTEN_ON,
    author: 'Ana Weber',
    logFolder: 'adr',
    contradictions: await contradictionsIn(interview, WRITTEN_ON),
  });
}
