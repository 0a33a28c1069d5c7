/** Types in a document through a language server and measures how long its findings take. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LanguageClient } from './languageClient.ts';
import { median, percentile } from './measure.ts';

/** A language server under measurement. */
export interface Typist {
  readonly name: string;
  readonly command: readonly string[];
  /** The open folder. */
  readonly folder: string;
  /** The document typed in. */
  readonly document: string;
  /** What the client tells when it says hello. */
  readonly options?: object;
}

/** Milliseconds. */
export interface TypingTimes {
  readonly open: number;
  readonly p50: number;
  readonly p95: number;
  /** From the last of twenty quick keystrokes to the findings of the final text. */
  readonly burst: number;
  readonly findings: number;
  /** Megabytes of the server. */
  readonly peak: number;
}

/** Time between keystrokes of a fast hand, in milliseconds. */
const HAND = 40;

/** Opens the document, types `keystrokes` single characters all over it, one at a time, then three bursts of twenty. */
export async function type({ name, command, folder, document, options }: Typist, keystrokes: number): Promise<TypingTimes> {
  const client = new LanguageClient(command, folder);
  await client.initialize(folder, options);
  const uri = pathToFileURL(document).href;
  let text = readFileSync(document, 'utf8');
  let version = 1;
  let findings = 0;

  const timed = async (change: () => void): Promise<number> => {
    const started = performance.now();
    findings = await client.findingsAfter(uri, version, change);
    return performance.now() - started;
  };
  const edit = (index: number): (() => void) => {
    const { at, insert, next } = keystroke(text, index);
    const start = positionAt(text, at);
    const end = { line: start.line, character: start.character + (insert === '' ? 1 : 0) };
    text = next;
    version += 1;
    const contentChanges = [client.incremental ? { range: { start, end }, text: insert } : { text }];
    const params = { textDocument: { uri, version }, contentChanges };
    return () => client.notify('textDocument/didChange', params);
  };

  const open = await timed(() => client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } }));
  const latencies: number[] = [];
  for (let index = 0; index < keystrokes; index++) {
    latencies.push(await timed(edit(index)));
    await wait(HAND);
  }
  const bursts: number[] = [];
  for (let burst = 0; burst < 3; burst++) {
    for (let index = 0; index < 19; index++) {
      edit(index)();
      await wait(HAND);
    }
    bursts.push(await timed(edit(19)));
    await wait(10 * HAND);
  }
  if (findings === 0) throw new Error(`${name} found nothing in ${document}: it did not do its work.`);
  const peak = client.peak();
  await client.stop();
  // The first few keystrokes warm up.
  const counted = latencies.slice(3);
  return { open, p50: median(counted), p95: percentile(counted, 0.95), burst: median(bursts), findings, peak };
}

/** A character put in or taken out behind a space, somewhere else each time. */
function keystroke(text: string, index: number): { readonly at: number; readonly insert: string; readonly next: string } {
  const at = text.indexOf(' ', Math.floor((text.length * (((index * 37) % 41) + 0.5)) / 41)) + 1;
  return index % 2 === 1
    ? { at, insert: '', next: text.slice(0, at) + text.slice(at + 1) }
    : { at, insert: 'x', next: `${text.slice(0, at)}x${text.slice(at)}` };
}

function positionAt(text: string, offset: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, character: offset - lineStart };
}
