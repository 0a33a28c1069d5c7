/** The interview in a terminal, from the first choice to the documents. The same files hold it as in the editor: what was begun in one goes on in the other. */
import { basename, extname, resolve } from 'node:path';
import pc from 'picocolors';
import { documentTemplates, recordTemplates } from '../../knowledge/templates/registry.ts';
import type { Place } from '../../interviewResults.ts';
import { Interviews } from '../../interviews.ts';
import type { DepthName, InterviewView } from '../../protocol/interview.ts';
import { createService } from '../../service.ts';
import { NodeFiles, uriOfPath } from '../../workspace/nodeFiles.ts';
import type { InterviewOptions } from '../interview.ts';
import { shown } from '../paths.ts';
import { cliPorts } from '../ports.ts';
import { DOCUMENTS, placeOf, shownFrom } from './place.ts';
import { Interrupted, type Choice, type Prompter } from './prompter.ts';
import { leftLine, writeResults } from './results.ts';
import { DEPTHS, talkThrough } from './talk.ts';

/** After Ctrl+C, as shells have it. */
const LEFT = 130;

/** Talks in the terminal the program was called from; resolves to the exit code. */
export async function runTerminal(options: InterviewOptions): Promise<number> {
  const { terminalPrompter } = await import('./terminalPrompter.ts');
  return converse(options, terminalPrompter({ input: process.stdin, output: process.stdout }));
}

/** The whole conversation; resolves to the exit code: 1 where something a person changed was left as it is. */
export async function converse(options: InterviewOptions, prompter: Prompter): Promise<number> {
  const { folder, documents } = placeOf(options);
  const ports = cliPorts(new NodeFiles());
  const service = createService(ports);
  service.configure([folder], { config: {} });
  const interviews = new Interviews(ports, service, { mayStudy: true });
  let uri: string | undefined;
  try {
    const view = (await resumed(interviews, folder, options, prompter)) ?? (await begun(interviews, folder, options, prompter));
    uri = view.uri;
    const { view: last, how } = await talkThrough({ interviews, uri, folder, prompter, paint: pc }, view);
    if (how === 'quit') return goodbye(prompter, uri, 0);
    const isReview = view.kind === 'review';
    // A review that was begun elsewhere knows its document.
    const place: Place = { folder, ...(documents !== undefined && !(isReview && options.out === undefined) && { documents }) };
    const where = isReview && options.out === undefined ? 'into the document' : `to ${options.out ?? DOCUMENTS}`;
    if (!(await prompter.confirm(`${askedSoFar(last)} Write the ${isReview ? 'judgements' : 'documents'} ${where}?`)))
      return goodbye(prompter, uri, 0);
    const results = await interviews.write(uri, place);
    if (results === undefined) return goodbye(prompter, uri, 2);
    const { written, left, there } = writeResults(results);
    service.changed(written.map((file) => file.uri));
    await interviews.written(uri, place, there);
    for (const file of written) prompter.tell(shownFrom(options.out, file.uri));
    for (const file of left) prompter.tell(leftLine(shownFrom(options.out, file.uri), file));
    return how === 'write' ? goodbye(prompter, uri, left.length > 0 ? 1 : 0) : left.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Interrupted) return goodbye(prompter, uri, LEFT);
    throw error;
  }
}

/** One that was begun, where the person wants to go on with it; who has named a document wants a review. */
async function resumed(
  interviews: Interviews,
  folder: string,
  { document }: InterviewOptions,
  prompter: Prompter,
): Promise<InterviewView | undefined> {
  const kept = await interviews.list([folder]);
  for (const { name, problem } of kept) if (problem !== undefined) prompter.tell(`${name}: ${problem}`);
  const open = kept.filter(({ kind, problem }) => problem === undefined && (document === undefined || kind === 'review'));
  if (open.length === 0) return undefined;
  const uri = await prompter.choose('Go on with an interview?', [
    ...open.map(({ uri: value, name, done, all }) => ({ value, name: `${name} (${done} of ${all})` })),
    { value: '', name: 'Begin a new one' },
  ]);
  return uri === '' ? undefined : interviews.open(uri, folder);
}

const NAMES: Readonly<Record<InterviewOptions['kind'], string>> = {
  plan: 'What is the system called?',
  clarify: 'What is the system called?',
  decision: 'What is to be decided?',
  review: 'What is the review called?',
};

async function begun(
  interviews: Interviews,
  folder: string,
  { kind, template, depth, document }: InterviewOptions,
  prompter: Prompter,
): Promise<InterviewView> {
  const usual = document === undefined ? undefined : `Review of ${basename(document, extname(document))}`;
  let name = '';
  while (name === '') name = (await prompter.line(NAMES[kind], usual)).trim();
  return interviews.start({
    folder,
    name,
    kind,
    ...(document !== undefined && { document: uriOfPath(resolve(document)) }),
    depth: depth ?? (await prompter.choose<DepthName>('How far shall the questions go?', DEPTHS, 'standard')),
    template: template ?? (await templateFor(kind, prompter)),
  });
}

/** A review is written in the form its document has. */
async function templateFor(kind: InterviewOptions['kind'], prompter: Prompter): Promise<string> {
  if (kind === 'review') return 'planner';
  if (kind === 'decision') return prompter.choose('Which template shall the record follow?', recordTemplates.map(described), 'madr-4');
  return prompter.choose('Which template shall the document follow?', documentTemplates.map(described), 'planner');
}

function described<T extends string>({
  id,
  name,
  summary,
}: {
  readonly id: T;
  readonly name: string;
  readonly summary: string;
}): Choice<T> {
  return { value: id, name, description: summary };
}

/** How far it has come, and what is written of the rest. */
function askedSoFar({ ask, kind, phases }: InterviewView): string {
  if (ask === undefined) return 'All is asked.';
  const open = phases.reduce((sum, { done, all }) => sum + all - done, 0);
  const asked = open === 1 ? 'One question is not asked yet' : `${open} questions are not asked yet`;
  return `${asked}: ${kind === 'review' ? 'the document will say what was not judged' : 'what they ask for stays open in the documents'}.`;
}

function goodbye(prompter: Prompter, uri: string | undefined, code: number): number {
  if (uri !== undefined) prompter.tell(`Kept in ${shown(process.cwd(), uri)}. “archwright interview” goes on with it.`);
  return code;
}
