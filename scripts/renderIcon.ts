/** Renders images/icon.svg to the PNG that the manifest names: `node scripts/renderIcon.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provideBrowser } from './vscode/browser.ts';
import { launchBrowser } from './vscode/launchBrowser.ts';
import { repository } from './vscode/places.ts';

const SIZE = 256;

const images = join(repository, 'images');
const browser = await launchBrowser(await provideBrowser());
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${await readFile(join(images, 'icon.svg'), 'utf8')}`);
  await page.screenshot({ path: join(images, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
