/**
 * Statements a record makes about other records: supersedes, superseded by, amends, amended by, relates to. Reads them
 * where the record speaks of itself; what it wishes, doubts or tells of others is no statement.
 */
import type { Range } from '../base/range.ts';
import type { ArchDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { headingName } from '../document/headingText.ts';
import { markedRange } from '../document/markedRange.ts';
import { fieldOfLabel } from '../document/vocabulary.ts';
import type { FieldKey } from '../knowledge/schema.ts';
import { fieldAliases } from '../knowledge/vocabulary/fields.ts';
import { supersededByWords, supersedesWords } from '../knowledge/vocabulary/statuses.ts';
import type { RecordReference, Relation } from './record.ts';
import type { PlacedReference } from './references.ts';

type Kind = Relation['kind'];

const KINDS = ['superseded-by', 'supersedes', 'amended-by', 'amends', 'relates-to'] as const satisfies readonly (Kind & FieldKey)[];

/** Longest first, so that `ersetzt durch` is not read as `ersetzt`. */
const phrases: readonly { readonly words: string; readonly kind: Kind }[] = KINDS
  .flatMap((kind) => {
    const more = kind === 'superseded-by' ? supersededByWords : kind === 'supersedes' ? supersedesWords : [];
    return [...new Set([...fieldAliases[kind], ...more])].map((words) => ({ words, kind }));
  })
  .sort((a, b) => b.words.length - a.words.length);

/** What may stand between the verb and the reference. */
const FILLER = /^(?:[\s:*_"“”'(,&[-]|\b(?:the|our|earlier|previous|decisions?|made|in|of|from|and|by|both|parts?|records?|adrs?|number|no|den|die|das|le|la|les|el)\b)*$/i;
/** Words that may open the sentence before the verb of a status or a list entry. */
const SUBJECT = /\b(?:this|the present)\s+(?:adr|record|decision|document|proposal|one)\b|^\s*(?:it|we|this)(?=\s|$)/i;
const PASSIVE = /\b(?:has|have|had|is|was|are|were|been|being)(?:\s+\w+){0,3}\s*$/i;
const UNREAL = /\b(?:would|could|should|may|might|must|can|cannot|will|if|unless|whether|not|never|no|nor|neither|without|need|needs|instead|rather)\b|n['’]t|\?/i;
const SENTENCE_END = /[.!?。]\s|;/g;

/** The relations these references and fields state; front matter counts when its fields are among them. */
export function readRelations(document: ArchDocument, references: readonly PlacedReference[], fields: readonly Field[]): Relation[] {
  const relations = [...(fields.some((field) => field.form === 'front-matter') ? frontMatterRelations(document) : []), ...references.flatMap((reference, index) => statedBy(document, reference, references[index - 1], fields) ?? [])];
  return relations.sort((a, b) => a.range.start - b.range.start);
}

function statedBy(document: ArchDocument, reference: PlacedReference, before: PlacedReference | undefined, fields: readonly Field[]): Relation | undefined {
  const target: RecordReference = { range: reference.range, number: reference.number, path: reference.path, text: reference.text };
  const stated = statement(reference, before, fields);
  if (stated !== undefined) return { kind: stated.kind, range: { start: stated.start, end: Math.max(stated.start, reference.range.end) }, target };
  const field = fields.find((each) => each.form !== 'front-matter' && each.valueRange.start <= reference.range.start && reference.range.end <= each.valueRange.end && isRelation(each.key));
  if (field !== undefined && isRelation(field.key)) return { kind: field.key, range: { start: field.range.start, end: reference.range.end }, target };
  return document.sectionAt(reference.range.start).role === 'links' ? { kind: 'relates-to', range: reference.range, target } : undefined;
}

/** The verb that governs the reference, if the record speaks of itself. */
function statement(reference: PlacedReference, previous: PlacedReference | undefined, fields: readonly Field[]): { kind: Kind; start: number } | undefined {
  const { inline } = reference;
  const text = inline.prose;
  const start = sentenceStart(text, reference.start);
  const before = text.slice(start, reference.start);
  const verb = lastPhrase(before);
  if (verb === undefined) return undefined;
  const gap = withoutReferences(before.slice(verb.end), previous, start + verb.end, reference);
  if (!FILLER.test(gap)) return undefined;
  const subject = before.slice(0, verb.start);
  const own = reference.range.start - 1;
  const inStatus = fields.some((field) => field.key === 'status' && field.form !== 'front-matter' && field.valueRange.start <= own && own <= field.valueRange.end);
  if (!speaksOfItself(subject, verb.kind, inStatus)) return undefined;
  return { kind: verb.kind, start: markedRange(inline, start + verb.start, start + verb.end).start };
}

function speaksOfItself(subject: string, kind: Kind, inStatus: boolean): boolean {
  if (/\badrs?[-\s#]?\d/i.test(subject)) return false;
  if (inStatus) return !/\b(?:not|never)\b/i.test(subject);
  const words = trimMarks(subject);
  if (words === '' || /^(?:status|links?|relations?|note|accepted|deprecated|rejected|proposed|partly|partially|in part)[:,]?$/i.test(words)) return true;
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
  return `${gap.slice(0, Math.max(0, previous.start - from)).split(' ').filter((word) => !/\d/.test(word)).join(' ')} ${gap.slice(Math.max(0, previous.end - from))}`;
}

function sentenceStart(text: string, at: number): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(SENTENCE_END)) {
    // `10. Terraform` and `Amends 3. Use Rust`: a number's dot ends no sentence.
    if (match[0].startsWith('.') && /\d/.test(text.charAt(match.index - 1))) continue;
    start = match.index + match[0].length;
  }
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return line > start && /^\s*[-*+\p{Lu}]/u.test(text.slice(line, at)) && lastPhrase(text.slice(line, at)) !== undefined ? line : start;
}

/** `superseded-by: ADR-0012`, `supersedes: [3, 7]`, `status: superseded by ADR-0012`, and lists of `target` with `kind`. */
function frontMatterRelations(document: ArchDocument): Relation[] {
  const relations: Relation[] = [];
  for (const entry of document.frontMatter?.entries ?? []) {
    const key = fieldOfLabel(headingName(entry.key.replaceAll('_', ' ')));
    const source = document.slice(entry.valueRange);
    if (isRelation(key)) for (const target of bareReferences(source, entry.valueRange.start, true)) relations.push({ kind: key, range: target.range, target });
    if (key === 'status') {
      const verb = lastPhrase(source);
      if (verb !== undefined) for (const target of bareReferences(source.slice(verb.end), entry.valueRange.start + verb.end, true)) relations.push({ kind: verb.kind, range: { start: entry.valueRange.start + verb.start, end: target.range.end }, target });
    }
    if (Array.isArray(entry.value)) relations.push(...linkedRelations(entry.value, entry.valueRange));
  }
  return relations;
}

function isRelation(key: FieldKey | undefined): key is (typeof KINDS)[number] {
  return key !== undefined && (KINDS as readonly FieldKey[]).includes(key);
}

/** Numbers and files in a value that can only name records. */
function bareReferences(source: string, offset: number, numbers: boolean): RecordReference[] {
  const found: RecordReference[] = [];
  for (const match of source.matchAll(/\]\(([^()\s]+)\)|(?<![\w%./-])([\w%./-]+\.md)\b|(?<![\w.-])(?:m?adr[-_ #]?)?(\d{1,5})(?![\d.]*\d|[-/]\d|\w)/gi)) {
    const path = match[1] ?? match[2];
    if (path === undefined && !numbers) continue;
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
    return bareReferences(String(target), 0, true).slice(0, 1).map((reference) => ({ kind: key, range, target: { ...reference, range } }));
  });
}

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\n-*+•>'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t\n*_:('.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
