/** Draws a part of the page again when what it shows is another, and only then, so that focus and open details stay where they are. */

/** Shows values in a place, which holds nothing else. What had the focus has it again where its `data-key` is still there. */
export function redrawn<T>(place: HTMLElement, draw: (shown: T) => readonly (Node | string)[]): (shown: T) => void {
  let last: string | undefined;
  return (shown) => {
    const next = JSON.stringify(shown);
    if (next === last) return;
    last = next;
    const focused =
      document.activeElement instanceof HTMLElement && place.contains(document.activeElement)
        ? document.activeElement.dataset['key']
        : undefined;
    place.replaceChildren(...draw(shown));
    if (focused !== undefined) place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  };
}
