/** Asks for completions at `$0` of a fixture, and takes one of them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../server/features/completion.ts';
import { plainSnippet } from '../../server/features/plainSnippet.ts';
import { openFixture } from './fixture.ts';

/** Labels in the order they are offered. */
export async function offered(fixture: string): Promise<string[]> {
  return (await itemsAt(fixture)).map((item) => item.label);
}

/** The items themselves. */
export async function itemsAt(fixture: string): Promise<CompletionItem[]> {
  const { snapshot, offset } = await openFixture(fixture);
  return complete(snapshot, offset);
}

/** The document after the item of that label is taken, tab stops as plain text. */
export async function taken(fixture: string, label: string): Promise<string> {
  const { snapshot, offset } = await openFixture(fixture);
  const items = complete(snapshot, offset);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`"${label}" is not offered, but: ${items.map((each) => each.label).join(' · ')}`);
  const edit = item.textEdit as TextEdit;
  const text = TextDocument.create('file:///x.md', 'markdown', 1, snapshot.document.text);
  return TextDocument.applyEdits(text, [{ ...edit, newText: plainSnippet(edit.newText) }, ...(item.additionalTextEdits ?? [])]);
}
