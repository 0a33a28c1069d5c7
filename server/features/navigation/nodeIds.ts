/** Where the id of a node stands in the text of its drawing: declarations, arrows, notes, styles. Labels, comments and attributes hold none. */
import type { Range } from '../../base/range.ts';
import type { Diagram, DiagramKind } from '../../diagrams/diagram.ts';
import { diagramsOf } from '../../diagrams/readDiagrams.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { escaped } from './mentions.ts';

const COMMENTS = /%%[^\n]*/g;
const QUOTED = /"[^"\n]*"/g;
const TITLES = /^[ \t>]*(?:accTitle|accDescr|title)\b[^\n]*/gm;
const BEHIND_COLON = /:[^\n]*/g;
/** Lines between a brace that ends its line and one on a line of its own. */
const ATTRIBUTES = /\{[ \t\r]*\n[^{}]*\}/g;

/** What holds words instead of ids, by kind. */
const WORDS: Readonly<Partial<Record<DiagramKind, readonly RegExp[]>>> = {
  flowchart: [
    /@\{[^}\n]*\}/g,
    /\|[^|\n]*\|/g,
    /(?<=[\p{L}\p{N}_])(?:[[({]{1,3}[^[\](){}\n]*[\])}]|>[^>\]\n]*\])/gu,
    /:::[\w,-]+/g,
    /^[ \t>]*(?:subgraph|classDef|linkStyle|direction)\b[^\n]*/gm,
  ],
  sequence: [BEHIND_COLON, /\sas\s[^\n]*/g, /^[ \t>]*(?:alt|else|opt|loop|par|and|critical|option|break|rect|box)\b[^\n]*/gm],
  er: [BEHIND_COLON, ATTRIBUTES, /(?<=\s)\{[^{}\n]*\}/g, /\[[^[\]\n]*\]/g],
  class: [BEHIND_COLON, ATTRIBUTES],
  state: [BEHIND_COLON],
  architecture: [/\[[^[\]\n]*\]/g, /\([^()\n]*\)/g],
  c4: [/^[ \t>]*\w+(?=\()/gm],
};

const fact: DocumentFact<ReadonlyMap<Diagram, string>> = {
  compute: (document) => new Map(diagramsOf(document).map((diagram) => [diagram, withoutWords(document.slice(diagram.content), diagram)])),
};

/** The places of an id, in the order they stand. */
export function idPlaces(document: ArchDocument, diagram: Diagram, id: string): readonly Range[] {
  const ids = document.fact(fact).get(diagram) ?? '';
  if (!ids.includes(id)) return [];
  const token = new RegExp(
    String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}_][./-])${escaped(id)}(?![\p{L}\p{N}_]|[-./](?![-.>])[\p{L}\p{N}_])`,
    'gu',
  );
  const { start } = diagram.content;
  return Array.from(ids.matchAll(token), ({ index }) => ({ start: start + index, end: start + index + id.length }));
}

/** The text with everything blank that is no id; places stay. In entity diagrams a quoted text is a name. */
function withoutWords(written: string, { kind, edges, content }: Diagram): string {
  let text = written.replaceAll(COMMENTS, blank).replaceAll(TITLES, blank);
  if (kind !== 'er') text = text.replaceAll(QUOTED, blank);
  for (const { labelRange } of edges) {
    if (labelRange === undefined) continue;
    const [from, to] = [labelRange.start - content.start, labelRange.end - content.start];
    text = text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to);
  }
  for (const words of WORDS[kind] ?? []) text = text.replaceAll(words, blank);
  return text;
}

function blank(words: string): string {
  return words.replaceAll(/[^\n]/g, ' ');
}
