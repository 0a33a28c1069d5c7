/** Something that opens at a button, above everything, and closes by Escape, a look elsewhere or a scroll of the page. What it holds is told from outside. */

/** Opens it. It stands beside its button, in the order of the keyboard, and is gone when it closes. */
export function openPopup(opener: HTMLElement, popup: HTMLElement): void {
  popup.popover = 'auto';
  opener.after(popup);
  const close = (): void => popup.hidePopover();
  popup.addEventListener('toggle', (event) => {
    const isOpen = event.newState === 'open';
    opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) return;
    window.removeEventListener('scroll', close);
    if (popup.contains(document.activeElement)) opener.focus();
    popup.remove();
  });
  window.addEventListener('scroll', close, { passive: true });
  popup.showPopover();
  place(popup, opener);
}

/** Shows a text beside what has the focus, for as long as it has it. */
export function noteWhileFocused(holder: HTMLElement | SVGElement, note: () => HTMLElement): void {
  let shown: HTMLElement | undefined;
  const hide = (): void => {
    shown?.remove();
    shown = undefined;
  };
  holder.addEventListener('focus', () => {
    hide();
    shown = note();
    shown.popover = 'manual';
    document.body.append(shown);
    shown.showPopover();
    place(shown, holder);
  });
  holder.addEventListener('blur', hide);
}

/** Under the button, or above it where there is no room. */
function place(popup: HTMLElement, opener: Element): void {
  const from = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = popup;
  const below = from.bottom + 4;
  popup.style.left = `${Math.max(4, Math.min(from.right - offsetWidth, window.innerWidth - offsetWidth - 4))}px`;
  popup.style.top = `${below + offsetHeight <= window.innerHeight ? below : Math.max(4, from.top - offsetHeight - 4)}px`;
}
