/** `archwright interview`: the questions, or the document and records that a file of answers leads to. Never overwrites. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import { questionOf, questionsOf } from '../interview/agenda.ts';
import { startInterview, type Depth, type Interview } from '../interview/interview.ts';
import { edit } from '../interview/operations.ts';
import { contradictionsIn } from '../interview/contradictions.ts';
import { writePlan } from '../interview/writing/writePlan.ts';
import { documentTemplates } from '../knowledge/templates/registry.ts';
import { localClock } from '../workspace/localClock.ts';
import { uriOfPath } from '../workspace/nodeFiles.ts';
import { logsBelow } from './nearestLog.ts';

export interface InterviewOptions {
  readonly kind: 'plan' | 'clarify';
  readonly template: string;
  readonly depth: Depth;
  readonly answers?: string;
  readonly out: string;
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

const AnswersFile = z.object({ name: z.string().min(1), answers: z.record(z.string(), z.string()) });

/** Where the records go that have no log yet, below the document's folder. */
const RECORDS = 'adr';

/** Runs the command; resolves to its exit code: 2 for a call or file that cannot be read, and for files that are there already. */
export async function runInterview(options: InterviewOptions): Promise<number> {
  if (options.list === true) return list(options);
  const template = documentTemplates.find(({ id }) => id === options.template);
  if (template === undefined) return refuse(`There is no template "${options.template}": ${documentTemplates.map(({ id }) => id).join(', ')}.`);
  if (options.answers === undefined) return refuse('Give the answers with --answers FILE; --list shows the questions.');
  const read = readAnswers(options.answers);
  if (typeof read === 'string') return refuse(read);
  const started = startInterview(read.name, { kind: options.kind, depth: options.depth, template: template.id });
  let interview: Interview = started;
  for (const [id, text] of Object.entries(read.answers)) interview = edit(interview, fullId(id), text);
  return write(interview, options.out);
}

function list({ kind, depth, format }: InterviewOptions): number {
  const asked = questionsOf(kind, depth);
  if (format === 'json') process.stdout.write(`${JSON.stringify({ questions: asked.map(({ id, prompt, phase, slots }) => ({ id, prompt, phase, slots })) }, undefined, 2)}\n`);
  else for (const { id, phase, prompt } of asked) process.stdout.write(`${id.padEnd(28)} ${phase.padEnd(13)} ${prompt}\n`);
  return 0;
}

/** The answers of a file, or what is wrong with it. */
function readAnswers(path: string): z.infer<typeof AnswersFile> | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(resolve(path), 'utf8'));
  } catch (error) {
    return `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = AnswersFile.safeParse(json);
  if (!parsed.success) return `${path} is not {"name": "…", "answers": {"<question id>": "…"}}: ${z.prettifyError(parsed.error)}`;
  const unknown = Object.keys(parsed.data.answers).filter((id) => questionOf(fullId(id)) === undefined);
  return unknown.length === 0 ? parsed.data : `${path} answers what nobody asks: ${unknown.join(', ')}. --list shows the questions.`;
}

/** `problem` stands for `question/problem`. */
function fullId(id: string): string {
  return id.includes('/') ? id : `question/${id}`;
}

async function write(interview: Interview, out: string): Promise<number> {
  const folder = resolve(out);
  const log = existsSync(folder) ? (await logsBelow(uriOfPath(folder, true)))[0] : undefined;
  const logFolder = log === undefined ? RECORDS : slashed(relative(folder, new URL(log.folder).pathname)) || '.';
  const contradictions = await contradictionsIn(interview, localClock.today());
  const files = writePlan(interview, { today: localClock.today(), logFolder, contradictions, ...(log !== undefined && { log }) });
  const taken = files.filter(({ path }) => existsSync(join(folder, path)));
  if (taken.length > 0) return refuse(`${taken.map(({ path }) => slashed(join(out, path))).join(', ')}: there already; nothing was written.`);
  for (const { path, text } of files) {
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text, { flag: 'wx' });
    process.stdout.write(`${slashed(join(out, path))}\n`);
  }
  for (const { question, message } of contradictions) process.stderr.write(`archwright: ${question}: ${message}\n`);
  return 0;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

function refuse(message: string): number {
  process.stderr.write(`archwright: ${message}\n`);
  return 2;
}
