/** The usual answers of a phase as a list to go through: each line can be changed or left out, and nothing counts until it is confirmed. */
import type { DefaultView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { counted, textButton } from './controls.ts';

export interface DefaultsEvents {
  readonly confirm: (confirmed: Readonly<Record<string, string>>) => void;
  readonly cancel: () => void;
}

/** The list with its two ways out. */
export function defaultsView(phase: string, lines: readonly DefaultView[], { confirm, cancel }: DefaultsEvents): HTMLElement {
  const heading = element('h1', { tabindex: '-1', id: 'defaults' }, `What is usual: ${phase}`);
  const back = textButton('Back to the question', cancel);
  if (lines.length === 0)
    return element(
      'section',
      { class: 'defaults', 'aria-labelledby': 'defaults' },
      heading,
      element('p', { class: 'why' }, 'No question left in this phase has a usual answer.'),
      back,
    );
  const rows = lines.map((line, index) => row(line, index));
  const take = textButton(
    '',
    () => confirm(Object.fromEntries(rows.filter(({ box }) => box.checked).map(({ question, field }) => [question, field.value]))),
    { look: 'primary' },
  );
  const count = (): void => {
    const ticked = rows.filter(({ box }) => box.checked).length;
    take.textContent = `Take over ${counted(ticked, 'answer')}`;
    take.disabled = ticked === 0;
  };
  for (const { box } of rows) box.addEventListener('change', count);
  count();
  const section = element(
    'section',
    { class: 'defaults', 'aria-labelledby': 'defaults' },
    heading,
    element(
      'p',
      { class: 'why' },
      'Change a line or leave it out. They count as answers once you take them over; the document says that they were taken as usual.',
    ),
    element('ul', {}, ...rows.map(({ item }) => item)),
    element('div', { class: 'actions' }, take, back),
  );
  section.addEventListener('keydown', (event) => event.key === 'Escape' && cancel());
  return section;
}

function row(
  { question, title, text }: DefaultView,
  index: number,
): { readonly question: string; readonly item: HTMLElement; readonly box: HTMLInputElement; readonly field: HTMLTextAreaElement } {
  const box = element('input', { type: 'checkbox', id: `default-${index}`, checked: '' });
  const label = element('label', { for: box.id, id: `default-title-${index}` }, title);
  const field = element('textarea', { rows: '2', 'aria-labelledby': label.id, spellcheck: 'true' });
  field.value = text;
  const item = element('li', {}, box, label, field);
  box.addEventListener('change', () => item.classList.toggle('left-out', !box.checked));
  return { question, item, box, field };
}
