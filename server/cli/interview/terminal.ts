/** The interview in a terminal, from the first choice to the documents. The same files hold it as in the editor: what was begun in one goes on in the other. */
import pc from 'picocolors';
import { documentTemplates, recordTemplates } from '../../knowledge/templates/registry.ts';
import { Interviews } from '../../interviews.ts';
import type { DepthName, InterviewView } from '../../protocol/interview.ts';
import { createService } from '../../service.ts';
import { NodeFiles } from '../../workspace/nodeFiles.ts';
import type { InterviewOptions } from '../interview.ts';
import { shown } from '../paths.ts';
import { cliPorts } from '../ports.ts';
import { placeOf, shownFrom } from './place.ts';
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
  const place = placeOf(options.out);
  const ports = cliPorts(new NodeFiles());
  const service = createService(ports);
  service.configure([place.folder], { config: {} });
  const interviews = new Interviews(ports, service, { mayStudy: true });
  let uri: string | undefined;
  try {
    const view = (await resumed(interviews, place.folder, prompter)) ?? (await begun(interviews, place.folder, options, prompter));
    uri = view.uri;
    const last = await talkThrough({ interviews, uri, folder: place.folder, prompter, paint: pc }, view);
    if (last.ask !== undefined) return goodbye(prompter, uri, 0);
    if (!(await prompter.confirm(`All is asked. Write the documents to ${options.out}?`))) return goodbye(prompter, uri, 0);
    const results = await interviews.write(uri, place);
    if (results === undefined) return goodbye(prompter, uri, 2);
    const { written, left, there } = writeResults(results);
    service.changed(written.map((file) => file.uri));
    await interviews.written(uri, place, there);
    for (const file of written) prompter.tell(shownFrom(options.out, file.uri));
    for (const file of left) prompter.tell(leftLine(shownFrom(options.out, file.uri), file));
    return left.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Interrupted) return goodbye(prompter, uri, LEFT);
    throw error;
  }
}

/** One that was begun, where the person wants to go on with it. */
async function resumed(interviews: Interviews, folder: string, prompter: Prompter): Promise<InterviewView | undefined> {
  const kept = await interviews.list([folder]);
  for (const { name, problem } of kept) if (problem !== undefined) prompter.tell(`${name}: ${problem}`);
  const open = kept.filter(({ problem }) => problem === undefined);
  if (open.length === 0) return undefined;
  const uri = await prompter.choose('Go on with an interview?', [...open.map(({ uri: value, name, done, all }) => ({ value, name: `${name} (${done} of ${all})` })), { value: '', name: 'Begin a new one' }]);
  return uri === '' ? undefined : interviews.open(uri, folder);
}

async function begun(interviews: Interviews, folder: string, { kind, template, depth }: InterviewOptions, prompter: Prompter): Promise<InterviewView> {
  let name = '';
  while (name === '') name = (await prompter.line(kind === 'decision' ? 'What is to be decided?' : 'What is the system called?')).trim();
  return interviews.start({
    folder, name, kind,
    depth: depth ?? (await prompter.choose<DepthName>('How far shall the questions go?', DEPTHS, 'standard')),
    template: template ?? (await (kind === 'decision'
      ? prompter.choose('Which template shall the record follow?', recordTemplates.map(described), 'madr-4')
      : prompter.choose('Which template shall the document follow?', documentTemplates.map(described), 'planner'))),
  });
}

function described<T extends string>({ id, name, summary }: { readonly id: T; readonly name: string; readonly summary: string }): Choice<T> {
  return { value: id, name, description: summary };
}

function goodbye(prompter: Prompter, uri: string | undefined, code: number): number {
  if (uri !== undefined) prompter.tell(`Kept in ${shown(process.cwd(), uri)}. “archwright interview” goes on with it.`);
  return code;
}
