/** What the manifest offers at first sight: keys that are nobody else's, and first steps whose commands and texts are there. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandCatalogue, type CatalogueEntry } from '../../client/commands/catalogue.ts';
import { walkthrough } from '../../client/commands/walkthrough.ts';

/** Commands of the editor that the steps name. */
const OF_EDITOR: ReadonlySet<string> = new Set(['workbench.action.files.newUntitledFile', 'workbench.actions.view.problems']);
const keyed = Object.entries<CatalogueEntry>(commandCatalogue).flatMap(([command, { keys }]) =>
  keys === undefined ? [] : [{ command, ...keys }],
);

describe('keys', () => {
  it('lead to starting and resuming an interview and to the preview', () => {
    expect(keyed.map(({ command, key, mac }) => [command, key, mac])).toEqual([
      ['archwright.openPreview', 'ctrl+k shift+v', 'cmd+k shift+v'],
      ['archwright.startInterview', 'ctrl+k shift+i', 'cmd+k shift+i'],
      ['archwright.resumeInterview', 'ctrl+k shift+r', 'cmd+k shift+r'],
    ]);
  });

  it.each(keyed)('of $command take no stroke from other languages', ({ key, when }) => {
    expect(key.split(' ')).toHaveLength(2);
    expect(when).toContain('editorTextFocus && editorLangId == markdown');
  });
});

describe.each(walkthrough.steps)('the step $id', ({ description, media, done }) => {
  it('has a text beside it', () => {
    expect(existsSync(new URL(`../../walkthrough/${media}`, import.meta.url))).toBe(true);
  });

  it('names commands that are there, and is done by one of them', () => {
    const named = description.flatMap((line) => Array.from(line.matchAll(/\(command:([\w.]+)/g), ([, command]) => command ?? ''));
    expect(named.filter((command) => !(command in commandCatalogue) && !OF_EDITOR.has(command))).toEqual([]);
    expect(named).toContain(done);
  });
});
