/** How far the interview has come: a bar by phase, and the map of every question with what is known of its parts. */
import type { InterviewView, PhaseView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { unseen } from './controls.ts';
import { icon, type Icon } from './icons.ts';
import { CLARITY } from './slotChips.ts';

type QuestionView = PhaseView['questions'][number];

const STANDING: Readonly<Record<QuestionView['standing'], { readonly sign: Icon; readonly words: string }>> = {
  open: { sign: 'missing', words: 'not asked yet' },
  given: { sign: 'clear', words: 'answered' },
  usual: { sign: 'usual', words: 'answered with what is usual' },
  skipped: { sign: 'skipped', words: 'skipped' },
  unknown: { sign: 'unknown', words: 'nobody knows yet' },
  again: { sign: 'again', words: 'to be looked at again' },
  needless: { sign: 'skipped', words: 'not asked' },
};

/** One segment for each phase, as long as it has questions. */
export function progressBar({ phases, ask }: Pick<InterviewView, 'phases' | 'ask'>): readonly Node[] {
  return phases
    .filter(({ all }) => all > 0)
    .map(({ id, title, done, all }) => {
      const bar = element('progress', {
        max: String(all),
        value: String(done),
        'aria-label': `${title}: ${done} of ${all}`,
        title: `${title}: ${done} of ${all}`,
        ...(id === ask?.phase && { class: 'current' }),
      });
      bar.style.flexGrow = String(all);
      return bar;
    });
}

/** Every question, by phase; a press goes to it. */
export function coverageMap({ phases, ask }: Pick<InterviewView, 'phases' | 'ask'>, goTo: (question: string) => void): readonly Node[] {
  return phases
    .filter(({ questions }) => questions.length > 0)
    .map(({ title, done, all, questions }) =>
      element(
        'section',
        {},
        element('h3', {}, title, element('small', {}, ` ${done} of ${all}`)),
        element('ol', {}, ...questions.map((question) => element('li', {}, entry(question, question.id === ask?.question, goTo)))),
      ),
    );
}

function entry(
  { id, title, standing, text, because, slots }: QuestionView,
  isCurrent: boolean,
  goTo: (question: string) => void,
): HTMLElement {
  const { sign } = STANDING[standing];
  const words = because ?? STANDING[standing].words;
  const known = slots.filter(({ clarity }) => clarity === 'clear').length;
  const made = element(
    'button',
    {
      type: 'button',
      class: 'entry',
      'data-standing': standing,
      'data-key': `map-${id}`,
      title: text === '' || because !== undefined ? `${title}: ${words}` : text,
      ...(isCurrent && { 'aria-current': 'step' }),
    },
    icon(sign),
    element('span', { class: 'title' }, title, ...(because === undefined ? [] : [element('small', {}, because)])),
    ...(because === undefined ? [unseen(`, ${words}, ${known} of ${slots.length} parts clear`), partSigns(slots)] : []),
  );
  made.addEventListener('click', () => goTo(id));
  return made;
}

/** A sign for each part of a question. */
function partSigns(slots: QuestionView['slots']): HTMLElement {
  return element(
    'span',
    { class: 'parts', 'aria-hidden': 'true' },
    ...slots.map(({ label, clarity }) => element('span', { class: `part ${clarity}`, title: `${label}: ${CLARITY[clarity]}` })),
  );
}

/** The heading of the map. */
export function coverageSummary({ phases }: Pick<InterviewView, 'phases'>): readonly (Node | string)[] {
  const sum = (of: (phase: PhaseView) => number): number => phases.reduce((total, phase) => total + of(phase), 0);
  return ['Every question, and what is known', element('small', {}, ` ${sum(({ done }) => done)} of ${sum(({ all }) => all)}`)];
}

/** For those who hear the page, after something was done. */
export function progressInWords({ phases, ask }: Pick<InterviewView, 'phases' | 'ask'>): string {
  const phase = phases.find(({ id }) => id === ask?.phase);
  return phase === undefined ? 'Kept. All questions are asked.' : `Kept. ${phase.title}: ${phase.done} of ${phase.all}.`;
}
