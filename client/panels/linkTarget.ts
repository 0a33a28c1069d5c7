/** Which links of a document are followed: pages and mail outside, files of the workspace inside, nothing else. Opens nothing. */

export type LinkTarget =
  { readonly kind: 'outside'; readonly address: string } | { readonly kind: 'file'; readonly path: string; readonly fragment: string };

/** Where a link leads; undefined where it is not followed. `path` is decoded, as written, and may still lead out of the workspace. */
export function linkTarget(href: string): LinkTarget | undefined {
  if (/^(?:https?|mailto):/i.test(href)) return { kind: 'outside', address: href };
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(href)) return undefined;
  const [path = '', fragment = ''] = href.split('#', 2);
  try {
    return { kind: 'file', path: decodeURIComponent(path.split('?', 1)[0] ?? ''), fragment };
  } catch {
    return undefined;
  }
}
