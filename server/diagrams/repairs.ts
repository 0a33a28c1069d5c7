/** Guesses at what the author of a broken drawing meant: each a small change to one line, to be tried by Mermaid before it is offered. */
import { kindOf } from './kinds.ts';
import type { Repair } from './fault.ts';
import { strayClosing, unclosedBraces } from './blockRepairs.ts';
import { readSource, type SourceLine } from './source.ts';
import { entityLabel, journeyStep, macroEnd, noteColon, share } from './statementRepairs.ts';

/** Ways to write the name of a kind that Mermaid does not take. */
const HEADERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:flow[ -]?chart|graph[ -]?diagram)(?=\s|$)/i, 'flowchart'],
  [/^sequence(?:[ -]?diagram)?(?=\s|:|$)/i, 'sequenceDiagram'],
  [/^class[ -]?diagram(?=\s|:|$)/i, 'classDiagram'],
  [/^state(?:[ -]?diagram)?(?:-v2)?(?=\s|:|$)/i, 'stateDiagram-v2'],
  [/^er(?:[ -]?diagram)?(?=\s|:|$)/i, 'erDiagram'],
  [/^entity[ -]?relationship(?:[ -]?diagram)?(?=\s|:|$)/i, 'erDiagram'],
  [/^c4[ -]?context(?=\s|:|$)/i, 'C4Context'],
  [/^c4[ -]?container(?=\s|:|$)/i, 'C4Container'],
  [/^c4[ -]?component(?=\s|:|$)/i, 'C4Component'],
  [/^c4[ -]?deployment(?=\s|:|$)/i, 'C4Deployment'],
  [/^architecture(?:[ -]?diagram)?(?=\s|:|$)/i, 'architecture-beta'],
  [/^git[ -]?graph(?=\s|:|$)/i, 'gitGraph'],
  [/^quadrant(?:[ -]?chart)?(?=\s|:|$)/i, 'quadrantChart'],
  [/^gantt[ -]?(?:chart|diagram)?(?=\s|:|$)/i, 'gantt'],
  [/^mind[ -]?map(?=\s|:|$)/i, 'mindmap'],
  [/^time[ -]?line(?=\s|:|$)/i, 'timeline'],
  [/^(?:user[ -])?journey(?=\s|:|$)/i, 'journey'],
  [/^pie[ -]?chart(?=\s|:|$)/i, 'pie'],
];
/** Brackets that open a label behind an id, and what closes them. */
const BRACKETS: Readonly<Record<string, string>> = {
  '[(': ')]',
  '((': '))',
  '[[': ']]',
  '([': '])',
  '{{': '}}',
  '[': ']',
  '(': ')',
  '{': '}',
};
const OPENING = /(?<=[\p{L}\p{N}_])(?:\[\(|\(\(|\[\[|\(\[|\{\{|[[({])/gu;
/** Kinds whose arrows have two strokes. */
const WITH_ARROWS: ReadonlySet<string> = new Set(['state', 'class', 'architecture', 'quadrant']);
/** Where the node before it ends. */
const ARROW = /<?-->|---|-\.->|==>|--\s|&\s|;|(?<=[\])}] ?)(?:->|=>|→|⟶)/u;

/** The changes worth trying for a fault in `line`, the likeliest first. Places count in `text`. */
export function repairsFor(text: string, line: SourceLine): readonly Repair[] {
  const header = headerOf(text);
  const kind = header === undefined ? 'unknown' : kindOf(header.text);
  if (header !== undefined && kind === 'unknown') return headerRepairs(header);
  const repairs: Repair[] = [];
  if (kind === 'flowchart')
    repairs.push(
      ...quoteLabels(line),
      ...closeBracket(line),
      ...arrows(line),
      ...together(quoteLabels(line), arrows(line)),
      ...reservedEnd(line),
      ...quoteEdgeLabel(line),
    );
  if (kind === 'sequence')
    repairs.push(...semicolons(line), ...messageColon(line), ...noteColon(line), ...sequenceArrow(line), ...reservedEnd(line));
  if (WITH_ARROWS.has(kind)) repairs.push(...arrows(line));
  if (kind === 'er') repairs.push(...entityLabel(line));
  if (kind === 'c4') repairs.push(...macroEnd(line));
  if (kind === 'pie') repairs.push(...share(line));
  if (kind === 'journey') repairs.push(...journeyStep(line));
  repairs.push(...missingEnd(text, kind), ...unclosedBraces(text, kind), ...strayClosing(text, line));
  return repairs;
}

/** The line that names the kind: behind front matter, directives and comments. */
function headerOf(text: string): SourceLine | undefined {
  return readSource(text, 0).header;
}

function headerRepairs(header: SourceLine): Repair[] {
  for (const [pattern, name] of HEADERS) {
    const written = pattern.exec(header.text)?.[0];
    if (written === undefined || written === name) continue;
    const colon = header.text.startsWith(':', written.length) ? 1 : 0;
    const direction = name === 'flowchart' && !/^\s*(?:TB|TD|BT|LR|RL)/.test(header.text.slice(written.length + colon)) ? ' LR' : '';
    return [
      { title: `Write “${name}”`, edits: [{ start: header.start, end: header.start + written.length + colon, newText: name + direction }] },
    ];
  }
  return [];
}

/** `a[Order (v2)]`: brackets inside a label need quotation marks around it. */
function quoteLabels(line: SourceLine): Repair[] {
  const edits = [...line.text.matchAll(OPENING)].flatMap((match) => {
    const from = match.index + match[0].length;
    const end = line.text.lastIndexOf(BRACKETS[match[0]] ?? '', endOfNode(line.text, from) - 1);
    const label = end <= from ? '' : line.text.slice(from, end);
    return closesBefore(label, BRACKETS[match[0]] ?? '') || !/^[^"[({|/\\]/.test(label) || !/[()[\]{}@"':;|]/.test(label)
      ? []
      : [{ start: line.start + from, end: line.start + end, newText: `"${label.replaceAll('"', '#quot;')}"` }];
  });
  return edits.length === 0
    ? []
    : [{ title: edits.length === 1 ? 'Put the label in quotation marks' : 'Put the labels in quotation marks', edits }];
}

/** `y] c[z`: the label ends earlier, and what follows is no part of it. */
function closesBefore(label: string, close: string): boolean {
  const last = close.slice(-1);
  const open = last === ']' ? '[' : last === ')' ? '(' : '{';
  let depth = 0;
  for (const each of label) {
    depth += each === open ? 1 : each === last ? -1 : 0;
    if (depth < 0) return true;
  }
  return false;
}

/** `a[Order --> b`: the bracket that is never closed, before the next arrow or at the end. */
function closeBracket(line: SourceLine): Repair[] {
  return [...line.text.matchAll(OPENING)].flatMap((match): Repair[] => {
    const close = BRACKETS[match[0]] ?? '';
    const from = match.index + match[0].length;
    const label = line.text.slice(from, endOfNode(line.text, from)).trimEnd();
    if (label.includes(close)) return [];
    // Part of the closing mark may stand there already.
    let kept = label.length;
    while (kept > 0 && '])}'.includes(label.charAt(kept - 1))) kept -= 1;
    return [
      {
        title: `Close the bracket with “${close}”`,
        edits: [{ start: line.start + from + kept, end: line.start + from + label.length, newText: close }],
      },
    ];
  });
}

/** Two slips in one line. */
function together([one]: readonly Repair[], [other]: readonly Repair[]): Repair[] {
  if (
    one === undefined ||
    other === undefined ||
    one.edits.some((edit) => other.edits.some(({ start, end }) => start < edit.end && edit.start < end))
  )
    return [];
  return [
    { title: `${one.title} and ${other.title.charAt(0).toLowerCase()}${other.title.slice(1)}`, edits: [...one.edits, ...other.edits] },
  ];
}

function endOfNode(text: string, from: number): number {
  return from + (ARROW.exec(text.slice(from))?.index ?? text.length - from);
}

const WRONG_ARROW = /(?<![-=<>.])(?:->|=>|→|⟶|->>|-->>|-+ >|<-|--(?=\|))(?![-=>])/gu;

function arrows(line: SourceLine): Repair[] {
  const edits = [...line.text.matchAll(WRONG_ARROW)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
    newText: match[0] === '=>' ? '==>' : match[0] === '<-' ? '<--' : '-->',
  }));
  return edits.length === 0 ? [] : [{ title: `Write the arrow as “${edits[0]?.newText ?? '-->'}”`, edits }];
}

/** `end` in small letters closes a block wherever it stands. */
function reservedEnd(line: SourceLine): Repair[] {
  if (/^\s*end\s*$/.test(line.text)) return [];
  const edits = [...line.text.matchAll(/(?<![\p{L}\p{N}_"-])end(?![\p{L}\p{N}_"-])/gu)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + 3,
    newText: 'End',
  }));
  return edits.length === 0 ? [] : [{ title: 'Write “End”: “end” closes a block', edits }];
}

/** `-->|calls (v2)|`: brackets in an edge's label need quotation marks too. */
function quoteEdgeLabel(line: SourceLine): Repair[] {
  const edits = [...line.text.matchAll(/\|([^\n"()@[\]{|}]*[()@[\]{}][^\n"|]*)\|/g)].map((match) => ({
    start: line.start + match.index + 1,
    end: line.start + match.index + match[0].length - 1,
    newText: `"${match[1] ?? ''}"`,
  }));
  return edits.length === 0 ? [] : [{ title: 'Put the label of the edge in quotation marks', edits }];
}

/** A semicolon ends a message. */
function semicolons(line: SourceLine): Repair[] {
  const colon = line.text.indexOf(':');
  if (colon < 0 || !line.text.slice(colon).includes(';')) return [];
  const edits = [...line.text.slice(colon).matchAll(/;/g)].map((match) => ({
    start: line.start + colon + match.index,
    end: line.start + colon + match.index + 1,
    newText: '#59;',
  }));
  return [{ title: 'Write the semicolon as “#59;”', edits }];
}

function messageColon(line: SourceLine): Repair[] {
  const arrow = /^[^:]*?-{1,2}(?:>>|[>x)])[+-]?\s*([\p{L}\p{N}_]+)(?:[ \t]+(?=[^\s:])|\s*$)/u.exec(line.text);
  if (arrow === null || line.text.includes(':')) return [];
  const written = arrow[0].trimEnd();
  const at = line.start + written.length;
  return [
    {
      title: written === line.text.trimEnd() ? 'Put a colon behind it' : 'Put a colon before the message',
      edits: [{ start: at, end: at, newText: ':' }],
    },
  ];
}

function sequenceArrow(line: SourceLine): Repair[] {
  const match = /(?<![-=])(?:-{1,3}>(?: >)?|→|=>|-{3}>>)(?!>)/u.exec(line.text);
  return match === null
    ? []
    : [
        {
          title: 'Write the arrow as “->>”',
          edits: [{ start: line.start + match.index, end: line.start + match.index + match[0].length, newText: '->>' }],
        },
      ];
}

/** Blocks that nothing closes. */
function missingEnd(text: string, kind: string): Repair[] {
  if (kind !== 'flowchart' && kind !== 'sequence' && kind !== 'block') return [];
  const lines = text.split('\n').map((line) => line.trim());
  const opened = lines.filter((line) =>
    (kind === 'flowchart' ? /^subgraph\b/ : kind === 'block' ? /^block(?::|$)/ : /^(?:alt|opt|loop|par|critical|break|rect|box)\b/).test(
      line,
    ),
  ).length;
  const closed = lines.filter((line) => /^end\b/.test(line)).length;
  if (opened <= closed) return [];
  const end = text.trimEnd().length;
  const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t>]*/.exec(text.slice(text.lastIndexOf('\n', end - 1) + 1, end))?.[0] ?? '';
  return [
    {
      title: opened - closed === 1 ? 'Close the block with “end”' : 'Close the blocks with “end”',
      edits: [{ start: end, end, newText: `${lineEnding}${indent}end`.repeat(opened - closed) }],
    },
  ];
}
