import { extensions } from 'vscode';

describe('Archwright', () => {
  it('activates without Node', async () => {
    const extension = extensions.getExtension('archwright.archwright');
    if (extension === undefined) throw new Error('The extension is missing.');
    await extension.activate();
    if (typeof process !== 'undefined') throw new Error('This is not a web worker.');
  });
});
