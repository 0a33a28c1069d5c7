/** The fragments a link into a document may name: GitHub's slugs of its headings and ids written by hand. Judges no link. */
import { distance } from 'fastest-levenshtein';
import { slug } from 'github-slugger';
import type { Block } from './block.ts';
import { someInline, type BlockFilter } from './blockShape.ts';
import type { ArchDocument, DocumentFact } from './document.ts';
import { attributeRange, htmlTags, withoutComments } from './htmlTags.ts';
import type { InlineFact, InlineShape } from './inline.ts';
import { decodeMarkdown } from './markdownText.ts';

const EXPLICIT_ID = /\{:?[ \t]?#([^\s{}]+)(?:\s[^{}]*)?\}$/;
const HEADING_NAME = /^h[1-6]$/;
/** Farther from every anchor than this share of its length, a fragment is no misspelling. */
const FARTHEST = 0.4;

const anchored: BlockFilter = {
  glance: ({ holdsHeading, holdsTag }) => holdsHeading || holdsTag,
  matches: (shape) =>
    shape.kind === 'heading' ||
    shape.kind === 'html' ||
    someInline(shape, (inline) => inline.content.includes('<') && inline.spans.some((span) => span.kind === 'html')),
};
const fact: DocumentFact<ReadonlySet<string>> = { compute: readAnchors };

/** Every fragment that leads somewhere, without `#`; headings named alike carry `-1`, `-2` from the second on. */
export function anchorsOf(document: ArchDocument): ReadonlySet<string> {
  return document.fact(fact);
}

/** The fragment of a heading that no other is named like. */
export function anchorOf(heading: Block): string | undefined {
  return heading.inline?.shape.fact(headingFact).slug;
}

/** The fragment of a heading that reads like this. */
export function slugOf(title: string): string {
  return slug(decodeMarkdown(title).trim());
}

/** Whether a decoded fragment is one of `anchors`, or one that every page has. */
export function hasAnchor(anchors: ReadonlySet<string>, fragment: string): boolean {
  return (
    fragment === '' || fragment === 'top' || fragment.startsWith(':~:') || anchors.has(fragment) || anchors.has(fragment.toLowerCase())
  );
}

/** Anchors with what is compared when guessing which was meant. */
export type LevelledAnchors = ReadonlyMap<string, string>;

/** Made once for all links into a document. */
export function levelledAnchors(anchors: ReadonlySet<string>): LevelledAnchors {
  return new Map(Array.from(anchors, (anchor) => [anchor, levelled(anchor)]));
}

/** The anchor that was most likely meant; undefined where none comes near. `anchors` are as `levelledAnchors` gives them. */
export function nearestAnchor(anchors: LevelledAnchors, fragment: string): string | undefined {
  const wanted = levelled(fragment);
  let nearest: string | undefined;
  let least = Math.max(wanted.length * FARTHEST, 1);
  for (const [anchor, candidate] of anchors) {
    if (Math.abs(candidate.length - wanted.length) >= least && !isExtension(candidate, wanted)) continue;
    const apart = isExtension(candidate, wanted) ? 0.5 : distance(candidate, wanted);
    if (apart < least || (candidate === wanted && nearest === undefined)) {
      least = candidate === wanted ? 0 : apart;
      nearest = anchor;
    }
  }
  return nearest;
}

/** One begins with the other: a heading was lengthened or shortened after the link was written. */
function isExtension(a: string, b: string): boolean {
  return a !== b && Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a));
}

/** Case, runs of hyphens and characters that slugs drop make no difference when guessing. */
function levelled(fragment: string): string {
  return fragment.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

function readAnchors(document: ArchDocument): Set<string> {
  const anchors = new Set<string>();
  const slugs = new Slugs();
  for (const block of document.walkWhere(anchored)) {
    if (block.kind === 'heading' && block.inline) addHeading(block.inline.fact(headingFact), slugs, anchors);
    if (block.kind === 'html') addHtml(block, slugs, anchors);
    for (const inline of block.ownInlines)
      for (const span of inline.spans) if (span.kind === 'html') addIds(document.slice(inline.spanRange(span)), anchors);
  }
  return anchors;
}

/** Slugs as GitHub numbers them: a repeated one takes the next free number. */
class Slugs {
  readonly #timesSeen = new Map<string, number>();

  next(slug: string): string {
    let times = this.#timesSeen.get(slug);
    let unique = slug;
    while (times !== undefined && this.#timesSeen.has(unique)) {
      times += 1;
      unique = `${slug}-${times}`;
    }
    if (times !== undefined) this.#timesSeen.set(slug, times);
    this.#timesSeen.set(unique, 0);
    return unique;
  }
}

interface HeadingAnchors {
  readonly slug: string;
  /** Written by hand: `## Title {#id}`. */
  readonly explicit: string | undefined;
  /** Where the braces are taken for text. */
  readonly whole: string;
}

const headingFact: InlineFact<HeadingAnchors> = {
  compute: (inline) => {
    const text = decodeMarkdown(withoutImages(inline)).trim();
    const explicit = EXPLICIT_ID.exec(text);
    const title = explicit === null ? text : text.slice(0, explicit.index).trimEnd();
    return { slug: slug(title), explicit: explicit?.[1], whole: slug(text) };
  },
};

function addHeading(heading: HeadingAnchors, slugs: Slugs, anchors: Set<string>): void {
  anchors.add(slugs.next(heading.slug));
  if (heading.explicit !== undefined) anchors.add(heading.explicit).add(heading.whole);
}

/** An image's alternative text is no text of the heading. */
function withoutImages(inline: InlineShape): string {
  let text = inline.text;
  for (const span of [...inline.spans].reverse())
    if (span.kind === 'image') text = text.slice(0, span.plainStart) + text.slice(span.plainEnd);
  return text;
}

function addHtml(block: Block, slugs: Slugs, anchors: Set<string>): void {
  const html = withoutComments(block.source);
  for (const tag of htmlTags(html)) {
    if (!HEADING_NAME.test(tag.name)) continue;
    const close = html.indexOf(`</${tag.name}`, tag.end);
    if (close < 0) break;
    const text = html.slice(tag.end, close).replaceAll(/<[^<>]*>/g, '');
    anchors.add(slugs.next(slug(decodeMarkdown(text).trim())));
  }
  addIds(html, anchors);
}

function addIds(html: string, anchors: Set<string>): void {
  for (const tag of htmlTags(html)) {
    const source = html.slice(tag.start, tag.end);
    for (const name of tag.name === 'a' ? ['id', 'name'] : ['id']) {
      const value = attributeRange(source, name);
      if (value !== undefined) anchors.add(source.slice(value.start, value.end));
    }
  }
}
