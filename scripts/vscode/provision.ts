/** Fetches everything the real-editor tests need on a machine that cannot download desktop VS Code, so that they start at once afterwards. */
import { provideBrowser } from './browser.ts';
import { provideVscodeServer } from './vscodeServer.ts';

console.log(`VS Code: ${await provideVscodeServer()}`);
console.log(`Browser: ${(await provideBrowser()).executablePath}`);
