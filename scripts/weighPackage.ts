/** Says how much the package weighs, and fails when it is more than people should have to download. Expects what `vsce package` wrote. */
import { statSync } from 'node:fs';

/** Less than a seventh of what an extension with a Mermaid preview used to weigh: vscode-markdown-mermaid 1.32.0 came to 14.6 MB. */
const MAXIMUM = 2.0e6;

const bytes = statSync(new URL('../archwright.vsix', import.meta.url)).size;
console.log(`archwright.vsix: ${(bytes / 1e6).toFixed(2)} of ${(MAXIMUM / 1e6).toFixed(2)} MB`);
if (bytes > MAXIMUM) {
  console.error('The package is too heavy. `unzip -v archwright.vsix` shows what weighs most.');
  process.exitCode = 1;
}
