/** Reads a Mermaid sequence diagram: participants, messages and the branches they stand in. Statements it does not know are passed over. */
import type { Range } from '../base/range.ts';
import type { DiagramBoundary, DiagramBranch, DiagramEdge, DiagramNode, Drawing, Synchrony } from './diagram.ts';
import { roleByWords } from './roles.ts';
import { plainLabel, type SourceLine } from './source.ts';

const DECLARED = /^(?:create\s+)?(participant|actor)\s+/;
const ARROW = /(<<-{1,2}>>|-{1,2}(?:>>|[>x)]|\|\\|\|\/|\/\||\\\|))\s*([+-]?)/;
const BLOCK = /^(alt|else|opt|loop|par|and|critical|option|break|rect)\b(.*)$/;
const IGNORED = /^(?:autonumber|activate|deactivate|destroy|note|links?|properties|details|title)(?![\w-])/i;
/** These go on with the block that is open instead of opening one. */
const NEXT_PART: ReadonlySet<string> = new Set(['else', 'and', 'option']);

/** Reads the lines below the header. */
export function readSequence(lines: readonly SourceLine[]): Drawing {
  const reader = new SequenceReader();
  for (const line of lines) reader.read(line);
  return reader.drawing();
}

class SequenceReader {
  readonly #nodes = new Map<string, DiagramNode>();
  readonly #edges: DiagramEdge[] = [];
  readonly #boundaries: DiagramBoundary[] = [];
  readonly #passedOver: Range[] = [];
  /** Open blocks; a `box` holds participants, every other messages. */
  readonly #open: (DiagramBranch | 'box')[] = [];

  read(line: SourceLine): void {
    const { text } = line;
    const block = BLOCK.exec(text);
    if (/^end\b/.test(text)) this.#open.pop();
    else if (/^box\b/.test(text)) this.#box(line);
    else if (block !== null) this.#block(block[1] as DiagramBranch['kind'], block[2] ?? '', line);
    else if (IGNORED.test(text)) return;
    else if (DECLARED.test(text)) this.#participant(line);
    else if (!this.#message(line)) this.#passedOver.push({ start: line.start, end: line.end });
  }

  drawing(): Drawing {
    return { nodes: [...this.#nodes.values()], edges: this.#edges, boundaries: this.#boundaries, passedOver: this.#passedOver };
  }

  #box({ text, start, end }: SourceLine): void {
    const label = plainLabel(text.slice('box'.length).replace(/^\s+(?:transparent|rgba?\([^)]*\)|#[\da-f]{3,8}|[a-z]+(?=\s+\S))/i, ''));
    this.#boundaries.push({ id: label, label, range: { start, end }, parent: undefined });
    this.#open.push('box');
  }

  #block(kind: DiagramBranch['kind'], label: string, { start, end }: SourceLine): void {
    if (NEXT_PART.has(kind)) this.#open.pop();
    this.#open.push({ kind, label: plainLabel(label), range: { start, end } });
  }

  #participant({ text, start }: SourceLine): void {
    const opening = DECLARED.exec(text);
    const lead = opening?.[0].length ?? 0;
    const [name = '', ...rest] = text.slice(lead).split(/\sas\s/);
    const id = name.replace(/@\{[^}]*\}$/, '').trim();
    const label = rest.join(' as ');
    const labelAt = label === '' ? start + lead : start + text.length - label.length;
    const range = { start: start + lead, end: start + lead + id.length };
    const shown = label === '' ? id : plainLabel(label);
    this.#nodes.set(id, {
      id,
      label: shown,
      role: opening?.[1] === 'actor' ? 'actor' : (roleByWords(shown) ?? 'component'),
      shape: opening?.[1] ?? '',
      range: this.#nodes.get(id)?.range ?? range,
      labelRange: label === '' ? range : { start: labelAt, end: start + text.length },
      boundary: this.#open.includes('box') ? this.#boundaries.at(-1) : undefined,
      declared: true,
      attributes: [],
    });
  }

  #message({ text, start, end }: SourceLine): boolean {
    const colon = text.indexOf(':');
    const route = colon < 0 ? text : text.slice(0, colon);
    const arrow = ARROW.exec(route);
    if (arrow === null || arrow.index === 0) return false;
    const from = route.slice(0, arrow.index).trim();
    const behind = route.slice(arrow.index + arrow[0].length);
    const to = behind.trim();
    const toAt = arrow.index + arrow[0].length + behind.length - behind.trimStart().length;
    if (from === '' || to === '') return false;
    const said = colon < 0 ? '' : text.slice(colon + 1);
    const lead = said.length - said.trimStart().length;
    const fromRange = { start, end: start + from.length };
    const toRange = { start: start + toAt, end: start + toAt + to.length };
    this.#name(from, fromRange);
    this.#name(to, toRange);
    const mark = arrow[1] ?? '';
    const markAt = start + arrow.index;
    this.#edges.push({
      from,
      to,
      label: plainLabel(said),
      direction: mark.startsWith('<<') ? 'both' : 'forward',
      synchrony: synchronyOf(mark),
      range: { start, end: toRange.end },
      arrowRange: { start: markAt, end: markAt + mark.length },
      labelRange: said.trim() === '' ? undefined : { start: start + colon + 1 + lead, end },
      branches: this.#open.filter((each) => each !== 'box'),
    });
    return true;
  }

  #name(id: string, range: Range): void {
    if (this.#nodes.has(id)) return;
    this.#nodes.set(id, {
      id,
      label: id,
      role: roleByWords(id) ?? 'component',
      shape: '',
      range,
      labelRange: range,
      boundary: undefined,
      declared: false,
      attributes: [],
    });
  }
}

function synchronyOf(mark: string): Synchrony {
  if (mark.endsWith(')')) return 'async';
  return mark.startsWith('--') ? 'reply' : 'sync';
}
