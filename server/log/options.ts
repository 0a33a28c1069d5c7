/**
 * The options a record considered, however they are written: a heading each, list items, lettered lines; MADR's list is
 * joined with the descriptions further down. Which one was chosen is not read here.
 */
import type { Range } from '../base/range.ts';
import type { Block, Inline } from '../document/block.ts';
import type { Field } from '../document/fields.ts';
import { headingName } from '../document/headingText.ts';
import { markedRange } from '../document/markedRange.ts';
import type { Section } from '../document/section.ts';
import { endsOptions, partsInFields, partsInLines, partsInLists } from './optionParts.ts';
import type { ConsideredOption, OptionPart } from './record.ts';

const LETTERED =
  /^(?:(?:option|alternative|approach|opción|opção|variante)\s+|(?:選択肢|选项|方案)\s*)([a-z]|\d{1,2})(?![\p{L}\p{N}])[\s:：.)–—-]*/iu;
const LINE = /^\s*(?:([A-Z])[).:]|(\d{1,2})[).])\s+(?=\S)/;
/** Nobody weighs more options than this; a generated list may be any length. */
const FEW = 100;
/** Where the name ends and the explanation begins. */
const NAME_END = /\s[-–—]{1,2}\s|\s?[:：](?=\s|$)|[.;](?=\s|$)|\s\(|,\s(?:which|because|but)\b|\n/;

/** The options in these sections of a record, and in the fields that hold them. */
export function readOptions(sections: readonly Section[], fields: readonly Field[]): ConsideredOption[] {
  const described = sections.filter((section) => isOption(section) && !hasAncestor(section, isOption));
  const inDetails = described.filter((section) => hasAncestor(section, isComparison));
  const headed = described.filter((section) => !hasAncestor(section, isComparison)).map((section) => fromSection(section, fields));
  const lists = sections.filter(
    (section) => (section.role === 'options' || section.role === 'alternatives') && !section.children.some(isOption),
  );
  const listed = [
    ...lists.flatMap((section) => fromBlocks(section.blocks, fields)),
    ...fields.filter((field) => isOptionField(field)).flatMap((field) => fromField(field)),
  ];
  const joined = joinDetails([...headed, ...listed], inDetails, fields);
  return joined.sort((a, b) => a.range.start - b.range.start);
}

function isOption(section: Section): boolean {
  return section.role === 'option' || section.role === 'alternative';
}

function isOptionField(field: Field): boolean {
  return (field.key === 'options' || field.key === 'alternatives') && field.form === 'plain';
}

function isComparison(section: Section): boolean {
  return section.role === 'pros-and-cons';
}

function hasAncestor(section: Section, is: (section: Section) => boolean): boolean {
  for (let each = section.parent; each !== undefined; each = each.parent) if (is(each)) return true;
  return false;
}

function fromSection(section: Section, fields: readonly Field[]): ConsideredOption {
  const behind = fields.find((field) => endsOptions(field) && section.start <= field.range.start && field.range.end <= section.end);
  const lettered = LETTERED.exec(section.title);
  const at = lettered !== null && lettered[0].length < section.title.length ? lettered[0].length : 0;
  const inline = section.head?.inline;
  const lead = inline === undefined ? 0 : inline.text.length - inline.text.trimStart().length;
  return {
    name: section.title.slice(at),
    letter: lettered?.[1],
    range: { start: section.start, end: endOf(section, behind) },
    nameRange:
      inline === undefined || section.form === 'label' ? section.titleRange : markedRange(inline, lead + at, lead + section.title.length),
    parts: partsOfSection(section, fields),
    section,
    get text() {
      const all = section.fullText;
      const at = behind?.block === undefined ? -1 : all.indexOf(behind.block.text);
      return at < 0 ? all : all.slice(0, at);
    },
  };
}

/** Where the option's own text ends: before the part of the record that follows in its section. */
function endOf(section: Section, behind: Field | undefined): number {
  if (behind === undefined) return section.end;
  return [...section.allBlocks()].findLast((block) => block.end <= behind.range.start)?.end ?? section.headRange.end;
}

function partsOfSection(section: Section, fields: readonly Field[]): OptionPart[] {
  return sorted([...partsInFields(fields, section), ...partsInLists([...section.allBlocks()])]);
}

/** Each item of the lists, or each lettered line of a paragraph. */
function fromBlocks(blocks: readonly Block[], fields: readonly Field[]): ConsideredOption[] {
  const named = fromNamedLists(blocks, fields);
  if (named.length > 0) return named;
  const items = blocks.filter((block) => block.kind === 'list').flatMap((list) => list.children);
  const options = items.flatMap((item) => fromItem(item, fields) ?? []);
  if (options.length > 0) return options;
  return blocks.flatMap((block) => (block.kind === 'paragraph' && block.inline ? fromLines(block.inline, 0) : []));
}

/** `*Option A: PostgreSQL*`, a line by itself, and below it a list of its pros and cons. */
function fromNamedLists(blocks: readonly Block[], fields: readonly Field[]): ConsideredOption[] {
  const heads = blocks.flatMap((block, at) => {
    const list = blocks[at + 1];
    const parts = list?.kind === 'list' ? sorted([...partsInFields(fields, list), ...partsInLists([list])]) : [];
    return block.kind === 'paragraph' && block.inline !== undefined && !block.inline.text.includes('\n') && parts.length > 0
      ? [{ block, inline: block.inline, at, parts }]
      : [];
  });
  return heads.map(({ block, inline, at, parts }, index) => {
    const own = blocks.slice(at, heads[index + 1]?.at);
    return {
      ...nameIn(inline, 0, inline.text.length),
      range: { start: block.start, end: own.at(-1)?.end ?? block.end },
      parts,
      section: undefined,
      text: own.map((each) => each.text).join('\n'),
    };
  });
}

function fromItem(item: Block, fields: readonly Field[]): ConsideredOption | undefined {
  const first = item.children[0];
  const inline = first?.inline;
  if (inline === undefined || inline.text.trim() === '' || /^[\s.…]*$/.test(inline.text)) return undefined;
  const named = nameIn(inline, 0, inline.text.length);
  const parts = sorted([...partsInFields(fields, item), ...partsInLists(item.children), ...partsInLines(inline, 0, inline.text.length)]);
  return { ...named, range: { start: item.start, end: item.end }, parts, section: undefined, text: item.text };
}

function fromField(field: Field): ConsideredOption[] {
  return field.block?.inline === undefined
    ? []
    : fromLines(field.block.inline, 0).filter(
        (option) => option.range.start >= field.valueRange.start && option.range.end <= field.valueRange.end,
      );
}

/** `A) PostgreSQL — Pros: … / Cons: …`, one to a line; a line that opens otherwise goes on with the one before. */
function fromLines(inline: Inline, from: number): ConsideredOption[] {
  const text = inline.text;
  const starts: number[] = [];
  for (let at = from; at < text.length; at = nextLine(text, at)) if (LINE.test(text.slice(at, at + 12))) starts.push(at);
  if (starts.length < 2) return [];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const stop = stopAt(text, start, end);
    const lead = LINE.exec(text.slice(start, start + 12));
    const bodyStart = start + (lead?.[0].length ?? 0);
    const named = nameIn(inline, bodyStart, stop);
    return {
      ...named,
      letter: lead?.[1] ?? lead?.[2],
      range: markedRange(inline, start, stop),
      parts: partsInLines(inline, bodyStart, stop),
      section: undefined,
      text: text.slice(bodyStart, stop),
    };
  });
}

