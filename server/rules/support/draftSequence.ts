/** Drafts a sequence diagram from the steps that a text tells, what it says of failures as alternatives. Lines hold snippet syntax: where the text tells of no failure, its place is left open. */
import { journeyOf, type Message, type Participant, type Step } from '../../claims/parts/journeys.ts';
import { roleByWords } from '../../diagrams/roles.ts';
import type { ArchDocument } from '../../document/document.ts';
import type { Section } from '../../document/section.ts';
import { escapeText } from '../../drafts/snippetText.ts';
import { idFor } from './drawingEdits.ts';

type Failure = Extract<Step, { readonly type: 'failure' }>;
/** A step with the failures that the text tells of it. */
interface Stage {
  readonly step: Exclude<Step, Failure>;
  readonly failures: Failure[];
}

/** The lines of the drawing; none where the section tells no journey. */
export function draftSequence(document: ArchDocument, section: Section): readonly string[] {
  const steps = journeyOf(document, section);
  return steps.length === 0 ? [] : new SequencePrinter(steps).lines(section.title.replace(/^\d+(?:\.\d+)*\.? +(?=\S)/, ''));
}

class SequencePrinter {
  readonly #stages: Stage[] = [];
  readonly #ids = new Map<Participant, string>();
  readonly #participants: string[] = [];

  constructor(steps: readonly Step[]) {
    for (const step of steps) {
      if (step.type !== 'failure') this.#stages.push({ step, failures: [] });
      else this.#stageOf(step)?.failures.push(step);
      for (const message of messagesIn([step])) for (const who of [message.from, message.to]) this.#declare(who);
    }
  }

  lines(title: string): readonly string[] {
    const tells = this.#stages.some(({ failures }) => failures.length > 0);
    return [
      'sequenceDiagram',
      `  accTitle: ${spoken(title)}`,
      ...this.#participants.map(indented),
      ...(tells ? this.#from(0) : this.#withOpenFailure()).map(indented),
    ];
  }

  /** The last step that leads to somebody the failure speaks of; else the one before it. */
  #stageOf({ about }: Failure): Stage | undefined {
    return (
      this.#stages.findLast(({ step }) => step.type === 'message' && step.from !== step.to && about.includes(step.to)) ??
      this.#stages.at(-1)
    );
  }

  /** The steps from one on; behind one that may fail, all others stand in the alternative that it did not. */
  #from(index: number): readonly string[] {
    const stage = this.#stages[index];
    if (stage === undefined) return [];
    const own = this.#line(stage.step, index);
    const rest = this.#from(index + 1);
    const [first, ...others] = stage.failures;
    if (first === undefined) return [own, ...rest];
    const branches = [first, ...others].flatMap(({ condition, steps }, at) => [
      `${at === 0 ? 'alt' : 'else'} ${spoken(condition)}`,
      ...steps.map((step) => indented(this.#line(step, index))),
    ]);
    return [own, ...branches, ...(rest.length === 0 ? [] : ['else otherwise', ...rest.map(indented)]), 'end'];
  }

  /** The last call between two, and what the author is to say of its failure. */
  #withOpenFailure(): readonly string[] {
    const at = this.#stages.findLastIndex(({ step }) => step.type === 'message' && step.mode !== 'reply' && step.from !== step.to);
    const lines = this.#stages.map(({ step }, index) => this.#line(step, index));
    const call = this.#stages[at]?.step;
    if (call?.type !== 'message') return lines;
    const failed = ['else ${1:it fails or times out}', `  ${this.#id(call.to)}-->>${this.#id(call.from)}: \${2:error}`, 'end'];
    return [...lines.slice(0, at), 'alt it answers', ...lines.slice(at).map(indented), ...failed];
  }

  #line(step: Step, index: number): string {
    if (step.type === 'message') return `${this.#id(step.from)}${ARROWS[step.mode]}${this.#id(step.to)}: ${spoken(step.said)}`;
    const beside = messagesIn(this.#stages.slice(0, index + 1).map((stage) => stage.step)).at(-1)?.to ?? [...this.#ids.keys()][0];
    return `Note over ${beside === undefined ? '' : this.#id(beside)}: ${spoken(step.type === 'note' ? step.said : step.condition)}`;
  }

  #declare(who: Participant): void {
    if (this.#ids.has(who)) return;
    const id = idFor({ nodes: [...this.#ids.values()].map((each) => ({ id: each })), boundaries: [] }, who.title);
    this.#ids.set(who, id);
    this.#participants.push(`${roleByWords(who.title) === 'actor' ? 'actor' : 'participant'} ${id} as ${spoken(who.title)}`);
  }

  #id(who: Participant): string {
    return this.#ids.get(who) ?? 'someone';
  }
}

const ARROWS: Readonly<Record<Message['mode'], string>> = { sync: '->>', async: '-)', reply: '-->>' };

function messagesIn(steps: readonly Step[]): readonly Message[] {
  return steps.flatMap((step) => (step.type === 'message' ? [step] : step.type === 'failure' ? messagesIn(step.steps) : []));
}

/** Text as Mermaid takes it behind a colon: semicolons and hashes begin something else there. */
function spoken(text: string): string {
  return escapeText(
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(';', ',')
      .replaceAll('#', 'no. ')
      .replaceAll(/(?<![\p{L}\p{N}_-])end(?![\p{L}\p{N}_-])/gu, 'End')
      .trim(),
  );
}

function indented(line: string): string {
  return `  ${line}`;
}
