/** Names of nodes that differ from the component meant by case, plural or a letter only. */
import { partsOf, type Part } from '../../claims/parts/components.ts';
import { ownDrawings, type OwnDrawing } from '../../claims/drawings/drawings.ts';
import { isNear } from '../../claims/parts/partNames.ts';
import type { DiagramNode } from '../../diagrams/diagram.ts';
import type { ArchDocument } from '../../document/document.ts';
import { defineRule } from '../rule.ts';
import { isLive } from '../support/live.ts';

interface State {
  readonly node: DiagramNode;
  readonly title: string;
}

export const nameNearMiss = defineRule<'near', State>({
  meta: {
    id: 'dia/name-near-miss',
    title: 'A node almost bears a component’s name',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'c',
    fix: 'suggestion',
    since: '0.2.0',
    sources: ['OWN'],
    messages: {
      near: 'The diagram says “{name}”, the components say “{title}”. A search for one misses the other; write the one name everywhere.',
    },
  },
  *check(context) {
    const { document } = context;
    const parts = partsOf(document);
    if (parts.all.length === 0 || !isLive(context)) return;
    for (const drawing of ownDrawings(document)) {
      if (!drawing.isStructure && drawing.diagram.kind !== 'sequence') continue;
      const written = drawing.diagram.nodes.filter((node) => isWrittenOut(document, node));
      const isExact = parts.all.some((part) => written.some(({ label }) => label === part.title));
      for (const node of written) {
        const title = nearMiss(drawing, parts.all, node, isExact);
        if (title === undefined || parts.all.some((part) => part.title === node.label)) continue;
        yield { message: 'near', data: { name: node.label, title }, range: node.labelRange, state: { node, title } };
      }
    }
  },
  fix(_context, { state }) {
    return state === undefined
      ? []
      : [{ title: `Rename to “${state.title}”`, edits: [{ range: state.node.labelRange, newText: state.title }], preferred: true }];
  },
});

/** A label in words, not an id that must be one word. */
function isWrittenOut(document: ArchDocument, node: DiagramNode): boolean {
  return document.slice(node.labelRange) === node.label && (node.labelRange.start !== node.range.start || /[ -]/.test(node.label));
}

function nearMiss({ parts }: OwnDrawing, all: readonly Part[], node: DiagramNode, isExact: boolean): string | undefined {
  const part = parts.get(node.id);
  if (part === undefined) return all.find((each) => differsByALetter(node.label, each.title))?.title;
  const { title } = part;
  if (node.label.toLowerCase() === title.toLowerCase()) {
    // A drawing may have a way of its own to write names; where it writes others as they are, this one is a slip.
    return node.label !== title && isExact && node.label !== node.label.toUpperCase() ? title : undefined;
  }
  return isPluralOf(node.label, title) ? title : undefined;
}

/** Word for word the same, but for an `s` at the end of one. */
function isPluralOf(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase().split(/[\s-]+/), other.toLowerCase().split(/[\s-]+/)];
  return (
    left.length === right.length &&
    left.every(
      (word, index) =>
        word === right[index] ||
        `${word}s` === right[index] ||
        word === `${right[index] ?? ''}s` ||
        word === right[index]?.replace(/y$/, 'ies') ||
        word.replace(/y$/, 'ies') === right[index],
    )
  );
}

const SHORTEST_WORD = 5;

/** One word misses the other's by a letter within it; numbers and single letters tell things apart. */
function differsByALetter(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase().split(/[\s-]+/), other.toLowerCase().split(/[\s-]+/)];
  if (left.length !== right.length) return false;
  const apart = left.flatMap((word, index) => (word === right[index] ? [] : [[word, right[index] ?? ''] as const]));
  const [a, b] = apart[0] ?? ['', ''];
  if (apart.length !== 1) return false;
  return (
    Math.min(a.length, b.length) >= SHORTEST_WORD &&
    a.startsWith(b.charAt(0)) &&
    /^\p{L}+$/u.test(a + b) &&
    (isNear(a, b) || inOneSpelling(a) === inOneSpelling(b))
  );
}

/** British and American: `catalogue` and `catalog`. */
function inOneSpelling(word: string): string {
  return word
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/amme(s?)$/, 'am$1')
    .replace(/ise(r?s?)$/, 'ize$1');
}
