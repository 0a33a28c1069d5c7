/**
 * Links and images of a document in every form, with the place of each target. What stands at a target is for others to
 * find out; code, fences and comments hold no links.
 */
import type { Range } from '../base/range.ts';
import { decode, resolveUri } from '../base/uri.ts';
import type { Block, Inline } from './block.ts';
import { someInline, type BlockFilter } from './blockShape.ts';
import type { ArchDocument, DocumentFact } from './document.ts';
import { attributeRange, htmlTags } from './htmlTags.ts';
import type { SpanShape } from './inline.ts';
import { definitionsOf, type LinkDefinition } from './linkDefinitions.ts';
import { decodeMarkdown, referenceLabel } from './markdownText.ts';

/** `inline` `[text](target)` · `reference` `[text][label]` and `[label]` · `autolink` bare and angled addresses · `html` `<a href>`, `<img src>`. */
export type LinkKind = 'inline' | 'reference' | 'autolink' | 'html';

export interface Link {
  readonly kind: LinkKind;
  /** The whole link with its marks. */
  readonly range: Range;
  /** As written, escapes included. */
  readonly target: string;
  /** Where `target` is written: for references, in the definition, which several links may share. */
  readonly targetRange: Range;
  /** The target before `?` and `#`, escapes resolved, percent codes kept; empty for a fragment of the document itself. */
  readonly path: string;
  /** Behind the `#`, percent codes decoded; undefined where there is none. */
  readonly fragment: string | undefined;
  /** Where the fragment stands; empty at the target's end where there is none. */
  readonly fragmentRange: Range;
  /** What a reader sees; for images the alternative text. */
  readonly text: string;
  readonly isImage: boolean;
  /** The target names a scheme or a host: it is not a file beside this one. */
  readonly external: boolean;
  readonly block: Block;
}

const EXTERNAL = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
/** Filled in by a site generator: nothing can be said about where it leads. */
const TEMPLATED = /\{\{|\{%|\$\{|<%/;

/** No link, image, tag or address without one of these. */
const MAY_LINK = /[<\]]|https?:/;

const linked: BlockFilter = {
  words: MAY_LINK,
  matches: (shape) =>
    shape.kind === 'html' ||
    someInline(
      shape,
      (inline) =>
        MAY_LINK.test(inline.content) &&
        inline.spans.some((span) => span.kind === 'html' || span.target !== undefined || span.reference !== undefined),
    ),
};
const fact: DocumentFact<readonly Link[]> = {
  compute: (document) => {
    const links: Link[] = [];
    for (const block of document.walkWhere(linked)) addLinks(document, block, links);
    return links.sort((a, b) => a.range.start - b.range.start);
  },
};

/** All links and images in document order; a reference nobody defined is no link. */
export function linksOf(document: ArchDocument): readonly Link[] {
  return document.fact(fact);
}

/**
 * The absolute URI a link leads to, without query and fragment; undefined where it leads out of the files at hand or
 * cannot be known: other schemes, site-relative paths, paths a generator fills in.
 */
export function resolveTarget(link: Pick<Link, 'path' | 'external'>, documentUri: string): string | undefined {
  if (link.external || link.path.startsWith('/') || TEMPLATED.test(link.path)) return undefined;
  return link.path === '' ? documentUri : resolveUri(documentUri, link.path);
}

function addLinks(document: ArchDocument, block: Block, links: Link[]): void {
  if (block.kind === 'html') links.push(...htmlLinks(block.source, block.start, block));
  for (const inline of block.ownInlines) {
    for (const span of inline.spans) {
      const range = inline.spanRange(span);
      if (span.kind === 'html') links.push(...htmlLinks(document.slice(range), range.start, block));
      const place = targetPlace(document, inline, span);
      if (place !== undefined)
        links.push(link(place, range, inline.text.slice(span.plainStart, span.plainEnd), span.kind === 'image', block));
    }
  }
}

interface TargetPlace {
  readonly kind: LinkKind;
  readonly target: string;
  readonly targetRange: Range;
}

function targetPlace(document: ArchDocument, inline: Inline, span: SpanShape): TargetPlace | undefined {
  if (span.target)
    return { kind: span.kind === 'url' ? 'autolink' : 'inline', target: span.target.text, targetRange: inline.spanRange(span.target) };
  const definition: LinkDefinition | undefined = span.reference && definitionsOf(document).get(referenceLabel(span.reference.label));
  return definition && { kind: 'reference', target: definition.target, targetRange: definition.targetRange };
}

function htmlLinks(html: string, base: number, block: Block): Link[] {
  const links: Link[] = [];
  for (const tag of htmlTags(html)) {
    if (tag.name !== 'a' && tag.name !== 'img') continue;
    const source = html.slice(tag.start, tag.end);
    const value = attributeRange(source, tag.name === 'a' ? 'href' : 'src');
    if (value === undefined) continue;
    const start = base + tag.start;
    const targetRange = { start: start + value.start, end: start + value.end };
    links.push(
      link(
        { kind: 'html', target: source.slice(value.start, value.end), targetRange },
        { start, end: base + tag.end },
        '',
        tag.name === 'img',
        block,
      ),
    );
  }
  return links;
}

function link(place: TargetPlace, range: Range, text: string, isImage: boolean, block: Block): Link {
  const { kind, target, targetRange } = place;
  const hash = target.indexOf('#');
  const path = decodeMarkdown(hash < 0 ? target : target.slice(0, hash));
  const query = path.indexOf('?');
  return {
    kind,
    range,
    target,
    targetRange,
    path: query < 0 ? path : path.slice(0, query),
    fragment: hash < 0 ? undefined : decode(decodeMarkdown(target.slice(hash + 1))),
    fragmentRange: { start: hash < 0 ? targetRange.end : targetRange.start + hash + 1, end: targetRange.end },
    text,
    isImage,
    external: kind === 'autolink' || EXTERNAL.test(path),
    block,
  };
}
