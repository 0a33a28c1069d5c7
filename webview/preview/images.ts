/** Which images of a document are shown: those of the workspace. */
import type { PreviewSnapshot } from './protocol.ts';

/** The address an image may be loaded from; undefined for one that is not shown. */
export function imageAddress({ base, roots }: Pick<PreviewSnapshot, 'base' | 'roots'>, source: string): string | undefined {
  if (base === '' || source === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source)) return undefined;
  const own = roots.find((root) => base.startsWith(root));
  const isAbsolute = source.startsWith('/');
  const address = URL.parse(isAbsolute ? `.${source}` : source, isAbsolute ? own : base)?.href;
  return roots.some((root) => address?.startsWith(root)) ? address : undefined;
}
