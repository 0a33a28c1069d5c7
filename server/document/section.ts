/** A section of a document: a heading, or a bold label standing in for one, and what belongs to it. */
import type { Range } from '../base/range.ts';
import type { SectionRole } from '../knowledge/schema.ts';
import type { Block } from './block.ts';
import type { BlockFilter } from './blockShape.ts';
import { Placement } from './placement.ts';

/** `root` is the document itself, before its first heading and around all others. */
export type SectionForm = 'root' | 'heading' | 'label';

/** A value computed once for a section of one document version. */
export interface SectionFact<T> {
  readonly compute: (section: Section) => T;
}

export interface SectionInit {
  readonly form: SectionForm;
  readonly level: number;
  readonly title: string;
  readonly name: string;
  readonly titleRange: Range;
  readonly head: Block | undefined;
  readonly start: number;
}

export class Section implements Range {
  readonly form: SectionForm;
  /** 1 to 6 for headings, one half deeper than its heading for a label, 0 for the root. */
  readonly level: number;
  /** As a reader sees it, numbering included. */
  readonly title: string;
  /** `title` levelled for comparison: see `headingName`. */
  readonly name: string;
  readonly titleRange: Range;
  /** The heading, or the paragraph that opens with the label. */
  readonly head: Block | undefined;
  readonly start: number;
  #role: SectionRole | undefined;
  #end: number;
  #parent: Section | undefined;
  /** Blocks, and chunks whose blocks all belong here. */
  readonly #parts: (Block | Placement)[] = [];
  #blocks: readonly Block[] | undefined;
  readonly #children: Section[] = [];
  readonly #facts = new Map<object, unknown>();

  constructor(init: SectionInit) {
    this.form = init.form;
    this.level = init.level;
    this.title = init.title;
    this.name = init.name;
    this.titleRange = init.titleRange;
    this.head = init.head;
    this.start = init.start;
    this.#end = init.start;
  }

  get role(): SectionRole | undefined {
    return this.#role;
  }

  /** End of the last block in the section or its descendants. */
  get end(): number {
    return this.#end;
  }

  get parent(): Section | undefined {
    return this.#parent;
  }

  /** Blocks between the head and the first child section. A label's own paragraph is first when text follows the label in it. */
  get blocks(): readonly Block[] {
    return (this.#blocks ??= this.#parts.flatMap((part) => (part instanceof Placement ? part.body : part)));
  }

  get children(): readonly Section[] {
    return this.#children;
  }

  /** The head: heading line(s), or the label. */
  get headRange(): Range {
    if (this.form === 'root') return { start: this.start, end: this.start };
    return this.form === 'heading' && this.head ? { start: this.head.start, end: this.head.end } : this.titleRange;
  }

  /** From behind the head to the end of everything in the section. */
  get bodyRange(): Range {
    const start = this.headRange.end;
    return { start, end: Math.max(start, this.#end) };
  }

  /** Own text without the head and without child sections. Code and HTML left out. */
  get text(): string {
    return this.blocks
      .map((block) => (block === this.head ? textAfterLabel(block) : block.text))
      .filter((text) => text.trim() !== '')
      .join('\n');
  }

  /** Own text and that of all descendants, their titles included. */
  get fullText(): string {
    return [this.text, ...this.#children.flatMap((child) => [child.title, child.fullText])].filter((text) => text !== '').join('\n');
  }

  /** Nothing but comments, rules and child sections that are empty too. */
  get isEmpty(): boolean {
    return (
      this.blocks.every((block) => (block === this.head ? textAfterLabel(block).trim() === '' : isSilent(block))) &&
      this.#children.every((child) => child.isEmpty)
    );
  }

  /** This section and all in it, in document order. */
  walk(): readonly Section[] {
    const all: Section[] = [];
    this.#addAll(all);
    return all;
  }

  #addAll(all: Section[]): void {
    all.push(this);
    for (const child of this.#children) child.#addAll(all);
  }

  /** Whether a block of the section itself matches or holds one that does. */
  holds(filter: BlockFilter): boolean {
    return this.#parts.some((part) => (part instanceof Placement ? part.bodyHolds(filter) : part.holds(filter)));
  }

  /** All top-level blocks of the section and its descendants, heads left out. */
  *allBlocks(): Generator<Block> {
    for (const section of this.walk()) yield* section.blocks;
  }

  /** The nearest descendants with a role, not looking inside those found. */
  *find(role: SectionRole): Generator<Section> {
    for (const child of this.#children) {
      if (child.role === role) yield child;
      else yield* child.find(role);
    }
  }

  fact<T>(fact: SectionFact<T>): T {
    if (!this.#facts.has(fact)) this.#facts.set(fact, fact.compute(this));
    return this.#facts.get(fact) as T;
  }

  /** Whether `other` is this section or stands inside it. */
  encloses(other: Section): boolean {
    for (let each: Section | undefined = other; each !== undefined; each = each.parent) if (each === this) return true;
    return false;
  }

  /** For the outline builder only: sections are immutable once the outline is handed out. */
  static readonly build = {
    adopt(parent: Section, child: Section, role: SectionRole | undefined): void {
      parent.#children.push(child);
      child.#parent = parent;
      child.#role = role;
    },
    add(section: Section, block: Block): void {
      section.#parts.push(block);
    },
    /** All blocks of a chunk but its head. */
    addAll(section: Section, placement: Placement): void {
      if (placement.chunk.end === 0) return;
      section.#parts.push(placement);
      Section.build.extend(section, placement.end);
    },
    extend(section: Section, end: number): void {
      for (let each: Section | undefined = section; each !== undefined; each = each.#parent) if (each.#end < end) each.#end = end;
    },
  };
}

/** The text of a paragraph that opens with a label, below the label's line. */
function textAfterLabel(block: Block): string {
  const text = block.text;
  const newline = text.indexOf('\n');
  return newline < 0 ? '' : text.slice(newline + 1);
}

function isSilent(block: Block): boolean {
  if (block.kind === 'rule' || block.kind === 'definitions') return true;
  if (block.kind === 'html') return block.source.replaceAll(/<!--[\s\S]*?-->/g, '').trim() === '';
  if (block.kind === 'paragraph') return block.text.trim() === '' && !(block.inline?.spans.some((span) => span.kind === 'image') ?? false);
  return false;
}
