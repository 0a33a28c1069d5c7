/** The interview by the editor's own boxes: the same questions from the same server, one at a time, by keyboard alone. */
import { QuickInputButtons, ThemeIcon, window, type QuickInputButton, type QuickPickItem, type Uri } from 'vscode';
import {
  actRequest,
  defaultsRequest,
  openInterviewRequest,
  remarksRequest,
  type AskedPlace,
  type AskView,
  type InterviewAction,
  type InterviewView,
} from '../../server/protocol/interview.ts';
import type { ServerConnection } from '../languageClient.ts';
import { answered, type Answered } from './asking.ts';
import { confirmDefaults } from './confirmDefaults.ts';
import { explain } from './explain.ts';
import { choose, write } from './steps.ts';
import { writeDocuments } from './writeDocuments.ts';

/** What the person wants next: something done, the question again with these words, or to leave. */
type Next = { readonly act: InterviewAction } | { readonly words: string } | 'write' | 'leave';

const EXPLAIN: QuickInputButton = { iconPath: new ThemeIcon('info'), tooltip: 'Explain' };
const MORE: QuickInputButton = { iconPath: new ThemeIcon('ellipsis'), tooltip: 'Proposals, skip, don’t know, other questions…' };

/** Asks until all is asked or the person leaves. What was answered is kept by the server with each answer. */
export async function quickInterview(server: ServerConnection, uri: Uri): Promise<void> {
  const document = { uri: uri.toString() };
  let answer: Answered<InterviewView> = await answered(server.ask(openInterviewRequest, document));
  let words: string | undefined;
  while ('value' in answer) {
    const view: InterviewView = answer.value;
    if (view.notice !== undefined) void window.showInformationMessage(view.notice);
    const next = view.ask === undefined ? await atTheEnd(view) : await askOnce(server, document.uri, view, view.ask, words);
    if (next === 'leave') return;
    if (next === 'write') {
      await writeDocuments(server, uri);
      return;
    }
    words = 'words' in next ? next.words : undefined;
    if ('act' in next) answer = await answered(server.ask(actRequest, { ...document, action: next.act }));
  }
  void window.showErrorMessage(answer.problem);
}

async function askOnce(server: ServerConnection, uri: string, view: InterviewView, ask: AskView, words: string | undefined): Promise<Next> {
  const outcome = await write({
    title: titleOf(view, ask),
    prompt: ask.prompt,
    value: words ?? oneLine(ask.text),
    placeholder: 'Your answer; Enter without words shows what else you can do',
    buttons: [...(view.canGoBack ? [QuickInputButtons.Back] : []), EXPLAIN, MORE],
    remark: async (text) => {
      const remarks = await answered(server.ask(remarksRequest, { uri, ...placeOf(ask), text }));
      return 'value' in remarks ? remarks.value.map(({ message }) => message) : [];
    },
  });
  if (outcome === undefined) return 'leave';
  if (!('button' in outcome))
    return outcome.text.trim() === '' ? more(server, uri, view, ask, '') : { act: { do: 'answer', text: outcome.text, to: placeOf(ask) } };
  if (outcome.button === QuickInputButtons.Back) return { act: { do: 'back' } };
  if (outcome.button !== EXPLAIN) return more(server, uri, view, ask, outcome.text);
  await explain(ask);
  return { words: outcome.text };
}

/** What is answered: another window may have gone on meanwhile. */
function placeOf({ question, slot }: AskView): AskedPlace {
  return slot === undefined ? { question } : { question, slot };
}

