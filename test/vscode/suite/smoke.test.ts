/** The extension is there, wakes up for Markdown and finds something. */
import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('Archwright', () => {
  it('is installed and activates', async () => {
    const extension = extensions.getExtension('archwright.archwright');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
