/**
 * Mentions of decision records (`ADR-12`, `DR-12` where the document itself is one) and links to their files. Code, comments and quotes hold none; a link to another
 * site names another log. Whether the record exists is for the logs to say.
 */
import { regex } from '../base/patterns.ts';
import type { Range } from '../base/range.ts';
import { baseName } from '../base/uri.ts';
import type { Block, Inline } from '../document/block.ts';
import { someInline, type BlockFilter } from '../document/blockShape.ts';
import type { ArchDocument, DocumentFact } from '../document/document.ts';
import { recordFileName } from '../document/fileNames.ts';
import type { InlineFact, InlineShape, SpanShape } from '../document/inline.ts';
import { definitionsOf } from '../document/linkDefinitions.ts';
import { decodeMarkdown, referenceLabel } from '../document/markdownText.ts';
import { markedRange } from '../document/markedRange.ts';
import { lastStartingAt, startingWithin } from '../document/within.ts';
import type { RecordReference } from './record.ts';

/** A reference with its place in the text around it. */
export interface PlacedReference extends RecordReference {
  readonly inline: Inline;
  readonly block: Block;
  /** In the inline's plain text. */
  readonly start: number;
  readonly end: number;
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** Without its first letter: a reference only in a log that writes so. */
  readonly short: boolean;
}

