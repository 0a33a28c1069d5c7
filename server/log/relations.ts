/**
 * Statements a record makes about other records: supersedes, superseded by, amends, amended by, relates to. Reads them
 * where the record speaks of itself; what it wishes, doubts or tells of others is no statement.
 */
import { regex } from '../base/patterns.ts';
import { contains, type Range } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { headingName } from '../document/headingText.ts';
import { markedRange } from '../document/markedRange.ts';
import { frontMatterPlaceholders, placeholdersIn, type Placeholder } from '../document/placeholders.ts';
import type { Section } from '../document/section.ts';
import { fieldOfLabel } from '../document/vocabulary.ts';
import { lastStartingAt } from '../document/within.ts';
import type { FieldKey } from '../knowledge/schema.ts';
import { fieldAliases } from '../knowledge/vocabulary/fields.ts';
import { supersededByWords, supersedesWords } from '../knowledge/vocabulary/statuses.ts';
import type { RecordReference, Relation } from './record.ts';
import type { PlacedReference } from './references.ts';
import { supersessionAround } from './supersessionAround.ts';

type Kind = Relation['kind'];

const KINDS = ['superseded-by', 'supersedes', 'amended-by', 'amends', 'relates-to'] as const satisfies readonly (Kind & FieldKey)[];

/** Longest first, so that `ersetzt durch` is not read as `ersetzt`. */
const phrases: readonly { readonly words: string; readonly kind: Kind }[] = KINDS.flatMap((kind) => {
  const more = kind === 'superseded-by' ? supersededByWords : kind === 'supersedes' ? supersedesWords : [];
  return [...new Set([...fieldAliases[kind], ...more])].map((words) => ({ words, kind }));
}).sort((a, b) => b.words.length - a.words.length);

