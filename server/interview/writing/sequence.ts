/** The main journey as a sequence: the parts it passes, what is asked of each in the words of the answers, and what happens when the part it waits for fails. */
import type { Connection } from './connections.ts';
import { labelOf } from './drawings.ts';
import { stepWith } from './steps.ts';
import type { Parts } from './parts.ts';
import { capitalised, unstopped } from './phrases.ts';
import { policyFor } from './policies.ts';
import { scenarioOf } from './scenarios.ts';
import type { Told } from './told.ts';

interface Participant {
  readonly id: string;
  readonly name: string;
}

/** Labels stay on one line of a drawing; a longer one is told in the text beside it. */
const LONGEST_LABEL = 60;

/** The drawing. */
export function sequenceDrawing(parts: Parts, told: Told): readonly string[] {
  const messages = messagesOf(parts);
  const [opening] = messages;
  const calls = messages.filter(({ to, mode }) => mode !== 'async' && parts.called.some(({ name }) => name === to));
  const asked = calls.find(({ to }) => policyFor(told, to) !== undefined) ?? calls[0] ?? messages.find(({ to }) => to === parts.stores[0]);
  const second = asked && secondChoice(asked.to, parts, told);
  const participants = [
    ...new Set([...messages.flatMap(({ from, to }) => [from, to]), ...(second === undefined ? [] : [second.name])]),
  ].map((name, index): Participant => ({ id: `P${index}`, name }));
  const idOf = (name: string | undefined): string => participants.find((each) => each.name === name)?.id ?? 'P0';
  const line = (message: Connection): string =>
    `  ${idOf(message.from)}${message.mode === 'async' ? '-)' : '->>'}${idOf(message.to)}: ${label(message === opening ? (firstFunction(told) ?? labelOf(message, parts)) : labelOf(message, parts))}`;
  const at = asked === undefined ? messages.length : messages.indexOf(asked);
  const [from, entry] = [idOf(opening?.from), idOf(opening?.to)];
  const isBefore = (message: Connection, index: number): boolean => index < at && (message === opening || message.mode !== 'async');
  const before = messages.filter(isBefore).map(line);
  const after = messages.filter((message, index) => message !== asked && !isBefore(message, index)).map(line);
  const isPerson = (name: string): boolean => name === opening?.from && opening.protocol === undefined;
  return [
    '```mermaid',
    'sequenceDiagram',
    '  accTitle: Main journey',
    ...participants.map(({ id, name }) => `  ${isPerson(name) ? 'actor' : 'participant'} ${id} as ${plain(name)}`),
    ...before,
    ...(asked === undefined
      ? [`  ${entry}-->>${from}: ${answerLabel(told)}`, ...after]
      : branches(asked, { told, parts, second, from, entry, idOf, answer: answerLabel(told), after })),
    '```',
  ];
}

/** What is said on the way: the journey as it is told, or who calls the system and what it calls; somebody begins it. */
function messagesOf(parts: Parts): readonly Connection[] {
  const passed = parts.connections.filter((connection) => connection.passed);
  const others = parts.connections.filter((connection) => !connection.passed && connection.what !== 'has');
  const isCaller = ({ from }: Connection): boolean => parts.callers.some(({ name }) => name === from);
  const begun = passed.findIndex(
    ({ from }) => parts.callers.some(({ name }) => name === from) || parts.called.some(({ name }) => name === from),
  );
  const opening = begun < 0 ? others.find(isCaller) : undefined;
  const whole = parts.own[0] ?? parts.system;
  const first = passed[0];
  const start: readonly Connection[] =
    begun >= 0
      ? []
      : [opening ?? { from: 'Caller', to: first?.from ?? whole, what: undefined, protocol: undefined, mode: 'unknown', passed: false }];
  // What the journey only names is told behind it; what it is silent on, where nothing of it waits for another system.
  const isCall = ({ to, mode }: Connection): boolean => mode !== 'async' && parts.called.some(({ name }) => name === to);
  const isStep = ({ to, what }: Connection): boolean => what !== undefined && !parts.stores.includes(to) && !parts.caches.includes(to);
  const store = passed.some(({ to }) => parts.stores.includes(to)) ? [] : others.filter(({ to }) => to === parts.stores[0]);
  const steps = others.filter((connection) => !isCaller(connection) && isStep(connection));
  const further = [...passed, ...steps].some(isCall) ? [] : others.filter(isCall).slice(0, 1);
  return [...start, ...passed, ...store, ...steps, ...further];
}