/** The last option ends where a label in capitals opens a line. */
function stopAt(text: string, start: number, end: number): number {
  for (let at = nextLine(text, start); at < end; at = nextLine(text, at))
    if (/^[A-Z][A-Z ]{2,30}:/.test(text.slice(at, at + 34))) return at - 1;
  return text.charAt(end - 1) === '\n' ? end - 1 : end;
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function nameIn(inline: Inline, start: number, end: number): Pick<ConsideredOption, 'name' | 'letter' | 'nameRange'> {
  const text = inline.text.slice(start, end);
  const lettered = LETTERED.exec(text);
  const skip = lettered !== null && lettered[0].length < text.length ? lettered[0].length : text.length - text.trimStart().length;
  const rest = text.slice(skip);
  const stop = rest.search(NAME_END);
  const name = (stop <= 0 ? rest : rest.slice(0, stop)).trimEnd();
  return { name, letter: lettered?.[1], nameRange: markedRange(inline, start + skip, start + skip + name.length) };
}

/** Gives listed options their descriptions; descriptions of options that are listed nowhere are options of their own. */
function joinDetails(options: readonly ConsideredOption[], details: readonly Section[], fields: readonly Field[]): ConsideredOption[] {
  const open = new Map(details.map((section) => [section.name, section]));
  const joined = options.map((option) => {
    const section = option.section === undefined ? bestMatch(option, open) : undefined;
    if (section === undefined) return option;
    open.delete(section.name);
    return {
      ...option,
      section,
      parts: sorted([...option.parts, ...partsOfSection(section, fields)]),
      text: `${option.text}\n${section.fullText}`,
    };
  });
  return options.length === 0 || joined.every((option) => option.section !== undefined)
    ? [...joined, ...[...open.values()].map((section) => fromSection(section, fields))]
    : joined;
}

/** By name, else by a longer or shorter name, else by letter; long lists are matched by name alone. */
function bestMatch(option: ConsideredOption, details: ReadonlyMap<string, Section>): Section | undefined {
  const names = [headingName(option.name), headingName(option.text.split('\n', 1)[0] ?? '')].filter((name) => name !== '');
  for (const name of names) {
    const section = details.get(name);
    if (section !== undefined) return section;
  }
  if (details.size > FEW) return undefined;
  const all = [...details.values()];
  return (
    all.find((section) => names.some((name) => name.startsWith(section.name) || section.name.startsWith(name))) ??
    all.find((section) => option.letter !== undefined && LETTERED.exec(section.title)?.[1]?.toLowerCase() === option.letter.toLowerCase())
  );
}

function sorted<T extends { readonly range: Range }>(parts: readonly T[]): T[] {
  return [...parts].sort((a, b) => a.range.start - b.range.start);
}
