/** `archwright interview`: the questions, the results of a file of answers, or a talk in the terminal. Nothing a person wrote is written over. */
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { questionsOf } from '../interview/agenda.ts';
import type { Depth, InterviewKind } from '../interview/interview.ts';
import type { Question } from '../knowledge/interviewSchema.ts';
import type { DocumentTemplate, RecordTemplate } from '../knowledge/schema.ts';
import { documentTemplates, recordTemplates } from '../knowledge/templates/registry.ts';
import { diskTrouble } from './diskTrouble.ts';
import { leftToAsk, readAnswers, runScripted, type Choices } from './interview/scripted.ts';

export interface InterviewOptions {
  readonly kind: InterviewKind;
  /** Asked for in a terminal where they are not given. A review takes no template. */
  readonly template?: string;
  readonly depth?: Depth;
  /** What a review is of. */
  readonly document?: string;
  readonly answers?: string;
  /** `docs` where it is not given; a review is then written into its document. */
  readonly out?: string;
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

/** Runs the command; resolves to its exit code: 1 where something a person changed was left as it is, 2 for a call or file that cannot be read, for files that are there already and for those that cannot be written. */
export async function runInterview(options: InterviewOptions): Promise<number> {
  try {
    return await run(options);
  } catch (error) {
    const trouble = diskTrouble(error);
    if (trouble === undefined) throw error;
    return refuse(
      `${relative(process.cwd(), trouble.path ?? '')
        .split(sep)
        .join('/')} cannot be written: ${trouble.reason}.`,
    );
  }
}

async function run(options: InterviewOptions): Promise<number> {
  const trouble = reviewTrouble(options);
  if (trouble !== undefined) return refuse(trouble);
  const { kind, depth = 'standard', template: id = kind === 'decision' ? 'madr-4' : 'planner' } = options;
  const templates: readonly (DocumentTemplate | RecordTemplate)[] = kind === 'decision' ? recordTemplates : documentTemplates;
  const template = templates.find((each) => each.id === id);
  if (template === undefined) return refuse(`There is no template "${id}": ${templates.map((each) => each.id).join(', ')}.`);
  const choices: Choices = { kind, depth, template: template.id };
  if (options.answers === undefined) {
    if (options.list === true) return list(questionsOf(kind, depth), options);
    if (!process.stdin.isTTY || !process.stdout.isTTY)
      return refuse('Give the answers with --answers FILE; --list shows the questions. In a terminal they are asked one by one.');
    const { runTerminal } = await import('./interview/terminal.ts');
    return runTerminal(options);
  }
  const told = readAnswers(options.answers, choices);
  if ('troubles' in told) return refuse(...told.troubles);
  return options.list === true ? list(leftToAsk(told), options) : runScripted(told, options);
}

/** A review is of one document, and nothing else is. Its questions can be listed without. */
function reviewTrouble({ kind, document, template, list: onlyList }: InterviewOptions): string | undefined {
  if (kind !== 'review') return document === undefined ? undefined : '--document is for a review: add --kind review.';
  if (template !== undefined) return 'A review keeps the form its document has: leave out --template.';
  if (document === undefined) return onlyList === true ? undefined : 'A review needs a document: give it with --document FILE.';
  return statSync(resolve(document), { throwIfNoEntry: false })?.isFile() === true
    ? undefined
    : `${document} cannot be read: there is no such file.`;
}

async function list(asked: readonly Question[], { document, format }: InterviewOptions): Promise<number> {
  const { listJson, listText, shownIn } = await import('./interview/list.ts');
  const proposing = document === undefined ? () => undefined : await shownIn(resolve(document));
  process.stdout.write(format === 'json' ? listJson(asked, proposing) : listText(asked, proposing));
  return 0;
}

function refuse(...messages: readonly string[]): number {
  for (const message of messages) process.stderr.write(`archwright: ${message}\n`);
  return 2;
}
