/** What goes against itself or is known to hurt: in words being typed, and in answers given. */
import type { InterviewView, RemarkView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { textButton } from './controls.ts';
import { icon } from './icons.ts';
import { titleOf } from './place.ts';

/** Remarks on the words in the field. */
export function typedRemarks(remarks: readonly RemarkView[]): readonly Node[] {
  return remarks.map((remark) => element('p', { class: 'remark' }, icon('warning'), ...wording(remark)));
}

/** Remarks on answers given, each with the way back to its answer; nothing where there is none. */
export function givenRemarks(view: Pick<InterviewView, 'phases' | 'remarks' | 'ask'>, goTo: (question: string) => void): readonly Node[] {
  const remarks = view.remarks.filter(({ question }) => question !== view.ask?.question);
  if (remarks.length === 0) return [];
  return [
    element('h2', {}, 'In earlier answers'),
    ...remarks.map((remark, index) =>
      element(
        'div',
        { class: 'remark' },
        icon('warning'),
        element(
          'div',
          {},
          ...wording(remark),
          ' ',
          textButton(`Go to “${titleOf(view, remark.question)}”`, () => goTo(remark.question), { look: 'link', key: `remark-${index}` }),
        ),
      ),
    ),
  ];
}

function wording({ words, message }: RemarkView): readonly (Node | string)[] {
  return [element('span', {}, ...(words === '' ? [] : [element('q', {}, words), ' ']), message)];
}
