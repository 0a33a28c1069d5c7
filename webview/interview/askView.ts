/** The question at hand: the question first, then what it is for, the answer, and the ways on. The field itself stays the same from question to question. */
import type { AskView, EvidenceView, InterviewView, RemarkView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { adviceView } from './adviceView.ts';
import { AnswerField } from './answerField.ts';
import { textButton, withCode } from './controls.ts';
import { hasUsual, whereabouts } from './place.ts';
import { proposalList } from './proposals.ts';
import { redrawn } from './redrawn.ts';
import { typedRemarks } from './remarks.ts';
import { slotChips } from './slotChips.ts';

export interface AskEvents {
  readonly typed: (text: string) => void;
  readonly answer: (text: string) => void;
  readonly leave: (how: 'skip' | 'dontKnow' | 'back') => void;
  /** To one part of the question, or to the whole of it. */
  readonly goTo: (slot?: string) => void;
  readonly defaults: () => void;
  readonly open: (evidence: EvidenceView) => void;
}

type Shown = Pick<InterviewView, 'phases' | 'canGoBack'> & { readonly ask: AskView };

/** What the editor's keys are called here. */
const SEND = navigator.userAgent.includes('Mac') ? '⌘ Enter' : 'Ctrl+Enter';

export class AskSection {
  readonly element: HTMLElement;
  readonly field: AnswerField;
  readonly #remarks = element('div', { class: 'typed', 'aria-live': 'polite' });
  readonly #explained = element('div', { id: 'explained', class: 'explained' });
  readonly #parts: readonly ((shown: Shown) => void)[];
  #isExplained = false;

  constructor(events: AskEvents) {
    this.field = new AnswerField({ typed: events.typed, answered: () => events.answer(this.field.text) }, 'prompt', 'why keys');
    const take = (text: string): void => this.field.fill(text);
    const part = (name: string, draw: (shown: Shown) => readonly (Node | string)[]): HTMLElement & { show: (shown: Shown) => void } => {
      const place = element('div', { class: name });
      return Object.assign(place, { show: redrawn(place, draw) });
    };
    const head = part('head', (shown) => questionHead(shown, events));
    const choices = part('choices', ({ ask }) => this.#choices(ask));
    const proposals = part('proposed', ({ ask }) => proposalList(ask.proposals, { take, open: events.open }));
    const ways = part('actions ways', (shown) => this.#ways(shown, events));
    const advice = part('advice', ({ ask }) => (ask.advice === undefined ? [] : adviceView(ask.advice, take)));
    this.#explained.hidden = true;
    this.#parts = [
      head.show,
      choices.show,
      proposals.show,
      ways.show,
      advice.show,
      redrawn(this.#explained, ({ ask }: Shown) => explanation(ask)),
    ];
    const send = element(
      'div',
      { class: 'actions' },
      textButton('Answer', () => events.answer(this.field.text), { look: 'primary' }),
      element('span', { class: 'keys', id: 'keys' }, `${SEND} answers, Enter begins a line`),
    );
    this.element = element(
      'section',
      { class: 'ask', 'aria-labelledby': 'prompt' },
      head,
      this.field.element,
      choices,
      this.#remarks,
      send,
      ways,
      this.#explained,
      proposals,
      advice,
    );
  }

  /** Shows what is asked; the words in the field are told apart. */
  show(shown: Shown): void {
    for (const part of this.#parts) part(shown);
  }

  /** Remarks on the words in the field. */
  remark(remarks: readonly RemarkView[]): void {
    this.#remarks.replaceChildren(...typedRemarks(remarks));
  }

  /** Choices that the part asked for has, or the part a question begins with: a press puts one into the field. */
  #choices(ask: AskView): readonly Node[] {
    const choices = (ask.slot === undefined ? ask.slots[0] : ask.slots.find(({ id }) => id === ask.slot))?.choices ?? [];
    return choices.map((choice) => textButton(choice, () => this.field.fill(choice), { key: `choice-${choice}`, class: 'plain choice' }));
  }

  #ways({ ask, phases, canGoBack }: Shown, { leave, defaults }: AskEvents): readonly Node[] {
    const back = textButton('Back', () => leave('back'));
    back.disabled = !canGoBack;
    const explain = textButton('Explain', () => this.#toggle(explain), {
      'aria-expanded': String(this.#isExplained),
      'aria-controls': 'explained',
    });
    return [
      back,
      textButton('Skip', () => leave('skip'), { title: 'Go on; it can be answered later' }),
      textButton('Don’t know', () => leave('dontKnow'), { title: 'Nobody here knows: it becomes an open question of the document' }),
      explain,
      ...(hasUsual(phases, ask)
        ? [textButton('Usual answers…', defaults, { title: 'See what is usual for the rest of this phase, and take over what fits' })]
        : []),
    ];
  }

  #toggle(button: HTMLElement): void {
    this.#isExplained = !this.#isExplained;
    this.#explained.hidden = !this.#isExplained;
    button.setAttribute('aria-expanded', String(this.#isExplained));
  }
}

function questionHead({ ask, phases }: Shown, { goTo }: AskEvents): readonly Node[] {
  return [
    element('p', { class: 'where' }, whereabouts({ phases }, ask)),
    element('h1', { id: 'prompt', tabindex: '-1' }, ask.prompt),
    ...(ask.again === undefined ? [] : [element('p', { class: 'asked-again' }, ask.again)]),
    element('p', { class: 'why', id: 'why' }, ...withCode(ask.why)),
    ...(ask.slots.length === 0 ? [] : [slotChips(ask, goTo)]),
  ];
}

function explanation({ weak, strong }: AskView): readonly Node[] {
  const example = (name: string, look: string, text: string): readonly Node[] =>
    text === '' ? [] : [element('h2', {}, name), element('blockquote', { class: look }, text)];
  return [...example('An answer that says little', 'weak', weak), ...example('An answer to build on', 'strong', strong)];
}