/** What may stand between the verb and the reference, and nothing else. */
const FILLER = regex('i')`
  ^(?:[\s:*_"“”'(,&[-]|\b(?:the|our|earlier|previous|decisions?|made|in|of|from|and|by|both|parts?|records?|adrs?|number|no|den|die|das|le|
  la|les|el)\b)*$
`;
/** The record speaking of itself. */
const SUBJECT = /\b(?:this|the present)\s+(?:adr|record|decision|document|proposal|one)\b|^\s*(?:it|we|this)(?=\s|$)/i;
/** `These ranges have been` superseded by …: what was decided here, told in the passive. */
const PASSIVE = /\b(?:has|have|had|is|was|are|were|been|being)(?:\s+\w+){0,3}\s*$/i;
/** Wishes, conditions and denials. */
const UNREAL =
  /\b(?:would|could|should|may|might|must|can|cannot|will|if|unless|whether|not|never|no|nor|neither|without|need|needs|instead|rather)\b|n['’]t|\?/i;
/** What stands farther from a reference does not govern it. */
const LONGEST_SENTENCE = 400;
const LONGEST_VERB = 20;
const SENTENCE_END = /[.!?。]\s|;/g;

/** Places that make a bare reference a statement. */
interface Places {
  readonly statuses: readonly Range[];
  readonly fields: readonly (Field & { readonly key: Kind })[];
  readonly links: readonly Range[];
}

/** The relations these references, sections and fields state; front matter counts when its fields are among them. */
export function readRelations(
  document: ArchDocument,
  references: readonly PlacedReference[],
  sections: readonly Section[],
  fields: readonly Field[],
): Relation[] {
  const inBody = fields.filter((field) => field.form !== 'front-matter');
  const places: Places = {
    statuses: inBody.filter((field) => field.key === 'status').map((field) => field.valueRange),
    fields: inBody.filter((field): field is Field & { readonly key: Kind } => isRelation(field.key)),
    links: sections.filter((section) => section.role === 'links'),
  };
  const relations = inBody.length < fields.length ? written(frontMatterRelations(document), () => frontMatterPlaceholders(document)) : [];
  references.forEach((reference, index) =>
    relations.push(...written(statedBy(reference, references[index - 1], places), () => placeholdersIn(document, reference.block))),
  );
  return relations.sort((a, b) => a.range.start - b.range.start);
}

/** A template's `superseded by ADR-0123` states nothing. */
function written(relations: Relation[], findPlaceholders: () => readonly Placeholder[]): Relation[] {
  if (relations.length === 0) return relations;
  const placeholders = findPlaceholders();
  return relations.filter(({ target }) => !placeholders.some((placeholder) => contains(placeholder.range, target.range)));
}

function statedBy(reference: PlacedReference, before: PlacedReference | undefined, places: Places): Relation[] {
  const { range } = reference;
  const { number, path, text, pathRange, fragment } = reference;
  const target: RecordReference = {
    range,
    number,
    path,
    text,
    ...(pathRange && { pathRange }),
    ...(fragment !== undefined && { fragment }),
  };
  const stated = statement(reference, before, holds(places.statuses, range));
  if (stated !== undefined) return [{ kind: stated.kind, range: { start: stated.start, end: Math.max(stated.start, range.end) }, target }];
  const field = lastStartingAt(places.fields, range.start, (each) => each.range.start);
  if (field !== undefined && range.end <= field.valueRange.end)
    return [{ kind: field.key, range: { start: field.range.start, end: range.end }, target }];
  return holds(places.links, range) ? [{ kind: 'relates-to', range, target }] : [];
}

function holds(ranges: readonly Range[], inner: Range): boolean {
  const outer = lastStartingAt(ranges, inner.start, (each) => each.start);
  return outer !== undefined && inner.start < outer.end;
}

/** The verb that governs the reference, if the record speaks of itself. */
function statement(
  reference: PlacedReference,
  previous: PlacedReference | undefined,
  inStatus: boolean,
): { kind: Kind; start: number } | undefined {
  const { inline } = reference;
  const text = inline.prose;
  const start = sentenceStart(text, reference.start);
  const before = text.slice(start, reference.start);
  const verb = lastPhrase(before);
  const around = supersessionAround(before, text.slice(reference.end, reference.end + LONGEST_VERB), inStatus);
  if (around !== undefined) return { kind: around.kind, start: markedRange(inline, start + around.start, reference.end).start };
  if (verb === undefined || !FILLER.test(withoutReferences(before.slice(verb.end), previous, start + verb.end, reference)))
    return undefined;
  if (!speaksOfItself(before.slice(0, verb.start), verb.kind, inStatus)) return undefined;
  return { kind: verb.kind, start: markedRange(inline, start + verb.start, start + verb.end).start };
}

function speaksOfItself(subject: string, kind: Kind, inStatus: boolean): boolean {
  if (/\badrs?[-\s#]?\d/i.test(subject)) return false;
  if (inStatus) return !/\b(?:not|never)\b/i.test(subject);
  const words = trimMarks(subject);
  if (
    words === '' ||
    /^(?:status|links?|relations?|note|accepted|deprecated|rejected|proposed|partly|partially|in part)[:,]?$/i.test(words)
  )
    return true;
  if (UNREAL.test(words) || kind === 'relates-to') return false;
  if (SUBJECT.test(words)) return true;
  return kind === 'superseded-by' && PASSIVE.test(words) && /^(?:this|these|those|the|it|all|parts?|section)\b/i.test(words);
}

function lastPhrase(before: string): { kind: Kind; start: number; end: number } | undefined {
  const lower = before.toLowerCase();
  let best: { kind: Kind; start: number; end: number } | undefined;
  for (const { words, kind } of phrases) {
    const start = lower.lastIndexOf(words);
    if (start < 0) continue;
    const end = start + words.length;
    if (/[\p{L}\p{N}]/u.test(lower.charAt(end)) || /[\p{L}\p{N}]/u.test(lower.charAt(start - 1))) continue;
    if (best === undefined || end > best.end || (end === best.end && start < best.start)) best = { kind, start, end };
  }
  return best;
}

/** `supersedes ADR-1 and ADR-2`: references between the verb and this one are part of the same list. */
function withoutReferences(gap: string, previous: PlacedReference | undefined, from: number, reference: PlacedReference): string {
  if (previous?.inline !== reference.inline || previous.start < from) return gap;
  return `${gap
    .slice(0, Math.max(0, previous.start - from))
    .split(' ')
    .filter((word) => !/\d/.test(word))
    .join(' ')} ${gap.slice(Math.max(0, previous.end - from))}`;
}

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_SENTENCE);
  let start = from;
  for (const match of text.slice(from, at).matchAll(SENTENCE_END)) {
    // `10. Terraform` and `Amends 3. Use Rust`: a number's dot ends no sentence.
    if (match[0].startsWith('.') && /\d/.test(text.charAt(from + match.index - 1))) continue;
    start = from + match.index + match[0].length;
  }
  const line = from + text.slice(from, at).lastIndexOf('\n') + 1;
  return line > start && /^\s*[-*+\p{Lu}]/u.test(text.slice(line, at)) && lastPhrase(text.slice(line, at)) !== undefined ? line : start;
}

/** `superseded-by: ADR-0012`, `supersedes: [3, 7]`, `status: superseded by ADR-0012`, and lists of `target` with `kind`. */
function frontMatterRelations(document: ArchDocument): Relation[] {
  const relations: Relation[] = [];
  for (const entry of document.frontMatter?.entries ?? []) {
    const key = fieldOfLabel(headingName(entry.key.replaceAll('_', ' ')));
    const source = document.slice(entry.valueRange);
    if (isRelation(key))
      for (const target of bareReferences(source, entry.valueRange.start)) relations.push({ kind: key, range: target.range, target });
    if (key === 'status') {
      const verb = lastPhrase(source);
      const start = entry.valueRange.start;
      for (const target of verb === undefined ? [] : bareReferences(source.slice(verb.end), start + verb.end))
        relations.push({ kind: verb?.kind ?? 'relates-to', range: { start: start + (verb?.start ?? 0), end: target.range.end }, target });
    }
    if (Array.isArray(entry.value)) relations.push(...linkedRelations(entry.value, entry.valueRange));
  }
  return relations;
}

function isRelation(key: FieldKey | undefined): key is Kind {
  return key !== undefined && (KINDS as readonly FieldKey[]).includes(key);
}

/** A link's target, a file, or a number. */
const BARE = /\]\(([^()\s]+)\)|(?<![\w%./-])([\w%./-]+\.md)\b|(?<![\w.-])(?:m?adr[-_ #]?)?(\d{1,5})(?![\d.]*\d|[-/]\d|\w)/gi;

/** Numbers and files in a value that can only name records. */
function bareReferences(source: string, offset: number): RecordReference[] {
  const found: RecordReference[] = [];
  for (const match of source.matchAll(BARE)) {
    const path = match[1] ?? match[2];
    const range = { start: offset + match.index, end: offset + match.index + match[0].length };
    found.push({ range, number: match[3] === undefined ? numberIn(path ?? '') : Number(match[3]), path, text: match[0] });
  }
  return found;
}

function numberIn(path: string): number | undefined {
  const digits = /(?:^|\/)(?:m?adr[-_]?)?0*(\d{1,5})[-_.]/i.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function linkedRelations(items: readonly unknown[], range: Range): Relation[] {
  return items.flatMap((item): Relation[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { target, kind } = item as { readonly target?: unknown; readonly kind?: unknown };
    const key = typeof kind === 'string' ? fieldOfLabel(headingName(kind)) : undefined;
    if (!isRelation(key) || (typeof target !== 'number' && typeof target !== 'string')) return [];
    return bareReferences(String(target), 0)
      .slice(0, 1)
      .map((reference) => ({ kind: key, range, target: { ...reference, range } }));
  });
}

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\n-*+•>'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t\n*_:('.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
