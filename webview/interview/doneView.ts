/** The end of an interview: what there is, what stays open, and the way to the documents. */
import type { InterviewView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { counted, textButton } from './controls.ts';

export interface DoneEvents {
  readonly write: () => void;
  readonly back: () => void;
  readonly goTo: (question: string) => void;
}

/** A summary in a few lines. */
export function doneView({ phases, canGoBack }: InterviewView, { write, back, goTo }: DoneEvents): readonly Node[] {
  const questions = phases.flatMap((phase) => phase.questions);
  const having = (...standings: readonly string[]): typeof questions => questions.filter(({ standing }) => standings.includes(standing));
  const open = having('open', 'skipped', 'unknown', 'again');
  const parts = [
    `${counted(having('given').length, 'question')} answered`,
    `${having('usual').length} with what is usual`,
    `${open.length} left open`,
  ];
  return [
    element('p', { class: 'where' }, 'All questions are asked'),
    element('h1', { tabindex: '-1', id: 'prompt' }, 'The documents can be written'),
    element(
      'p',
      { class: 'why' },
      `${parts.join(', ')}. You see every file before it is written, and can come back and change any answer afterwards.`,
    ),
    element(
      'div',
      { class: 'actions' },
      textButton('Write the documents…', write, { look: 'primary' }),
      ...(canGoBack ? [textButton('Back', back)] : []),
    ),
    ...(open.length === 0
      ? []
      : [
          element('h2', {}, 'What the documents will list as open'),
          element(
            'ul',
            { class: 'open' },
            ...open.map(({ id, title }) =>
              element(
                'li',
                {},
                textButton(title, () => goTo(id), { look: 'link', key: `open-${id}` }),
              ),
            ),
          ),
        ]),
  ];
}
