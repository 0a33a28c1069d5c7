/** An interview as a talk: one question at a time, an answer or a command, until all is asked, or the person leaves or has it written. Every answer is kept before the next question. */
import type { Interviews } from '../../interviews.ts';
import type { AskView, InterviewAction, InterviewView, DepthName } from '../../protocol/interview.ts';
import type { Prompter } from './prompter.ts';
import { asked, explained, HELP, progress, type Paint } from './wording.ts';

/** The interview that is talked through. */
export interface Talk {
  readonly interviews: Interviews;
  /** Of its file, and of the workspace folder that is in. */
  readonly uri: string;
  readonly folder: string;
  readonly prompter: Prompter;
  readonly paint: Paint;
}

/** How a talk ended: all was asked, the person wants it written as it stands, or has had enough. */
export interface Ended {
  readonly view: InterviewView;
  readonly how: 'asked' | 'write' | 'quit';
}

/** Talks from `view` on, and resolves to the last one. Throws `Interrupted` where the person leaves. */
export async function talkThrough(talk: Talk, view: InterviewView): Promise<Ended> {
  const { prompter, paint } = talk;
  let now = view;
  prompter.tell(paint.dim(`Enter alone skips a question. ${HELP}`));
  for (let ask = now.ask; ask !== undefined; ask = now.ask) {
    prompter.tell(asked(now, ask, paint));
    const action = await answered(talk, now, ask);
    if (action === 'quit' || action === 'write') return { view: now, how: action };
    const next = await talk.interviews.act(talk.uri, talk.folder, action);
    if (next === undefined) return { view: now, how: 'quit' };
    tellNews(talk, now, next);
    now = next;
  }
  return { view: now, how: 'asked' };
}

/** What the person does about the question; helps as often as asked. */
async function answered(talk: Talk, view: InterviewView, ask: AskView): Promise<InterviewAction | Way> {
  const { prompter, paint } = talk;
  const to = ask.slot === undefined ? { question: ask.question } : { question: ask.question, slot: ask.slot };
  for (let given = ask.text; ;) {
    const text = (await prompter.line('›', given)).trim();
    if (!text.startsWith('/')) return text === '' ? { do: 'skip', to } : { do: 'answer', text, to };
    const [command = '', ...names] = text.slice(1).split(/\s+/);
    const proposal = ask.proposals[Number(command) - 1];
    if (proposal !== undefined) given = proposal.text;
    else if (command === 'advice' && (ask.advice?.answer ?? '') !== '') given = ask.advice?.answer ?? '';
    else {
      const action = await commanded(talk, view, ask, command, names);
      if (action !== undefined) return action === 'skip' || action === 'dontKnow' ? { do: action, to } : action;
      if (!COMMANDS.has(command)) prompter.tell(paint.yellow(`There is no /${command}. ${HELP}`));
    }
  }
}

/** Ways out of a talk. */
type Way = 'quit' | 'write';

const COMMANDS: ReadonlySet<string> = new Set([
  'back',
  'skip',
  'unknown',
  'explain',
  'usual',
  'depth',
  'progress',
  'goto',
  'help',
  'write',
  'quit',
]);

/** What a command does; undefined for one that only shows something, or that nobody knows. */
async function commanded(
  { interviews, uri, prompter, paint }: Talk,
  view: InterviewView,
  ask: AskView,
  command: string,
  [name = '', slot]: readonly string[],
): Promise<InterviewAction | Way | 'skip' | 'dontKnow' | undefined> {
  switch (command) {
    case 'quit':
    case 'write':
      return command;
    case 'skip':
      return 'skip';
    case 'unknown':
      return 'dontKnow';
    case 'back':
      return { do: 'back' };
    case 'goto':
      return { do: 'goTo', question: name.includes('/') ? name : `question/${name}`, ...(slot !== undefined && { slot }) };
    case 'depth':
      return { do: 'depth', depth: await prompter.choose<DepthName>('How far shall the questions go?', DEPTHS, view.depth) };
    case 'usual':
      return defaults(interviews, uri, ask.phase, prompter);
    case 'explain':
      prompter.tell(explained(ask, paint));
      return undefined;
    case 'progress':
      prompter.tell(progress(view, paint));
      return undefined;
    case 'help':
      prompter.tell(`${HELP}  /goto NAME  /goto NAME PART (as /progress names them)`);
      return undefined;
    default:
      return undefined;
  }
}

export const DEPTHS = [
  { value: 'quick', name: 'Quick', description: 'What no plan can do without.' },
  { value: 'standard', name: 'Standard', description: 'What a plan that others build from has to say.' },
  { value: 'deep', name: 'Deep', description: 'Everything, and what would be good to know.' },
] as const;

/** The usual answers of a phase, line by line to be edited, and taken over together or not at all. */
async function defaults(interviews: Interviews, uri: string, phase: string, prompter: Prompter): Promise<InterviewAction | undefined> {
  const proposed = await interviews.defaults(uri, phase);
  if (proposed.length === 0) {
    prompter.tell('Nothing is usual here: these questions have to be answered.');
    return undefined;
  }
  prompter.tell('Edit what is usual; an empty line leaves a question open.');
  const confirmed: Record<string, string> = {};
  for (const { question, title, text } of proposed) {
    const line = (await prompter.line(title, text)).trim();
    if (line !== '') confirmed[question] = line;
  }
  const count = Object.keys(confirmed).length;
  return count > 0 && (await prompter.confirm(count === 1 ? 'Take it over?' : `Take all ${count} over?`))
    ? { do: 'applyDefaults', confirmed }
    : undefined;
}

/** What others did, and what the last answer does not go together with. */
function tellNews({ prompter, paint }: Talk, before: InterviewView, { notice, remarks }: InterviewView): void {
  if (notice !== undefined) prompter.tell(paint.yellow(notice));
  const known = new Set(before.remarks.map(({ message }) => message));
  for (const { message } of remarks) if (!known.has(message)) prompter.tell(paint.yellow(`! ${message}`));
}
