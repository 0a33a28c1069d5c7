/** What a question wants to find out, and what is known of it; each part leads to its own words. */
import type { AskView, SlotView } from '../../server/protocol/interview.ts';
import { element } from '../preview/dom.ts';
import { unseen } from './controls.ts';
import { icon } from './icons.ts';

/** In words, for a part of an answer. */
export const CLARITY: Readonly<Record<SlotView['clarity'], string>> = { clear: 'clear', partial: 'only in part', missing: 'missing' };

/** One chip for each part; at a part, one more for the whole answer. A press goes there, without a slot to the whole. */
export function slotChips({ slots, slot: current }: Pick<AskView, 'slots' | 'slot'>, goTo: (slot?: string) => void): HTMLElement {
  const chips = slots.map((slot) => chip(slot, slot.id === current, () => goTo(slot.id)));
  return element(
    'ul',
    { class: 'slots', 'aria-label': 'What this question wants to find out' },
    ...(current === undefined ? [] : [wholeChip(() => goTo())]),
    ...chips.map((each) => element('li', {}, each)),
  );
}

function chip({ id, label, clarity, required, text }: SlotView, isCurrent: boolean, act: () => void): HTMLElement {
  const extra = required ? '' : ', good to know';
  const title =
    text === '' ? `${label}: ${CLARITY[clarity]}${extra}. Press to answer it by itself.` : `${label}: ${text}. Press to change it.`;
  const made = element(
    'button',
    {
      type: 'button',
      class: `slot ${clarity}${required ? '' : ' extra'}`,
      'data-key': `slot-${id}`,
      title,
      ...(isCurrent && { 'aria-current': 'step' }),
    },
    icon(clarity),
    label,
    unseen(`, ${CLARITY[clarity]}${extra}`),
  );
  made.addEventListener('click', act);
  return made;
}

function wholeChip(act: () => void): HTMLElement {
  const made = element(
    'button',
    { type: 'button', class: 'slot', 'data-key': 'slot', title: 'Back to the question as a whole' },
    'Whole answer',
  );
  made.addEventListener('click', act);
  return element('li', {}, made);
}
