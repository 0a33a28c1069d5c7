/** Where the product stands on disk, whether it runs from its sources or from the bundle. */
import { existsSync } from 'node:fs';

/** URL of the folder that holds the product, its pages among it: the bundle has manifests of its own. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('docs/rules/', folder)) && folder.pathname !== '/') folder = new URL('..', folder);
  return folder;
}
