/** Systems of the fixtures: their files in one text each, and what their study tells as a person would read it. */
import { readFileSync } from 'node:fs';
import type { Study } from '../../server/study/study.ts';
import { filesOf } from '../support/fixture.ts';

/** A two-person start-up with Compose, a payments team on Kubernetes and AWS, a batch pipeline in several languages on Google's cloud. */
export const SYSTEMS = ['bookings', 'payments', 'pipeline'] as const;

/** Paths and texts of the files of a system. */
export function systemIn(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesOf(readFileSync(new URL(`systems/${name}.txt`, import.meta.url), 'utf8')));
}

/** Proposals with their evidence, lines counted from one. */
export function toldBy({ proposals }: Study): string {
  return `${proposals.map(({ question, text, evidence }) => `## ${question}\n\n${text}\n\n${evidence.map(({ line, label }) => `- ${line + 1} · ${label}`).join('\n')}`).join('\n\n')}\n`;
}