/** Cheap: most texts hold neither the letters nor a link but to other sites. */
const MAY_HOLD = /adr|drs?-\d|\](?!\(<?https?:)/i;
const EXTERNAL = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const MENTION = /(?<![\p{L}\p{N}/_.-])ADRs?[-–_ #№\u00A0]{0,2}(\d{1,5})(?![\d%])(?!\.\d|[-–/]\d|[-_]\p{L})/giu;
/** A log may leave the first letter out; elsewhere these mean disaster recovery, or a doctor. */
const SHORT_MENTION = /(?<![\p{L}\p{N}/_.-])DRs?-(\d{2,5})(?![\d%])(?!\.\d|[-–/]\d|[-_]\p{L})/gu;
const OF_SHORT_LOG = /^dr[-_]\d{2,5}(?!\d)/i;
/** `ADRs 60 and 61`, `ADR-1, 2 and 3`. */
const MORE = /^(?:,| and| &| or|, and)\s+#?(\d{1,5})(?![\d.%]\d|\d)(?=[\s,.;:)]|$)/i;
const YEAR = /^(?:19|20)\d{2}$/;
/** What else the letters may stand for; a text that says so means that. */
const OTHER_MEANING = regex('i')`
  adverse drug reaction|american depositary|depositary receipt|dangerous goods|alternative dispute resolution|average daily rate|
  adaptive data rate|astra digital radio
`;

const mentions: InlineFact<readonly Mention[]> = { compute: readMentions };
const referring: BlockFilter = {
  words: MAY_HOLD,
  matches: (shape) =>
    someInline(shape, (inline) => MAY_HOLD.test(inline.content) && (inline.spans.some(isLink) || inline.fact(mentions).length > 0)),
};
const fact: DocumentFact<readonly PlacedReference[]> = { compute: readReferences };

/** All references in a document in the order they stand, those in its own title left out. */
export function referencesIn(document: ArchDocument): readonly PlacedReference[] {
  return document.fact(fact);
}

/** Whether a link's path leads to a file named like a record. */
export function isRecordPath(path: string): boolean {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  const file = recordFileName(name);
  return (
    file !== undefined &&
    (extension === 'md' || extension === 'markdown' || (file.form === 'adr' && (extension === '' || /[^a-z]/.test(extension))))
  );
}

function readReferences(document: ArchDocument): readonly PlacedReference[] {
  const found: PlacedReference[] = [];
  const title = document.titleSection?.head;
  for (const block of document.blocksWhere(referring)) if (block !== title) addBlock(document, block, found);
  return found.some((each) => each.path === undefined) && document.mentions(OTHER_MEANING)
    ? found.filter((each) => each.path !== undefined)
    : found;
}

function addBlock(document: ArchDocument, block: Block, found: PlacedReference[]): void {
  if (block.kind === 'quote' || block.kind === 'fence' || block.kind === 'code' || block.kind === 'html') return;
  if (block.inline) addInline(document, block.inline, block, found);
  for (const row of block.kind === 'table' ? block.rows : []) for (const cell of row.cells) addInline(document, cell.inline, block, found);
  for (const child of block.children) if (child.holds(referring)) addBlock(document, child, found);
}

function addInline(document: ArchDocument, inline: Inline, block: Block, found: PlacedReference[]): void {
  if (!MAY_HOLD.test(inline.shape.content)) return;
  const own = inline.fact(mentions).filter(({ short }) => !short || isOfShortLog(document));
  const links = inline.spans.filter(isLink);
  if (own.length === 0 && links.length === 0) return;
  const places: {
    start: number;
    end: number;
    number: number | undefined;
    path: string | undefined;
    range: Range;
    pathRange?: Range;
    fragment?: string;
  }[] = [];
  const taken: SpanShape[] = [];
  for (const span of links) {
    const target = targetOf(document, span);
    if (target === undefined) continue;
    taken.push(span);
    if (span.kind !== 'link' || EXTERNAL.test(target)) continue;
    const hash = target.search(/[?#]/);
    const path = decodeMarkdown(hash < 0 ? target : target.slice(0, hash));
    if (path === '' || !isRecordPath(path)) continue;
    const number = mentionIn(own, span)?.number ?? recordFileName(baseName(path))?.number;
    const pathRange =
      span.target &&
      inline.spanRange({ start: span.target.start, end: span.target.start + (hash < 0 ? target : target.slice(0, hash)).length });
    places.push({
      start: span.plainStart,
      end: span.plainEnd,
      number,
      path,
      range: inline.spanRange(span),
      ...(pathRange && { pathRange }),
      ...(pathRange && target.charAt(hash) === '#' && { fragment: target.slice(hash + 1) }),
    });
  }
  for (const mention of own) {
    const link = lastStartingAt(taken, mention.start, (span) => span.plainStart);
    if (link !== undefined && mention.end <= link.plainEnd) continue;
    places.push({
      start: mention.start,
      end: mention.end,
      number: mention.number,
      path: undefined,
      range: markedRange(inline, mention.start, mention.end),
    });
  }
  places.sort((a, b) => a.start - b.start);
  for (const place of places) found.push({ ...place, text: inline.text.slice(place.start, place.end), inline, block });
}

/** Whether the document's file or title says that it is `DR-017` itself. */
function isOfShortLog(document: ArchDocument): boolean {
  return OF_SHORT_LOG.test(baseName(document.uri)) || OF_SHORT_LOG.test(document.titleSection?.title ?? '');
}

function mentionIn(own: readonly Mention[], { plainStart, plainEnd }: SpanShape): Mention | undefined {
  return startingWithin(own, { start: plainStart, end: plainEnd }, (mention) => mention.start)[0];
}

function isLink({ kind }: SpanShape): boolean {
  return kind === 'link' || kind === 'image' || kind === 'url';
}

/** Undefined for a reference that nobody defined: it is plain text. */
function targetOf(document: ArchDocument, span: SpanShape): string | undefined {
  if (span.target) return span.target.text;
  return span.reference && definitionsOf(document).get(referenceLabel(span.reference.label))?.target;
}

function readMentions(inline: InlineShape): readonly Mention[] {
  const found: Mention[] = [];
  const prose = inline.prose;
  if (/DRs?-\d/.test(inline.content))
    for (const match of prose.matchAll(SHORT_MENTION))
      found.push({ start: match.index, end: match.index + match[0].length, number: Number(match[1]), short: true });
  if (!/adr/i.test(inline.content)) return found;
  for (const match of prose.matchAll(MENTION)) {
    const digits = match[1] ?? '';
    const written = match[0];
    if (YEAR.test(digits) && !/[-#_]/.test(written)) continue;
    let end = match.index + written.length;
    found.push({ start: match.index, end, number: Number(digits), short: false });
    for (
      let more = MORE.exec(prose.slice(end, end + 24));
      more !== null && /^adrs/i.test(written);
      more = MORE.exec(prose.slice(end, end + 24))
    ) {
      const number = more[1] ?? '';
      const start = end + more[0].length - number.length;
      end += more[0].length;
      found.push({ start, end, number: Number(number), short: false });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
