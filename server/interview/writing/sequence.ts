/** The main journey as a sequence: the parts it passes, what is asked of each in the words of the answers, and what happens when the part it waits for fails. */
import type { Parts } from './parts.ts';
import { capitalised, unstopped } from './phrases.ts';
import { policyFor } from './policies.ts';
import { chainsOf, stepWith } from './journey.ts';
import type { Told } from './told.ts';
import { scenarioOf } from './scenarios.ts';

interface Participant {
  readonly id: string;
  readonly name: string;
}

/** Labels stay on one line of a drawing; a longer one is told in the text beside it. */
const LONGEST_LABEL = 60;

/** The drawing. */
export function sequenceDrawing(parts: Parts, told: Told): readonly string[] {
  const [begins] = chainsOf(told)[0] ?? [];
  const first = parts.callers.find(({ name }) => name.toLowerCase() === begins?.toLowerCase()) ?? parts.callers[0];
  const caller = first?.name ?? 'Caller';
  const waitedFor = parts.called.find(({ name }) => stepWith(told, name)?.later === false) ?? parts.called.find(({ mode }) => mode !== 'async');
  const needed = waitedFor?.name ?? parts.stores[0];
  const later = [...parts.queues, ...parts.called.map(({ name }) => name)].filter((name) => name !== needed && stepWith(told, name)?.later === true);
  const passed = new Set(chainsOf(told).flat().map((name) => name.toLowerCase()));
  const names = [...new Set([caller, ...parts.own, ...parts.stores.slice(0, 1), ...parts.called.map(({ name }) => name).filter((name) => passed.has(name.toLowerCase())), ...(needed === undefined ? [] : [needed]), ...later])];
  const participants = names.map((name, index): Participant => ({ id: `P${index}`, name }));
  const idOf = (name: string): string => participants.find((each) => each.name === name)?.id ?? 'P1';
  const store = parts.stores[0];
  const [from, entry, system] = [idOf(caller), idOf(parts.own[0] ?? parts.system), idOf(parts.core)];
  const protocol = first?.protocol;
  const after = later.map((name) => `  ${system}-)${idOf(name)}: ${label(stepWith(told, name)?.what ?? 'event')}`);
  const passes = parts.own.slice(1).map((name, index) => `  ${idOf(parts.own[index] ?? '')}->>${idOf(name)}: passes on`);
  return [
    '```mermaid', 'sequenceDiagram', '  accTitle: Main journey', ...participants.map(({ id, name }) => `  ${name === caller && first?.protocol === undefined ? 'actor' : 'participant'} ${id} as ${plain(name)}`),
    `  ${from}->>${entry}: ${label(firstFunction(told) ?? protocol ?? 'calls')}`, ...passes,
    ...(store === undefined || store === needed ? [] : [`  ${idOf(parts.keeper)}->>${idOf(store)}: reads and writes`]),
    ...parts.called.filter(({ name }) => name !== needed && passed.has(name.toLowerCase())).map(({ name, protocol: how }) => `  ${system}->>${idOf(name)}: ${label(how ?? 'calls')}`),
    ...(needed === undefined ? [] : branches(needed, { told, from, entry, system, id: idOf(needed), isStore: needed === store, answer: answerLabel(told), after })),
    ...(needed === undefined ? [`  ${entry}-->>${from}: ${answerLabel(told)}`, ...after] : []),
    '```',
  ];
}

interface Branching {
  readonly told: Told;
  readonly from: string;
  /** Which of the system's parts the caller talks to, and which one calls. */
  readonly entry: string;
  readonly system: string;
  readonly id: string;
  readonly isStore: boolean;
  readonly answer: string;
  /** What follows when it has answered. */
  readonly after: readonly string[];
}

/** The call that may fail: what it answers, what is tried, what the caller gets in the end. */
function branches(needed: string, { told, from, entry, system, id, isStore, answer, after }: Branching): readonly string[] {
  const step = stepWith(told, needed);
  const policy = isStore ? undefined : policyFor(told, needed);
  const timeout = policy?.means.find((means) => /\btime-?out\b/i.test(means));
  const retry = policy?.means.find((means) => /\bretr(?:y|ies)\b/i.test(means));
  const end = isStore ? scenarioOf('failure/database', told).impact : policy?.outcome;
  const asked = step === undefined ? (isStore ? 'reads and writes' : 'calls') : [step.what, step.rest].filter((part) => part !== '').join(' ');
  return [
    `  ${system}->>${id}: ${label(asked, step?.what)}`, `  alt ${plain(needed)} answers`, `    ${id}-->>${system}: ${isStore ? 'data' : step === undefined ? 'answer' : isShort(step.what) ? label(`${step.what} done`, 'done') : 'done'}`, `    ${entry}-->>${from}: ${answer}`, ...after.map((line) => `  ${line}`),
    `  else ${plain(needed)} fails or times out`, `    ${id}--x${system}: ${label(timeout === undefined ? 'error' : `error, or ${timeout}`, 'error or timeout')}`,
    ...(retry === undefined ? [] : [`    ${system}->>${id}: ${label(retry, 'one more try')}`]),
    `    ${entry}-->>${from}: ${label(end ?? 'error, handling is open', 'see Failure Scenarios')}`, '  end',
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
  return capitalised(text).replaceAll(/[;:#\n]\s?/g, ' ').trim();
}
