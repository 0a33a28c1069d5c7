/** The interview's page: takes whole pictures of an interview and tells the editor what the person does in it. It decides nothing. */
import type { AskedPlace, DefaultView, InterviewView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import type { Painter } from '../preview/painter.ts';
import { AskSection } from './askView.ts';
import { textButton } from './controls.ts';
import { coverageMap, coverageSummary, progressBar, progressInWords } from './coverageView.ts';
import { defaultsView } from './defaultsView.ts';
import { doneView } from './doneView.ts';
import { DraftSection } from './draftView.ts';
import { Memory, type InterviewHost } from './memory.ts';
import { Outbox, type Sent } from './outbox.ts';
import { phaseOf, placeKey } from './place.ts';
import type { InterviewSnapshot, ToInterview } from './protocol.ts';
import { redrawn } from './redrawn.ts';
import { givenRemarks } from './remarks.ts';
import { Tabs } from './tabs.ts';

/** How long nothing is typed before the words are looked at, in milliseconds. */
const CALM = 400;
/** The place behind all questions. */
const END = '';

export class InterviewPage {
  readonly #host: InterviewHost;
  readonly #memory: Memory;
  readonly #outbox: Outbox;
  readonly #ask: AskSection;
  readonly #draft: DraftSection;
  readonly #tabs: Tabs;
  readonly #column = element('div', { class: 'interview' });
  readonly #notice = element('p', { class: 'notice', role: 'status', hidden: '' });
  readonly #problem = element('p', { class: 'failed', role: 'alert', hidden: '' });
  readonly #voice = element('p', { class: 'unseen', 'aria-live': 'polite' });
  readonly #done = element('section', { class: 'done', hidden: '' });
  readonly #defaults = element('div');
  readonly #rest = element('div', { class: 'rest', hidden: '' });
  readonly #name = element('span', { class: 'name' });
  readonly #progress = element('div', { class: 'progress', role: 'group', 'aria-label': 'Progress by phase' });
  readonly #parts: readonly ((view: InterviewView) => void)[];
  #view: InterviewView | undefined;
  #revision = -1;
  #place: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InterviewHost, painter: Painter, root: HTMLElement) {
    this.#host = host;
    this.#memory = new Memory(host);
    this.#outbox = new Outbox((message) => host.post(message));
    this.#ask = new AskSection({
      typed: (text) => this.#typed(text),
      answer: (text) => this.#answer(text),
      leave: (how) => this.#act(how === 'back' ? { do: how } : { do: how, ...this.#asked() }),
      goTo: (slot) => this.#goToPart(slot),
      defaults: () => this.#askDefaults(),
      open: ({ uri, line }) => host.post({ type: 'open', uri, line }),
    });
    this.#draft = new DraftSection(
      painter,
      textButton('Write the documents…', () => this.#write(), { key: 'write' }),
    );
    this.#parts = [
      redrawn(this.#progress, progressBar),
      redrawn(this.#done, (view: InterviewView) => this.#end(view)),
      ...this.#restParts(),
    ];
    this.#column.append(this.#notice, this.#problem, this.#ask.element, this.#done, this.#defaults, this.#rest);
    this.#ask.element.hidden = true;
    this.#tabs = new Tabs({ interview: this.#column, draft: this.#draft.element }, this.#memory.tab, () => this.#tabChanged());
    root.replaceChildren(
      element('header', { class: 'top' }, this.#tabs.element, this.#name, this.#progress),
      element('main', { class: 'columns' }, this.#column, this.#draft.element),
      this.#voice,
    );
    host.listen((message) => this.#receive(message));
    host.post({ type: 'ready' });
  }

  /** What is shown below the question: remarks on earlier answers, and the map. */
  #restParts(): readonly ((view: InterviewView) => void)[] {
    const goTo = (question: string): void => this.#act({ do: 'goTo', question });
    const given = element('section', { class: 'given', 'aria-label': 'Remarks on earlier answers' });
    const summary = element('summary');
    const map = element('div', { class: 'map' });
    this.#rest.append(given, element('details', { class: 'coverage' }, summary, map));
    return [
      redrawn(given, (view: InterviewView) => givenRemarks(view, goTo)),
      redrawn(map, (view: InterviewView) => coverageMap(view, goTo)),
      redrawn(summary, coverageSummary),
    ];
  }

  #end(view: InterviewView): readonly Node[] {
    return view.ask === undefined
      ? doneView(view, {
          write: () => this.#write(),
          back: () => this.#act({ do: 'back' }),
          goTo: (question) => this.#act({ do: 'goTo', question }),
        })
      : [];
  }

  #receive(message: ToInterview): void {
    switch (message.type) {
      case 'interview':
        this.#show(message);
        break;
      case 'problem':
        this.#outbox.settle(message.done);
        this.#problem.textContent = message.text;
        this.#problem.hidden = false;
        this.#problem.scrollIntoView({ block: 'nearest' });
        break;
      case 'remarks':
        if (message.question === this.#view?.ask?.question && message.text === this.#ask.field.text) this.#ask.remark(message.remarks);
        break;
      case 'defaults':
        if (message.phase === this.#view?.ask?.phase) this.#showDefaults(message.phase, message.lines);
        break;
      case 'draft':
        this.#draft.show(message.revision, message.draft);
        break;
    }
  }

  #show({ revision, view, done }: InterviewSnapshot): void {
    if (revision < this.#revision) return;
    this.#revision = revision;
    this.#view = view;
    this.#memory.keepUri(view.uri);
    const sent = this.#outbox.settle(done);
    // What was sent has arrived; words left by going elsewhere stay.
    if (sent?.action.do === 'answer') this.#memory.keepWords(sent.place, '');
    this.#problem.hidden = true;
    // Told once, and left there until the person goes on.
    if (view.notice !== undefined || sent !== undefined) this.#notice.textContent = view.notice ?? '';
    this.#notice.hidden = this.#notice.textContent === '';
    for (const part of this.#parts) part(view);
    this.#rest.hidden = false;
    this.#name.textContent = view.name;
    this.#showPlace(view, sent);
  }

  /** The question, or the end. The cursor goes there at the start and when the person did something. */
  #showPlace(view: InterviewView, sent: Sent | undefined): void {
    const { ask } = view;
    const place = ask === undefined ? END : placeKey(ask);
    const isNews = place !== this.#place || sent !== undefined;
    this.#place = place;
    if (ask !== undefined) this.#ask.show({ phases: view.phases, canGoBack: view.canGoBack, ask });
    if (!isNews) return;
    this.#defaults.replaceChildren();
    this.#ask.element.hidden = ask === undefined;
    this.#done.hidden = ask !== undefined;
    if (ask !== undefined) {
      this.#ask.field.show(this.#memory.wordsAt(place) ?? ask.text);
      this.#ask.remark(view.remarks.filter(({ question }) => question === ask.question));
    }
    if (sent !== undefined) this.#voice.textContent = progressInWords(view);
    if (!this.#tabs.shows('interview') || !document.hasFocus()) return;
    if (ask === undefined) this.#done.querySelector<HTMLElement>('h1')?.focus();
    else this.#ask.field.focus();
    // The column scrolls where it stands beside the draft, the window where it does not.
    this.#column.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }

  #answer(text: string): void {
    if (text.trim() !== '') {
      this.#act({ do: 'answer', text, ...this.#asked() });
      return;
    }
    this.#voice.textContent = 'There are no words to send yet. Skip goes on without an answer.';
    this.#ask.field.focus();
  }

  /** The place that what the person does is for. */
  #asked(): { readonly to?: AskedPlace } {
    const ask = this.#view?.ask;
    return ask === undefined ? {} : { to: { question: ask.question, ...(ask.slot !== undefined && { slot: ask.slot }) } };
  }

  #goToPart(slot: string | undefined): void {
    const question = this.#view?.ask?.question;
    if (question !== undefined) this.#act({ do: 'goTo', question, ...(slot !== undefined && { slot }) });
  }

  #act(action: Sent['action']): void {
    clearTimeout(this.#typing);
    this.#outbox.send({ action, place: this.#place ?? END });
  }

  #write(): void {
    this.#host.post({ type: 'write' });
  }

  #typed(text: string): void {
    const ask = this.#view?.ask;
    if (ask === undefined) return;
    this.#memory.keepWords(placeKey(ask), text === ask.text ? '' : text);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(
      () => this.#host.post({ type: 'typing', question: ask.question, ...(ask.slot !== undefined && { slot: ask.slot }), text }),
      CALM,
    );
  }

  #askDefaults(): void {
    const phase = this.#view?.ask?.phase;
    if (phase !== undefined) this.#host.post({ type: 'defaults', phase });
  }

  #showDefaults(phase: string, lines: readonly DefaultView[]): void {
    const back = (): void => {
      this.#defaults.replaceChildren();
      this.#ask.element.hidden = false;
      this.#ask.field.focus();
    };
    const title = this.#view === undefined ? '' : (phaseOf(this.#view, phase)?.title ?? '');
    const section = defaultsView(title, lines, { confirm: (confirmed) => this.#act({ do: 'applyDefaults', confirmed }), cancel: back });
    this.#defaults.replaceChildren(section);
    this.#ask.element.hidden = true;
    section.querySelector<HTMLElement>('h1')?.focus();
  }

  #tabChanged(): void {
    this.#memory.keepTab(this.#tabs.chosen);
    if (this.#tabs.shows('draft')) this.#draft.comesIntoView();
  }
}
