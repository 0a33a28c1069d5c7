/** YAML front matter with a source range for every key. Broken YAML gives what could be read and the problems, never an exception. */
import { isMap, isScalar, parseDocument, type Pair } from 'yaml';
import type { Range } from '../base/range.ts';

/** One top-level key. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: Range;
  /** As YAML reads it: text, number, boolean, null, list or map. Dates stay text. */
  readonly value: unknown;
  /** Empty, and just behind the colon, where the value is missing. */
  readonly valueRange: Range;
}

export interface FrontMatter {
  /** Both fence lines included. */
  readonly range: Range;
  /** Between the fences. */
  readonly bodyRange: Range;
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
  /** First line after the closing fence. */
  readonly endLine: number;
}

/** Where front matter stands in a text. Cheap: reads no YAML. */
export interface FrontMatterFence {
  readonly range: Range;
  readonly bodyRange: Range;
  readonly endLine: number;
}

const OPEN = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/;

/** Finds the fences; undefined where the text does not open with `---` or never closes it. */
export function findFrontMatter(text: string): FrontMatterFence | undefined {
  const open = OPEN.exec(text);
  if (!open) return undefined;
  const bodyStart = open[0].length;
  let lineStart = bodyStart;
  let line = 1;
  while (lineStart < text.length) {
    const end = lineEnd(text, lineStart);
    if (CLOSE.test(text.slice(lineStart, end.at))) {
      return {
        range: { start: open[0].startsWith('\uFEFF') ? 1 : 0, end: end.at },
        bodyRange: { start: bodyStart, end: lineStart },
        endLine: line + 1,
      };
    }
    lineStart = end.next;
    line += 1;
  }
  return undefined;
}

/** Reads the YAML between the fences. */
export function readFrontMatter(text: string, fence: FrontMatterFence): FrontMatter {
  const base = fence.bodyRange.start;
  const clip = (offset: number): number => Math.min(base + offset, fence.bodyRange.end);
  const yaml = readYaml(text.slice(base, fence.bodyRange.end));
  if (yaml === undefined)
    return {
      ...fence,
      entries: [],
      problems: [{ message: 'Front matter is nested too deeply to be read', range: { start: base, end: fence.bodyRange.end } }],
    };
  const problems = yaml.errors.map((error) => ({
    message: firstSentence(error.message),
    range: { start: clip(error.pos[0]), end: Math.max(clip(error.pos[0]), clip(error.pos[1])) },
  }));
  const entries: FrontMatterEntry[] = [];
  const keys = new Set<string>();
  if (isMap(yaml.contents)) {
    for (const pair of yaml.contents.items) {
      const entry = readPair(pair, clip);
      if (entry === undefined) continue;
      if (keys.has(entry.key)) problems.push({ message: `\`${entry.key}\` is given twice`, range: entry.keyRange });
      keys.add(entry.key);
      entries.push(entry);
    }
  } else if (yaml.contents !== null && problems.length === 0) {
    problems.push({
      message: 'Front matter holds no `key: value` pairs',
      range: { start: fence.bodyRange.start, end: Math.max(fence.bodyRange.start, fence.bodyRange.end - 1) },
    });
  }
  return { ...fence, entries, problems };
}

/** Undefined where the nesting is deeper than the reader's stack. Keys given twice are found by the caller: YAML's own check is quadratic. */
function readYaml(source: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(source, { schema: 'core', prettyErrors: false, strict: false, uniqueKeys: false, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function readPair(pair: Pair, clip: (offset: number) => number): FrontMatterEntry | undefined {
  if (!isScalar(pair.key)) return undefined;
  const { key } = pair;
  const keyRange = { start: clip(key.range?.[0] ?? 0), end: clip(key.range?.[1] ?? 0) };
  const node = pair.value as { range?: [number, number, number] | null; toJSON?: () => unknown } | null;
  const valueRange = node?.range
    ? { start: clip(node.range[0]), end: clip(node.range[1]) }
    : { start: keyRange.end + 1, end: keyRange.end + 1 };
  return { key: String(key.value), keyRange, value: safeJson(node), valueRange };
}

/** Aliases to nothing and cyclic anchors make YAML's own conversion throw; such a value counts as absent. */
function safeJson(node: { toJSON?: () => unknown } | null): unknown {
  try {
    return node?.toJSON?.() ?? null;
  } catch {
    return null;
  }
}

function firstSentence(message: string): string {
  const sentence = (message.split('\n', 1)[0] ?? message).trimEnd();
  return sentence.endsWith(':') ? sentence.slice(0, -1) : sentence;
}

function lineEnd(text: string, from: number): { at: number; next: number } {
  const lf = text.indexOf('\n', from);
  const cr = text.indexOf('\r', from);
  if (cr !== -1 && (lf === -1 || cr < lf)) return { at: cr, next: text.charAt(cr + 1) === '\n' ? cr + 2 : cr + 1 };
  return lf === -1 ? { at: text.length, next: text.length } : { at: lf, next: lf + 1 };
}
