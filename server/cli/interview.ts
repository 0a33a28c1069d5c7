/** `archwright interview`: the questions, the results of a file of answers, or a talk in the terminal. Nothing a person wrote is written over. */
import { questionsOf } from '../interview/agenda.ts';
import type { Depth, InterviewKind } from '../interview/interview.ts';
import type { Question } from '../knowledge/interviewSchema.ts';
import type { DocumentTemplate, RecordTemplate } from '../knowledge/schema.ts';
import { documentTemplates, recordTemplates } from '../knowledge/templates/registry.ts';
import { leftToAsk, readAnswers, runScripted, type Choices } from './interview/scripted.ts';

export interface InterviewOptions {
  readonly kind: InterviewKind;
  /** Asked for in a terminal where they are not given. */
  readonly template?: string;
  readonly depth?: Depth;
  readonly answers?: string;
  readonly out: string;
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

/** Runs the command; resolves to its exit code: 1 where something a person changed was left as it is, 2 for a call or file that cannot be read, and for files that are there already. */
export async function runInterview(options: InterviewOptions): Promise<number> {
  const { kind, depth = 'standard', template: id = kind === 'decision' ? 'madr-4' : 'planner' } = options;
  const templates: readonly (DocumentTemplate | RecordTemplate)[] = kind === 'decision' ? recordTemplates : documentTemplates;
  const template = templates.find((each) => each.id === id);
  if (template === undefined) return refuse(`There is no template "${id}": ${templates.map((each) => each.id).join(', ')}.`);
  const choices: Choices = { kind, depth, template: template.id };
  if (options.answers === undefined) {
    if (options.list === true) return list(questionsOf(kind, depth), options.format);
    if (!process.stdin.isTTY || !process.stdout.isTTY) return refuse('Give the answers with --answers FILE; --list shows the questions. In a terminal they are asked one by one.');
    const { runTerminal } = await import('./interview/terminal.ts');
    return runTerminal(options);
  }
  const told = readAnswers(options.answers, choices);
  if (typeof told === 'string') return refuse(told);
  return options.list === true ? list(leftToAsk(told), options.format) : runScripted(told, options.out);
}

/** `{"questions": [{"id", "prompt", "phase", "slots"}]}`, or one to a line. */
function list(asked: readonly Question[], format: 'text' | 'json'): number {
  if (format === 'json') process.stdout.write(`${JSON.stringify({ questions: asked.map(({ id, prompt, phase, slots }) => ({ id, prompt, phase, slots })) }, undefined, 2)}\n`);
  else for (const { id, phase, prompt } of asked) process.stdout.write(`${id.padEnd(28)} ${phase.padEnd(13)} ${prompt}\n`);
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`archwright: ${message}\n`);
  return 2;
}
