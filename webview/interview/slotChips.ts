/** What a question wants to find out, and what is known of it. */
import type { SlotView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { unseen } from './controls.ts';
import { icon } from './icons.ts';

/** In words, for a part of an answer. */
export const CLARITY: Readonly<Record<SlotView['clarity'], string>> = { clear: 'clear', partial: 'only in part', missing: 'missing' };

/** One chip for each part; `current` is the one asked for now. */
export function slotChips(slots: readonly SlotView[], current: string | undefined): HTMLElement {
  return element('ul', { class: 'slots', 'aria-label': 'What this question wants to find out' }, ...slots.map(({ id, label, clarity, required, text }) => {
    const title = text === '' ? `${label}: ${CLARITY[clarity]}${required ? '' : ', good to know'}` : `${label}: ${text}`;
    return element('li', { class: `slot ${clarity}${required ? '' : ' extra'}${id === current ? ' current' : ''}`, title }, icon(clarity), label, unseen(`, ${CLARITY[clarity]}${required ? '' : ', good to know'}`));
  }));
}