/** Everything beside answering. */
async function more(server: ServerConnection, uri: string, view: InterviewView, ask: AskView, words: string): Promise<Next> {
  const choices = ask.slots.find(({ id }) => id === ask.slot)?.choices ?? [];
  const taken = [
    ...ask.proposals.map(({ text, said }) => ({
      text,
      detail: said === undefined ? 'Put into the answer' : `Said under “${said.to}”: “${oneLine(said.words)}”. Put into the answer`,
    })),
    ...[...(ask.advice === undefined ? [] : [ask.advice.answer]), ...choices].map((text) => ({ text, detail: 'Put into the answer' })),
  ].filter(({ text }) => text !== '');
  type Way = Next | 'explain' | 'defaults' | 'goTo';
  const way = (label: string, value: Way, detail?: string): QuickPickItem & { readonly value: Way } => ({
    label,
    value,
    ...(detail !== undefined && { detail }),
  });
  const outcome = await choose<Way>({
    title: titleOf(view, ask),
    placeholder: ask.prompt,
    canGoBack: true,
    items: [
      ...taken.map(({ text, detail }) => way(`$(lightbulb) ${oneLine(text)}`, { words: oneLine(text) }, detail)),
      way('$(debug-step-over) Skip', { act: { do: 'skip', to: placeOf(ask) } }, 'Go on; it can be answered later'),
      way(
        '$(question) Don’t know',
        { act: { do: 'dontKnow', to: placeOf(ask) } },
        'Nobody here knows: it becomes an open question of the document',
      ),
      way('$(info) Explain', 'explain'),
      ...(view.phases.some(({ id, usual }) => id === ask.phase && usual > 0)
        ? [way('$(checklist) Usual answers…', 'defaults', 'What is usual for the rest of this phase, to take over line by line')]
        : []),
      way('$(list-tree) Another question…', 'goTo'),
      way('$(save) Write the documents…', 'write', 'With what is answered so far'),
      way('$(close) Leave', 'leave', 'Everything answered is kept'),
    ],
  });
  if (outcome === undefined || outcome === 'back') return { words };
  switch (outcome.value) {
    case 'explain':
      await explain(ask);
      return { words };
    case 'goTo':
      return goTo(view, words);
    case 'defaults': {
      const lines = await answered(server.ask(defaultsRequest, { uri, phase: ask.phase }));
      const confirmed = 'value' in lines ? await confirmDefaults(lines.value) : undefined;
      return confirmed === undefined ? { words } : { act: { do: 'applyDefaults', confirmed } };
    }
    case 'write':
    case 'leave':
    default:
      return outcome.value;
  }
}

/** Every question; below those that are answered, their parts with what is known of each. */
async function goTo({ phases }: InterviewView, words: string): Promise<Next> {
  const outcome = await choose<AskedPlace>({
    title: 'Another question',
    placeholder: 'Which one, or which part of its answer?',
    canGoBack: true,
    items: phases.flatMap((phase) =>
      phase.questions.flatMap(({ id, title, standing, text, because, slots }) => [
        {
          label: title,
          description: `${phase.title} · ${because ?? standing}`,
          ...(text !== '' && { detail: oneLine(text) }),
          value: { question: id },
        },
        ...(text === ''
          ? []
          : slots.map((slot) => ({
              label: `$(indent) ${slot.label}`,
              description: slot.text === '' ? `${title} · ${slot.clarity}` : `${title} · ${oneLine(slot.text)}`,
              value: { question: id, slot: slot.id },
            }))),
      ]),
    ),
  });
  return outcome === undefined || outcome === 'back' ? { words } : { act: { do: 'goTo', ...outcome.value } };
}

async function atTheEnd(view: InterviewView): Promise<Next> {
  const outcome = await choose<Next | 'goTo'>({
    title: `${view.name}: all questions are asked`,
    placeholder: 'What now?',
    canGoBack: view.canGoBack,
    items: [
      { label: '$(save) Write the documents…', detail: 'You see every file before it is written', value: 'write' },
      { label: '$(list-tree) Change an answer…', value: 'goTo' },
      { label: '$(close) Leave', detail: 'Everything answered is kept', value: 'leave' },
    ],
  });
  if (outcome === undefined) return 'leave';
  if (outcome === 'back') return { act: { do: 'back' } };
  return outcome.value === 'goTo' ? goTo(view, '') : outcome.value;
}

function titleOf({ phases, name }: InterviewView, ask: AskView): string {
  const phase = phases.find(({ id }) => id === ask.phase);
  return phase === undefined ? name : `${name} · ${phase.title} (${phase.done} of ${phase.all})`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
