/** The interview without anybody to ask: a file of answers → the document and its records, or a review of a document. A second run brings up to date what nobody changed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { relativePath } from '../../base/uri.ts';
import { agendaOf, questionOf } from '../../interview/agenda.ts';
import { contradictionsIn } from '../../interview/contradictions.ts';
import { startInterview, type Interview } from '../../interview/interview.ts';
import { keep, type Kept } from '../../interview/keeping/kept.ts';
import { merge } from '../../interview/keeping/merge.ts';
import { restate } from '../../interview/keeping/restate.ts';
import { edit } from '../../interview/operations.ts';
import { InterviewResults } from '../../interviewResults.ts';
import { readAs } from '../../protocol/mistakes.ts';
import { createService } from '../../service.ts';
import { InterviewStore, type Readable } from '../../workspace/interviewStore.ts';
import { readHandWrittenJson, type Reading } from '../../workspace/handWrittenJson.ts';
import { NodeFiles, uriOfPath } from '../../workspace/nodeFiles.ts';
import { diskTrouble } from '../diskTrouble.ts';
import { cliPorts } from '../ports.ts';
import { placeOf, shownFrom, type Said } from './place.ts';
import { leftLine, writeResults } from './results.ts';

export type Choices = Pick<Interview, 'kind' | 'depth' | 'template'>;

const AnswersFile = z.object({ name: z.string().min(1), answers: z.record(z.string(), z.string()) });

/** The answers of a file as an interview, or what is wrong with it, a sentence each. */
export function readAnswers(path: string, choices: Choices): Interview | { readonly troubles: readonly string[] } {
  let text: string;
  try {
    text = readFileSync(resolve(path), 'utf8');
  } catch (error) {
    return { troubles: [`${path} cannot be read: ${diskTrouble(error)?.reason ?? String(error)}.`] };
  }
  const { value, mistakes } = readHandWrittenJson(text, readAnswersFile, '{"name": "…", "answers": {}}');
  if (value === undefined)
    return {
      troubles: [
        ...mistakes.map(({ start, message }) => `${path}:${start.line + 1}:${start.character + 1}: ${message}`),
        'The form is {"name": "…", "answers": {"<question id>": "…"}}.',
      ],
    };
  const { name, answers } = value;
  const unknown = Object.keys(answers).filter((id) => questionOf(fullId(id)) === undefined);
  if (unknown.length > 0) return { troubles: [`${path} answers what nobody asks: ${unknown.join(', ')}. --list shows the questions.`] };
  return Object.entries(answers).reduce((interview, [id, answer]) => edit(interview, fullId(id), answer), startInterview(name, choices));
}

function readAnswersFile(json: unknown): Reading<z.infer<typeof AnswersFile>> {
  const result = readAs(AnswersFile, json);
  return 'data' in result ? { value: result.data, mistakes: [] } : { value: undefined, mistakes: result.mistakes };
}

/** Writes what the answers lead to; resolves to the exit code: 1 where something a person changed was left, 2 where files of somebody else are in the way. */
export async function runScripted(told: Interview, said: Said): Promise<number> {
  const { out } = said;
  const place = placeOf(said);
  const document = said.document === undefined ? undefined : relativePath(place.folder, uriOfPath(resolve(said.document)));
  const ports = cliPorts(new NodeFiles());
  const service = createService(ports);
  service.configure([place.folder], { config: {} });
  const store = new InterviewStore(ports);
  const results = new InterviewResults(ports.clock, service);
  const before = await stored(store, place.folder, told.name, document);
  const kept = restate(
    before?.kept ?? keep({ ...told, answers: {} }, ports.clock.now(), ports.clock.today(), document),
    told,
    ports.clock.now(),
  );
  const view = await results.write(kept, place);
  const foreign = view.files.filter(({ state, path }) => state === 'changed' && kept.written[path] === undefined);
  if (foreign.length > 0) return say(`${foreign.map(({ uri }) => shownFrom(out, uri)).join(', ')}: there already; nothing was written.`, 2);
  const { written, left, there } = writeResults(view);
  for (const { uri } of written) process.stdout.write(`${shownFrom(out, uri)}\n`);
  service.changed(written.map(({ uri }) => uri));
  await remember(store, place.folder, before, { ...kept, written: await results.written(kept, place, there) });
  for (const file of left) say(leftLine(shownFrom(out, file.uri), file), 1);
  // Judgements of a document are no statements about a system.
  const contradictions = kept.kind === 'review' ? [] : await contradictionsIn(kept, ports.clock.today());
  for (const { question, message } of contradictions) say(`${question}: ${message}`, 0);
  return left.length > 0 ? 1 : 0;
}

/** What the answers so far leave to ask, each question once; all where there are none. */
export function leftToAsk(told: Interview): ReturnType<typeof agendaOf> {
  return agendaOf(told).filter(({ id }) => told.answers[id] === undefined);
}

/** The interview of that name, for a review the one of that document; undefined where there is none that can be read. */
async function stored(store: InterviewStore, folder: string, name: string, reviewed: string | undefined): Promise<Readable | undefined> {
  const all = await store.list(folder);
  return all
    .filter((each): each is Readable => 'kept' in each)
    .find(({ kept }) => kept.name === name && (kept.kind === 'review' ? kept.document : undefined) === reviewed);
}

/** Whoever answered in a window meanwhile has his part in what is kept. */
async function remember(store: InterviewStore, folder: string, before: Readable | undefined, kept: Kept): Promise<void> {
  if (before === undefined) await store.create(folder, kept);
  else await store.change(before.uri, (now) => (now.revision === before.kept.revision ? kept : merge(now, kept).kept));
}

/** `problem` stands for `question/problem`. */
function fullId(id: string): string {
  return id.includes('/') ? id : `question/${id}`;
}

function say(message: string, code: number): number {
  process.stderr.write(`archwright: ${message}\n`);
  return code;
}