interface Branching {
  readonly told: Told;
  readonly parts: Parts;
  readonly second: SecondChoice | undefined;
  /** Who begins, and which of the system's parts that talks to. */
  readonly from: string;
  readonly entry: string;
  readonly idOf: (name: string) => string;
  readonly answer: string;
  /** What follows when it has answered. */
  readonly after: readonly string[];
}

/** Who is called in place of one that fails, and what is said of that call. */
interface SecondChoice {
  readonly name: string;
  readonly how: string;
}

function secondChoice(needed: string, parts: Parts, told: Told): SecondChoice | undefined {
  const outcome = policyFor(told, needed)?.outcome ?? '';
  const other = parts.called.find(({ name }) => name !== needed && outcome.toLowerCase().startsWith(name.toLowerCase()));
  return other && { name: other.name, how: outcome.slice(other.name.length).trim() };
}

/** The call that may fail: what it answers, what is tried, what the caller gets in the end. */
function branches(asked: Connection, { told, parts, second, from, entry, idOf, answer, after }: Branching): readonly string[] {
  const { to: needed, what } = asked;
  const [system, id, isStore] = [idOf(asked.from), idOf(needed), parts.stores.includes(needed)];
  const step = stepWith(told, needed);
  const policy = isStore ? undefined : policyFor(told, needed);
  const timeout = policy?.means.find((means) => /\btime-?out\b/i.test(means));
  const retry = policy?.means.find((means) => /\bretr(?:y|ies)\b/i.test(means));
  const end = isStore ? scenarioOf('failure/database', told).impact : policy?.outcome;
  const question = step === undefined ? labelOf(asked, parts) : [step.what, step.rest].filter((part) => part !== '').join(' ');
  return [
    `  ${system}->>${id}: ${label(question, what)}`,
    `  alt ${plain(needed)} answers`,
    `    ${id}-->>${system}: ${isStore ? 'data' : what === undefined ? 'answer' : isShort(what) ? label(`${what} done`, 'done') : 'done'}`,
    `    ${entry}-->>${from}: ${answer}`,
    ...after.map((line) => `  ${line}`),
    `  else ${plain(needed)} fails or times out`,
    `    ${id}--x${system}: ${label(timeout === undefined ? 'error' : `error, or ${timeout}`, 'error or timeout')}`,
    ...(retry === undefined ? [] : [`    ${system}->>${id}: ${label(retry, 'one more try')}`]),
    ...(second === undefined
      ? []
      : [
          `    ${system}->>${idOf(second.name)}: ${label(`in its place, ${second.how}`, 'in its place')}`,
          `    ${idOf(second.name)}-->>${system}: answer`,
        ]),
    `    ${entry}-->>${from}: ${second !== undefined ? answer : label(end ?? 'error, handling is open', 'see Failure Scenarios')}`,
    '  end',
  ];
}

/** `payment`; who does what is a sentence, of which nothing is “done”. */
function isShort(what: string): boolean {
  return what.split(' ').length <= 4;
}

/** The first thing it must do is what the journey is about. */
function firstFunction(told: Told): string | undefined {
  const [must] = told.sentences('question/functions').filter((sentence) => /^must\b/i.test(sentence));
  return must === undefined ? undefined : unstopped(must.replace(/^must(?: have)?[:\s]+/i, ''));
}

function answerLabel(told: Told): string {
  const p95 = told.figure('question/latency', 'p95');
  return p95 === undefined ? 'answer' : `answer, p95 ${p95}`;
}

/** The first wording that fits; one that fits nowhere is cut at a comma or a full stop, never within a phrase. */
function label(...wordings: readonly (string | undefined)[]): string {
  const known = wordings.filter((wording) => wording !== undefined).map((wording) => plain(unstopped(wording)));
  const fitting = known.find((wording) => wording.length <= LONGEST_LABEL);
  if (fitting !== undefined) return fitting;
  const [first = ''] = known;
  return first.split(/[,.] /)[0] ?? first;
}

/** Without the signs that end a message in Mermaid. */
function plain(text: string): string {
  return capitalised(text)
    .replaceAll(/[;:#\n]\s?/g, ' ')
    .trim();
}
