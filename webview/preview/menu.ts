/** A button with a menu: opened by mouse or key, walked through by arrows, closed by Escape or a look elsewhere. What its entries do is not known here. */
import { button, element } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { openPopup } from './popup.ts';

export type MenuEntry =
  | { readonly label: string; readonly act: () => void }
  /** One of several, or on or off; choosing leaves the menu open. */
  | { readonly label: string; readonly checked: boolean; readonly one: boolean; readonly act: () => void };

/** Entries that belong together, with what they are about. */
export interface MenuGroup {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a menu; entries are asked for each time. */
export function menuButton(label: string, face: IconName, groups: () => readonly MenuGroup[]): HTMLButtonElement {
  const opener = button(label, icon(face), () => open());
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  });
  const open = (): void => {
    const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
    const refill = (at: number): void => {
      menu.replaceChildren(...groups().map((group) => groupOf(group, () => menu.hidePopover(), refill)));
      itemsOf(menu)[at]?.focus({ preventScroll: true });
    };
    menu.addEventListener('keydown', (event) => walk(event, menu));
    refill(0);
    openPopup(opener, menu);
    itemsOf(menu)[0]?.focus({ preventScroll: true });
  };
  return opener;
}

function groupOf({ label, entries }: MenuGroup, close: () => void, refill: (at: number) => void): HTMLElement {
  const group = element('div', { role: 'group', 'aria-label': label });
  const items = entries.map((entry) => {
    const isChoice = 'checked' in entry;
    const role = isChoice ? (entry.one ? 'menuitemradio' : 'menuitemcheckbox') : 'menuitem';
    const item = element(
      'button',
      { type: 'button', role, tabindex: '-1', ...(isChoice && { 'aria-checked': String(entry.checked) }) },
      isChoice && entry.checked ? icon('check') : '',
      element('span', {}, entry.label),
    );
    item.addEventListener('click', (event) => {
      event.stopPropagation();
      if (!isChoice) close();
      const at = itemsOf(group.parentElement ?? group).indexOf(item);
      entry.act();
      if (isChoice) refill(at);
    });
    return item;
  });
  group.append(element('div', { class: 'menu-title', 'aria-hidden': 'true' }, label), ...items);
  return group;
}

function itemsOf(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

function walk(event: KeyboardEvent, menu: HTMLElement): void {
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[
    event.key
  ];
  event.stopPropagation();
  if (event.key === 'Tab') menu.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}
