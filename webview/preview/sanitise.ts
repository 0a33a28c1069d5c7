/** Makes rendered text safe to show: nothing of it can run, load or style beyond itself. The work is DOMPurify's; here is only what is let through. */
import DOMPurify, { type Config } from 'dompurify';

/** Places that HTML may name elements of must not hide the page's own. */
const html: Config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'form', 'button', 'textarea', 'select', 'option', 'audio', 'video', 'source', 'track', 'dialog'],
  FORBID_ATTR: ['style', 'srcset', 'background', 'action', 'formaction', 'autofocus', 'tabindex'],
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
};

/** What DOMPurify puts before ids of the document's own. */
export const ID_PREFIX = 'user-content-';

/** A block of a document. Links keep where they lead in `data-href`, since only the editor may open them. */
export function safeHtml(text: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(text, { ...html, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll('a[href], area[href]')) {
    link.setAttribute('data-href', link.getAttribute('href') ?? '');
    link.removeAttribute('href');
    link.removeAttribute('target');
    link.setAttribute('role', 'link');
    link.setAttribute('tabindex', '0');
  }
  for (const input of fragment.querySelectorAll('input:not([type="checkbox"])')) input.remove();
  for (const box of fragment.querySelectorAll('input')) box.setAttribute('disabled', '');
  return fragment;
}

/** A drawing as Mermaid made it: no HTML within, no links, nothing loaded; its styles carry the nonce. */
export function safeSvg(text: string, nonce: string): SVGSVGElement | undefined {
  const fragment = DOMPurify.sanitize(text, {
    USE_PROFILES: { svg: true, svgFilters: true },
    ADD_TAGS: ['use'],
    ADD_ATTR: ['dominant-baseline', 'marker-start', 'marker-end'],
    FORBID_TAGS: ['foreignObject', 'script', 'image', 'animate', 'set'],
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) link.replaceWith(groupOf(link));
  for (const use of fragment.querySelectorAll('use'))
    if (!(use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').startsWith('#')) use.remove();
  for (const style of fragment.querySelectorAll('style')) style.replaceWith(styleOf(withoutLoads(style.textContent), nonce));
  const svg = fragment.querySelector('svg');
  return svg ?? undefined;
}

/** Styles without what would fetch anything; addresses within the drawing stay. */
export function withoutLoads(css: string): string {
  return css
    .replaceAll(/@import[^;]*;?/gi, '')
    .replaceAll(/url\(([^)]*)\)/gi, (whole, address: string) => (/^[\s'"]*#/.test(address) ? whole : 'none'))
    .replaceAll(/@font-face\s*\{[^}]*\}/gi, '');
}

/** A link without where it leads. It may carry the place of what is in it. */
function groupOf(link: Element): SVGGElement {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  for (const name of ['transform', 'class']) group.setAttribute(name, link.getAttribute(name) ?? '');
  group.append(...link.childNodes);
  return group;
}

function styleOf(css: string, nonce: string): SVGStyleElement {
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.setAttribute('nonce', nonce);
  style.nonce = nonce;
  style.textContent = css;
  return style;
}
