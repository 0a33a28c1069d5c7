/** Fixes as edits, for editors that can do much and for those that can do little. */
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/base/lineIndex.ts';
import { workspaceEdit, type EditSupport } from '../../server/features/workspaceEdit.ts';
import type { Fix } from '../../server/rules/rule.ts';

const rich: EditSupport = { documentChanges: true, snippets: true, create: true, rename: true };
const poor: EditSupport = { documentChanges: false, snippets: false, create: false, rename: false };
const document = { uri: 'file:///a.md', version: 3, lines: new LineIndex('# A\n\ntext\n') };
const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };

const simple: Fix = { title: 'Say it', edits: [{ range: { start: 5, end: 9 }, newText: 'word' }] };
const snippet: Fix = { title: 'Say it', edits: [{ range: { start: 5, end: 9 }, newText: '${1:word}' }], snippet: true };

describe('workspaceEdit', () => {
  it('names the version where the editor can check it', () => {
    expect(workspaceEdit(simple, document, [], rich)).toEqual({
      documentChanges: [{ textDocument: { uri: 'file:///a.md', version: 3 }, edits: [{ range, newText: 'word' }] }],
    });
    expect(workspaceEdit(simple, document, [], poor)).toEqual({ changes: { 'file:///a.md': [{ range, newText: 'word' }] } });
  });

  it('keeps tab stops where the editor has them', () => {
    expect(workspaceEdit(snippet, document, [], rich)).toEqual({
      documentChanges: [
        { textDocument: { uri: 'file:///a.md', version: 3 }, edits: [{ range, snippet: { kind: 'snippet', value: '${1:word}' } }] },
      ],
    });
    expect(workspaceEdit(snippet, document, [], poor)).toEqual({ changes: { 'file:///a.md': [{ range, newText: 'word' }] } });
  });

  it('edits other documents at their own places', () => {
    const fix: Fix = { title: 'Both', edits: [], otherEdits: { 'file:///b.md': [{ range: { start: 2, end: 3 }, newText: '!' }] } };
    const other = { uri: 'file:///b.md', version: null, lines: new LineIndex('x\nyz') };
    expect(workspaceEdit(fix, document, [other], poor)).toEqual({
      changes: { 'file:///b.md': [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: '!' }] },
    });
  });

  it('does nothing rather than half', () => {
    const missing: Fix = { ...simple, otherEdits: { 'file:///gone.md': [] } };
    const created: Fix = { ...simple, create: [{ uri: 'file:///new.md', text: 'new' }] };
    expect([workspaceEdit(missing, document, [], rich), workspaceEdit(created, document, [], poor)]).toEqual([undefined, undefined]);
  });

  it('creates files before and renames after the edits', () => {
    const fix: Fix = { ...simple, create: [{ uri: 'file:///new.md', text: 'new' }], rename: { from: 'file:///a.md', to: 'file:///c.md' } };
    const changes = workspaceEdit(fix, document, [], rich)?.documentChanges ?? [];
    expect(changes.map((change) => ('kind' in change ? change.kind : change.textDocument.uri))).toEqual([
      'create',
      'file:///new.md',
      'file:///a.md',
      'rename',
    ]);
  });
});
