/** Buttons and words that all parts of the interview's page are made of. */
import { element } from '../preview/dom.ts';

/** A button with its name on it. `key` keeps its focus when it is drawn again. */
export function textButton(
  face: string,
  act: () => void,
  {
    look = 'plain',
    key = face,
    ...attributes
  }: { readonly look?: 'primary' | 'plain' | 'link'; readonly key?: string; readonly [attribute: string]: string } = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: look, 'data-key': key, ...attributes }, face);
  made.addEventListener('click', act);
  return made;
}

/** Words for those who hear the page. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text);
}

/** `1 remark`, `2 remarks`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A text with what stands between backticks as code. */
export function withCode(text: string): readonly (Node | string)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part : element('code', {}, part)))
    .filter((part) => part !== '');
}
